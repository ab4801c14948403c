import type { CreditSettings } from '../credit-types.js';
import { changesOf, hasWeight } from './settings-changes.js';

const KEPT: CreditSettings = {
  ...{ lookbackDays: 90, sessionMinutes: 30, halfLifeDays: 7 },
  positionWeights: { first: 40, middle: 20, last: 40 },
  typeWeights: { visit: 5 },
  ...{ leadMilestone: 'captured', sourcedBy: 'first-touch' },
  ...{ actsPerDeal: 5, mostOfPeriod: 50 },
};

describe('a change of the settings of credit', () => {
  it.each<{ draft: Partial<CreditSettings>; changed: string[]; because: string }>([
    { draft: {}, changed: [], because: 'nothing was touched' },
    { draft: { lookbackDays: null }, changed: ['lookbackDays'], because: 'the window has no end any more' },
    {
      draft: { positionWeights: { last: 40, first: 40, middle: 20 } },
      changed: [],
      because: 'the order of weights is no change',
    },
    {
      draft: { typeWeights: {}, sessionMinutes: 10 },
      changed: ['sessionMinutes', 'typeWeights'],
      because: 'they are told in the order of the form',
    },
  ])('of $draft is $changed: $because', ({ draft, changed }) => {
    expect(changesOf(KEPT, { ...KEPT, ...draft })).toEqual(changed);
  });

  it('needs one place of the journey that weighs', () => {
    expect(hasWeight({ positionWeights: { first: 0 } })).toBe(false);
    expect(hasWeight({ positionWeights: {} })).toBe(false);
    expect(hasWeight({ positionWeights: { first: 0, last: 0.1 } })).toBe(true);
  });
});
