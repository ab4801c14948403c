import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge } from './judge.js';

/** Command lines of the page with what they print. */
const EXAMPLES = [
  ...readFileSync('docs/judge.md', 'utf8').matchAll(/```console\n\$ staffetta judge (.*)\n([^]*?)```/g),
].map(([, command = '', output = '']) => ({ command, output }));

const OPTIONS = {
  rules: { type: 'string' },
  calendar: { type: 'string' },
  by: { type: 'string', multiple: true },
  explain: { type: 'string' },
} as const;

describe('The page about judging a log', () => {
  afterEach(() => vi.restoreAllMocks());

  it('has examples', () => {
    expect(EXAMPLES).toHaveLength(3);
  });

  it.each(EXAMPLES)('shows what is printed by $command', async ({ command, output }) => {
    const said: string[] = [];
    vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
    const { values, positionals } = parseArgs({
      args: command.split(' '),
      options: OPTIONS,
      allowPositionals: true,
    });
    const { rules = '', calendar = '', by = [], explain } = values;
    await judge(positionals[0]!, {
      ...{ rules, calendar, by, tolerate: 0, memory: 16 },
      ...(explain === undefined ? {} : { explain }),
    });
    expect(`${said.join('\n')}\n`).toBe(output);
  });
});
