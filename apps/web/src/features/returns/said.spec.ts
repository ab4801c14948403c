import { lifetimeOf, withLifetime, withRevenue } from './said.js';
import type { ReturnSettings } from './returns-types.js';

const NOTHING: ReturnSettings = {
  ...{ margin: null, revenueBasis: null, monthlyRevenue: null },
  ...{ monthlyChurn: null, lifetimeMonths: null, repeatShare: null, repeatPeriods: null },
};

describe('what is said of customers', () => {
  it('is one way of saying how long they stay, whichever was chosen last', () => {
    let draft = NOTHING;
    for (const way of ['churn', 'months', 'repeat', 'churn'] as const) {
      draft = withLifetime(draft, way);
      expect(lifetimeOf(draft)).toBe(way);
      const said = [draft.monthlyChurn, draft.lifetimeMonths, draft.repeatShare];
      expect(said.filter((each) => each !== null)).toHaveLength(1);
    }
    expect(withLifetime(draft, null)).toEqual(NOTHING);
  });

  it('names an amount only where an amount is to be said', () => {
    const said = { ...withRevenue(NOTHING, 'said'), monthlyRevenue: '200' };
    expect(withRevenue(said, 'said').monthlyRevenue).toBe('200');
    expect(withRevenue(said, 'deal-a-year').monthlyRevenue).toBeNull();
  });
});
