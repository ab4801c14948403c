import { changesBetween } from './rule-changes.js';
import { newRule } from './rule-draft.js';
import type { Rule } from './routing-types.js';

const rule = (name: string): Rule => newRule(name, 'team', []);
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(rule) as [Rule, Rule, Rule, Rule];
const told = (before: Rule[], after: Rule[]): string[] =>
  changesBetween(before, after).map(({ kind, name, fields }) => [kind, name, ...fields].join(' '));

describe('what changed between two wordings of the rules', () => {
  it.each<[Rule[], Rule[], string[], string]>([
    [[a, b], [a, b], [], 'nothing did'],
    [[], [a], ['added a'], 'it is new'],
    [[a], [], ['removed a'], 'it is gone'],
    [[a, b], [{ ...a, method: 'least_open' }, b], ['changed a method'], 'another method'],
    [[a, b, c], [c, a, b], ['moved c'], 'one went up past two, which did not move'],
    [[a, b, c], [b, c, a], ['moved a'], 'one went down past two'],
    [[a, b, c, d], [a, c, d], ['removed b'], 'those behind one that is gone did not move'],
    [[a, b], [c, a, b], ['added c'], 'those behind a new one did not move'],
    [[a], [{ ...a, name: 'z', teamId: 'other' }], ['changed z name teamId'], 'it goes by its key'],
  ])('from %# is told, because %3$s', (before, after, changes) => {
    expect(told(before, after)).toEqual(changes);
  });

  it('tells a rule that was changed and moved as both, with its new place', () => {
    expect(changesBetween([a, b, c], [{ ...c, ifNobody: 'next_rule' }, a, b])).toEqual([
      { kind: 'changed', name: 'c', fields: ['ifNobody'], place: 1 },
      { kind: 'moved', name: 'c', fields: [], place: 1 },
    ]);
  });
});
