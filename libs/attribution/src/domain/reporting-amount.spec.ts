import fc from 'fast-check';
import { reportingAmount } from './reporting-amount.js';

describe('an amount in the currency a deal was frozen in', () => {
  it.each([
    {
      minor: '1000000',
      of: 'USD',
      rate: '0.925925926',
      to: 'EUR',
      expected: 925_926n,
      because: '10,000 dollars at 1.08',
    },
    { minor: '100', of: 'EUR', rate: '1', to: 'EUR', expected: 100n, because: 'it is the same currency' },
    { minor: '1000', of: 'JPY', rate: '0.0062', to: 'EUR', expected: 620n, because: 'a yen has no cents' },
    { minor: '620', of: 'EUR', rate: '161.290322581', to: 'JPY', expected: 1_000n, because: 'and gets none' },
    { minor: '1', of: 'EUR', rate: '0.5', to: 'USD', expected: 1n, because: 'halves go away from zero' },
    { minor: '-1', of: 'EUR', rate: '0.5', to: 'USD', expected: -1n, because: 'on either side' },
    { minor: '-1', of: 'EUR', rate: '0.4', to: 'USD', expected: 0n, because: 'less than half is nothing' },
  ])('is $expected for $minor of $of at $rate $to, because $because', ({ minor, of, rate, to, expected }) => {
    const priced = { minor, currency: of, rate, rateCurrency: to };
    expect(reportingAmount(priced)).toEqual({ minor: expected, currency: to });
  });

  it('stays its own where nobody said a rate', () => {
    const own = { minor: 5n, currency: 'USD' };
    expect(reportingAmount({ minor: '5', currency: 'USD', rate: null, rateCurrency: null })).toEqual(own);
    expect(reportingAmount({ minor: '5', currency: 'USD', rate: '2', rateCurrency: null })).toEqual(own);
  });

  it('is at most half a unit off, however large', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), fc.nat(999_999_999), (minor, rate) => {
        const told = `${Math.floor(rate / 1_000_000)}.${String(rate % 1_000_000).padStart(6, '0')}`;
        const priced = { minor: minor.toString(), currency: 'EUR', rate: told, rateCurrency: 'USD' };
        const off = reportingAmount(priced).minor * 1_000_000n - minor * BigInt(rate);
        expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(1_000_000n);
      }),
    );
  });
});
