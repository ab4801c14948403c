import { handsMissing, worstOf } from './hands.js';
import type { PlannedPeriod } from './plan-query.js';

const TEAM = { reps: 10, attemptsPerDay: 40, attemptsPerLead: 6 };

describe('hands', () => {
  it.each([
    [8_400, 6_000, 0, 'there is room'],
    [8_400, 8_400, 0, 'it is just enough'],
    [8_400, 8_401, 1, 'one call too many needs one more'],
    [8_400, 16_800, 10, 'twice the work needs twice the hands'],
    [0, 100, 0, 'no number of hands calls on no day'],
  ])(
    'of whom %d calls are to be had and %d needed lack %d, because %s',
    (attemptsAvailable, attemptsNeeded, missing) => {
      expect(handsMissing({ attemptsAvailable, attemptsNeeded }, TEAM)).toBe(missing);
    },
  );

  it('are looked at in the period that asks most of one of them', () => {
    const period = (name: string, ...leads: number[]): PlannedPeriod =>
      ({
        period: name,
        members: leads.map((each) => ({ leads: each, mostLeads: 10 })),
      }) as unknown as PlannedPeriod;
    expect(worstOf([period('a', 9, 9), period('b', 3, 12), period('c', 11)])?.period).toBe('b');
    expect(worstOf([])).toBeNull();
  });
});
