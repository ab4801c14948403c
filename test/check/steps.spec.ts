import { CHECKS, chosenSteps } from './steps.mjs';

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

  it('have names of their own', () => {
    expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
  });
});
