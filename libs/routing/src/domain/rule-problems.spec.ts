import { EVERYONE } from '#contracts';
import { MOST_RULES, ruleProblems } from './rule-problems.js';
import type { RoutingRule } from './rule.js';

const KNOWN = { teamIds: new Set(['team']), memberIds: new Set(['a', 'b']) };
const rule = (changes: Partial<RoutingRule> = {}): RoutingRule => ({
  ...{ key: 'all', name: 'All', when: EVERYONE, teamId: 'team', method: 'round_robin', participants: null },
  ...{ missedTurns: 'hold_position', ifNobody: 'wait' },
  ...changes,
});
const one = (memberId: string) => ({ memberId, weight: 1 });

describe('Routing rules', () => {
  const wrong: { rules: RoutingRule[]; at: string; because: string }[] = [
    { rules: [rule(), rule()], at: '/rules/1/key', because: 'the pointer goes by the key' },
    { rules: [rule({ key: 'Not a key' })], at: '/rules/0/key', because: 'a key is short and plain' },
    { rules: [rule({ teamId: 'gone' })], at: '/rules/0/teamId', because: 'a lead would go nowhere' },
    {
      rules: [rule({ participants: [] })],
      at: '/rules/0/participants',
      because: 'nobody would ever get one',
    },
    {
      rules: [rule({ participants: [one('a'), one('a')] })],
      ...{ at: '/rules/0/participants/1/memberId', because: 'a weight says how much, not a name twice' },
    },
    {
      rules: [rule({ participants: [one('x')] })],
      ...{ at: '/rules/0/participants/0/memberId', because: 'there is no such member' },
    },
    {
      rules: [rule({ when: { field: 'colour' as 'channel', op: 'eq', value: 'red' } })],
      ...{ at: '/rules/0/when/field', because: 'leads have no colour' },
    },
    {
      rules: Array.from({ length: MOST_RULES + 1 }, (_, index) => rule({ key: `r${index}` })),
      ...{ at: '/rules', because: 'each lead asks them all' },
    },
  ];
  test.each(wrong)('are refused at $at, because $because', ({ rules, at }) => {
    expect(ruleProblems(rules, KNOWN).map(({ pointer }) => pointer)).toEqual([at]);
  });

  it('are taken when nothing is wrong with them, none at all too', () => {
    expect(ruleProblems([], KNOWN)).toEqual([]);
    expect(
      ruleProblems([rule({ participants: [one('b'), one('a')] }), rule({ key: 'rest' })], KNOWN),
    ).toEqual([]);
  });
});
