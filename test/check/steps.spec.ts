import { CHECKS, chosenSteps, runSteps } from './steps.mjs';

describe('the steps of a check', () => {
  const steps = [
    { name: 'always', args: ['a.mjs'] },
    { name: 'here', args: ['b.mjs'], when: 'package.json' },
    { name: 'gone', args: ['c.mjs'], when: 'no/such/file.json' },
  ];
  const names = (only?: string) => chosenSteps(steps, only).map(({ name }) => name);

  it('leave out what the tree does not have', () => {
    expect(names()).toEqual(['always', 'here']);
  });

  it('are one when one is named', () => {
    expect(names('here')).toEqual(['here']);
  });

  it.each(['nothing', 'gone'])('refuse the name “%s” and say which there are', (only) => {
    expect(() => names(only)).toThrow('the steps are: always, here, gone');
  });

  it.each([
    [0, 0, 0, 'all went well'],
    [1, 0, 1, 'the long one failed'],
    [0, 1, 1, 'one of the others failed'],
  ])('of which a long one ends with %s and another with %s end with %s: %s', async (long, other, code) => {
    const ending = (status: number) => ({
      name: `ends with ${status}`,
      args: ['-e', `process.exit(${status})`],
    });
    expect(await runSteps([{ ...ending(long), isLong: true }, ending(other)])).toBe(code);
  });

  it('have names of their own', () => {
    expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  });
});
