import { Command, InvalidArgumentError } from 'commander';
import { gathered, listed, numberFrom } from './arguments.js';
import { addCredit } from './credit-command.js';

const PATHS = 'docs/examples/credit/paths.csv';

async function run(...told: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const [out, err]: string[][] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out!.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err!.push(text));
  const program = new Command('staffetta')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void out!.push(text), writeErr: (text) => void err!.push(text) });
  addCredit(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  await program.parseAsync(['credit', ...told], { from: 'user' });
  return { out: out!.join('\n'), err: err!.join('\n') };
}

describe('staffetta credit', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });

  it('shows every model when none is named', async () => {
    const { out } = await run(PATHS);
    expect(out).toMatch(/first +last +last-non-direct +linear +position +shapley +markov 1/);
  });

  it('takes models by commas and repeated, an order and JSON', async () => {
    const { out } = await run(PATHS, '--model', 'last,markov', '--model', 'first', '--order', '3', '--json');
    const { models } = JSON.parse(out) as { models: { name: string }[] };
    expect(models.map(({ name }) => name)).toEqual(['last', 'markov 3', 'first']);
  });

  it.each(['0', '5', '1.5', 'two'])('refuses the order %s', async (order) => {
    await expect(run(PATHS, '--order', order)).rejects.toThrow('Give a whole number from 1 to 4.');
  });

  it('ends with 1 and a word where the file or a model is none', async () => {
    expect((await run('nowhere.csv')).err).toContain('There is no such file.');
    expect(process.exitCode).toBe(1);
    expect((await run(PATHS, '--model', 'lats')).err).toContain('There is no model “lats”');
  });

  it('tells in its help every model and where the rest is told', async () => {
    let out = '';
    const program = new Command().exitOverride().configureOutput({ writeOut: (text) => (out += text) });
    addCredit(program);
    for (const command of program.commands) command.copyInheritedSettings(program);
    await expect(program.parseAsync(['credit', '--help'], { from: 'user' })).rejects.toThrow('outputHelp');
    for (const word of ['last-non-direct', 'shapley', '--order', 'docs/credit.md'])
      expect(out).toContain(word);
  });
});

describe('An argument', () => {
  it.each([
    { text: '3', value: 3 },
    { text: '1', value: 1 },
    { text: '4', value: 4 },
  ])('$text is a whole number from 1 to 4', ({ text, value }) => {
    expect(numberFrom(1, 4)(text)).toBe(value);
  });

  it.each(['', ' ', '0', '5', '2.5', 'x'])('“%s” is none', (text) => {
    expect(() => numberFrom(1, 4)(text)).toThrow(InvalidArgumentError);
  });

  it('may be broken where that is allowed, repeated, and several by commas', () => {
    expect(numberFrom(0, 1, false)('0.5')).toBe(0.5);
    expect(gathered('b', ['a'])).toEqual(['a', 'b']);
    expect(listed('b, c', ['a'])).toEqual(['a', 'b', 'c']);
  });
});
