import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import { goalIn, goalOfQuota, quotasOf, termsWithGoal } from './quota-of-plan.js';
import type { MadePlan, PlannedPeriod } from './plan-query.js';

const duty = {
  ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
  tiers: [{ key: 'all', label: 'All', targetMs: HOUR_MS }],
};
const volume = {
  kind: 'quota.volume',
  key: 'volume',
  title: 'MQLs',
  owedBy: 'marketing',
  owedTo: 'sales',
  goal: 140,
};
const terms = (...clauses: object[]) =>
  validateTerms({ period: { unit: 'month', zone: 'Europe/Rome' }, clauses });
const june = {
  stages: [
    { stage: 'sql', shown: 21 },
    { stage: 'mql', shown: 168 },
  ],
} as unknown as PlannedPeriod;

describe('a quota made of a plan', () => {
  it('owes what is needed at the stage it counts; what is offered is qualified', () => {
    expect(goalIn(june, { stage: 'offer' })).toBe(168);
    expect(goalIn(june, { stage: 'mql' })).toBe(168);
    expect(goalIn(june, { stage: 'sql' })).toBe(21);
  });

  it('is the quota that is there with another goal, all else as it was', () => {
    const before = terms(volume, duty);
    const after = termsWithGoal(before, 'volume', 168, 'Leads');
    expect(quotasOf({ terms: after })).toMatchObject([{ key: 'volume', goal: 168 }]);
    expect(after.clauses[1]).toBe(before.clauses[1]);
  });

  it('is a new one where there was none, and the rules take it', () => {
    const after = termsWithGoal(terms(duty), null, 168, 'Leads');
    expect(quotasOf({ terms: validateTerms(after) })).toMatchObject([{ goal: 168, title: 'Leads' }]);
  });
});

describe('what a plan asks of a quota that counts some leads only', () => {
  /** 168 in June of 500 in all: 300 by demos, 150 by papers, 50 unknown. */
  const group = (key: string, exact: number) => ({ key, stages: [{ stage: 'mql', exact }] });
  const made = (groupBy?: string): MadePlan =>
    ({
      plan: {
        stages: [{ stage: 'mql', exact: 500 }],
        groups: [group('demo', 300), group('paper', 150), group('', 50)],
      },
      wish: { ...(groupBy && { groupBy }) },
    }) as unknown as MadePlan;
  const period = { stages: [{ stage: 'mql', exact: 166.5, shown: 167 }] } as unknown as PlannedPeriod;
  const asked = (segment: object, groupBy?: string) => {
    const [quota] = quotasOf({ terms: terms({ ...volume, segment }) });
    return goalOfQuota(made(groupBy), period, quota!);
  };
  const demo = { field: 'leadType', op: 'eq', value: 'demo' };

  it.each<[string, object, string | undefined, object, string]>([
    ['everyone', { all: [] }, undefined, { goal: 167 }, 'the whole need is its own'],
    [
      'everyone, split',
      { all: [] },
      'leadType',
      { goal: 167 },
      'the whole need is its own however it is split',
    ],
    ['demos', demo, 'leadType', { goal: 100 }, '300 of 500 fall to it: 99.9 of 166.5'],
    ['all but demos', { not: demo }, 'leadType', { goal: 67 }, 'unknown ones are no demos'],
    [
      'two types',
      { any: [demo, { ...demo, value: 'paper' }] },
      'leadType',
      { goal: 150 },
      'both parts are its own',
    ],
    ['events', { ...demo, value: 'event' }, 'leadType', { why: 'no-part' }, 'the past has none'],
    [
      'demos, not split',
      demo,
      undefined,
      { why: 'other-split', splitBy: 'leadType' },
      'nobody knows their part',
    ],
    [
      'demos, split otherwise',
      demo,
      'channel',
      { why: 'other-split', splitBy: 'leadType' },
      'nobody knows their part',
    ],
    [
      'demos of grade A',
      { all: [demo, { field: 'grade', op: 'eq', value: 'A' }] },
      'leadType',
      { why: 'other-split', splitBy: null },
      'a plan is split by one thing',
    ],
    [
      'big companies',
      { field: 'companySize', op: 'gte', value: 200 },
      'leadType',
      { why: 'other-split', splitBy: null },
      'a plan is not split by that',
    ],
  ])('%s: %j with a plan split by %s is %j, for %s', (_what, segment, groupBy, expected) => {
    expect(asked(segment, groupBy)).toEqual(expected);
  });
});
