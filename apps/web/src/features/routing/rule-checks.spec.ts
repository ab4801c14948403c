import { faultsOf, problemUnder, ruleOf } from './rule-checks.js';
import type { Fault } from './rule-checks.js';
import { newRule } from './rule-draft.js';
import type { Rule } from './routing-types.js';

const rule = newRule('All', 'team', []);
const luca = { memberId: 'luca', weight: 1 };

describe('rules before they are sent', () => {
  it.each<[Partial<Rule>, string, Fault]>([
    [{ name: '  ' }, '/rules/0/name', 'name'],
    [{ teamId: '' }, '/rules/0/teamId', 'team'],
    [{ participants: [] }, '/rules/0/participants', 'people'],
    [{ participants: [luca, luca] }, '/rules/0/participants', 'twice'],
    [{ method: 'weighted', participants: [{ ...luca, weight: 0 }] }, '/rules/0/participants', 'weights'],
    [{ when: { all: [{ field: 'channel', op: 'in', value: [] }] } }, '/rules/0/when', 'condition'],
    [{ when: { not: { any: [{ field: 'country', op: 'eq', value: '' }] } } }, '/rules/0/when', 'condition'],
  ])('with %j are wrong at %s: %s', (changes, pointer, fault) => {
    expect(faultsOf([{ ...rule, ...changes }])).toEqual([{ pointer, fault }]);
  });

  it('are right as they begin, and for a whole team by weight', () => {
    expect(faultsOf([rule, { ...rule, key: 'b', method: 'weighted' }])).toEqual([]);
    expect(faultsOf([{ ...rule, participants: [luca] }])).toEqual([]);
  });

  it('show a problem at its place, or at the place it is under', () => {
    const problems = [{ pointer: '/rules/11/when/all/0/value', detail: 'a list' }];
    expect(problemUnder(problems, '/rules/11/when')).toBe('a list');
    expect(problemUnder(problems, '/rules/1')).toBeUndefined();
    expect(problems.map(ruleOf)).toEqual([11]);
    expect(ruleOf({ pointer: '/rules', detail: 'too many' })).toBeNull();
  });
});
