import fc from 'fast-check';
import type { DayCost } from './day-cost.js';
import { SPEND_BY, sumOf, sumsBy, sumSpend } from './sum-spend.js';

const day = (more: Partial<DayCost>): DayCost => ({
  ...{ channel: 'paid-search', campaignId: null, kind: 'media', on: '2026-03-01', currency: 'EUR' },
  ...{ minor: 10n, reportingMinor: 10n, ...more },
});
const DAYS = [
  day({ campaignId: 'b', on: '2026-03-31', minor: 1n, reportingMinor: 1n }),
  day({ campaignId: 'a', on: '2026-04-01', minor: 20n, reportingMinor: 20n }),
  day({ channel: 'event', currency: 'USD', minor: 300n, reportingMinor: null }),
  day({ channel: 'event', currency: 'GBP', minor: 4_000n, reportingMinor: 5_000n }),
];

describe('costs added up', () => {
  it.each([
    ['campaign', ['a', 'b', null], 'what is of no campaign comes last'],
    ['channel', ['event', 'paid-search'], 'each channel is there once'],
    ['day', ['2026-03-01', '2026-03-31', '2026-04-01'], 'days come in their order'],
    ['month', ['2026-03', '2026-04'], 'the last of March is of March'],
  ] as const)('by %s are %j, because %s', (by, keys, _because) => {
    expect(sumSpend(DAYS, by).map(({ key }) => key)).toEqual(keys);
  });

  it('keep each currency, convert what can be converted, and tell the rest', () => {
    expect(sumSpend(DAYS, 'channel')[0]).toEqual({
      key: 'event',
      own: [
        { currency: 'GBP', minor: 4_000n },
        { currency: 'USD', minor: 300n },
      ],
      reportingMinor: 5_000n,
      unconverted: [{ currency: 'USD', minor: 300n }],
    });
  });

  it('are nothing where nothing was spent', () => {
    expect(sumSpend([], 'day')).toEqual([]);
    expect(sumOf([day({ minor: 0n, reportingMinor: 0n })])).toEqual({
      own: [],
      reportingMinor: 0n,
      unconverted: [],
    });
  });

  const anyDay = fc
    .record({
      campaignId: fc.constantFrom('a', 'b', null),
      channel: fc.constantFrom('event', 'email', 'phone'),
      on: fc.constantFrom('2026-03-30', '2026-03-31', '2026-04-01'),
      currency: fc.constantFrom('EUR', 'USD'),
      minor: fc.bigInt({ min: 0n, max: 9_000_000_000_000_000_000n }),
      isKnown: fc.boolean(),
    })
    .map(({ isKnown, ...each }) => day({ ...each, reportingMinor: isKnown ? each.minor : null }));

  it('are the same in all, however they are parted', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 30 }), fc.constantFrom(...SPEND_BY), (days, by) => {
        const parts = sumSpend(days, by);
        expect(parts.reduce((sum, { reportingMinor }) => sum + reportingMinor, 0n)).toBe(
          sumOf(days).reportingMinor,
        );
        const own = parts.flatMap((part) => part.own);
        for (const { currency, minor } of sumOf(days).own)
          expect(
            own.filter((each) => each.currency === currency).reduce((sum, each) => sum + each.minor, 0n),
          ).toBe(minor);
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      }),
    );
  });

  it('by a key of one’s own keep the order in which keys come', () => {
    expect(sumsBy(DAYS, ({ currency }) => currency).map(({ key }) => key)).toEqual(['EUR', 'USD', 'GBP']);
  });
});
