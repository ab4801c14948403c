import { HOUR_MS } from '#kernel';
import { validateTerms } from '#sla';
import { goalIn, quotasOf, termsWithGoal } from './quota-of-plan.js';
import type { PlannedPeriod } from './plan-query.js';

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
