import { outcomesFor } from './dispute-outcomes.js';

const BOTH = ['rejection_stands', 'rejection_overturned'];
const open = { escalatedAt: null, proposedOutcome: null, proposedSide: null };
const bySales = { ...open, proposedOutcome: 'rejection_stands', proposedSide: 'sales' } as const;
const escalated = { ...bySales, escalatedAt: '2026-12-30T23:00:00Z' };

describe('what one may say about how a dispute ends', () => {
  it.each<[readonly string[], Parameters<typeof outcomesFor>[1], readonly string[], string]>([
    [['marketing'], open, BOTH, 'a side may hold on, or give in'],
    [['sales'], bySales, ['rejection_overturned'], 'they have said the other already'],
    [['marketing'], bySales, BOTH, 'they may agree, or hold on'],
    [['leadership'], open, [], 'the sides have their time first'],
    [['leadership'], escalated, BOTH, 'the sides did not agree in time'],
    [['marketing', 'sales'], bySales, BOTH, 'whoever answers for both may say either'],
    [[], open, [], 'whoever speaks for nobody says nothing'],
  ])('as %j of %j is %j, because %s', (speakers, disputed, outcomes) => {
    const may = (action: string) =>
      action === 'handover.settle' || speakers.some((speaker) => action === `agreement.sign.${speaker}`);
    expect(outcomesFor(may, disputed)).toEqual(outcomes);
  });

  it('is nothing without the right to settle', () => {
    expect(outcomesFor((action) => action === 'agreement.sign.sales', open)).toEqual([]);
  });
});
