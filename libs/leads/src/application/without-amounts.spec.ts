import { withoutAmounts } from './without-amounts.js';

describe('a payload for who sees no amounts', () => {
  it('keeps all but fields in minor units, however deep', () => {
    const payload = {
      ...{ opportunityId: 'o', amountMinor: 777_666_555, currency: 'EUR', move: null, steps: 3 },
      lead: { stage: 'customer', offers: [{ priceMinor: 1, name: 'A' }] },
    };
    expect(withoutAmounts(payload)).toEqual({
      ...{ opportunityId: 'o', currency: 'EUR', move: null, steps: 3 },
      lead: { stage: 'customer', offers: [{ name: 'A' }] },
    });
  });

  it.each([[null], ['word'], [5], [[]]])('leaves %j as it is', (plain) => {
    expect(withoutAmounts(plain)).toEqual(plain);
  });
});
