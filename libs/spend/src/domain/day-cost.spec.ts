import fc from 'fast-check';
import type { Cost } from './cost.js';
import { dayAfter } from './day.js';
import { daysOfCost } from './day-cost.js';
import { isRate, plainRate, Rates } from './rates.js';
import type { DayRate } from './rates.js';
import { sumOf } from './sum-spend.js';

const cost = (more: Partial<Cost> = {}): Cost => ({
  ...{ channel: 'paid-search', campaignId: null, kind: 'media', currency: 'USD', amountMinor: 10_000_00 },
  ...{ fromOn: '2026-03-01', toOn: '2026-03-30', ...more },
});
const usd = (on: string, rate: string): DayRate => ({ on, currency: 'USD', rate });
/** One rate that stands for each day of March. */
const MARCH = ['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22', '2026-03-29'];
const steady = (rate: string): Rates =>
  new Rates(
    'EUR',
    MARCH.map((on) => usd(on, rate)),
  );

describe('an amount in the reporting currency', () => {
  it('is to the cent what the whole is worth: 10,000 USD at 1.08 USD a euro are 9,259.26 EUR, over however many days', () => {
    const days = daysOfCost(cost(), steady('0.9259259259'));
    expect(sumOf(days)).toMatchObject({ reportingMinor: 9_259_26n, unconverted: [] });
    expect(days).toHaveLength(30);
  });

  it.each<[string, string, number, string, bigint, string]>([
    ['EUR', 'EUR', 12_34, '1', 12_34n, 'it is the same currency'],
    ['JPY', 'EUR', 1_000, '0.0061', 6_10n, 'yen have no cents'],
    ['EUR', 'JPY', 10_00, '163.5', 1_635n, 'cents become yen'],
    ['KWD', 'EUR', 1_000, '3', 3_00n, 'a dinar has a thousand fils'],
    ['EUR', 'KWD', 3_00, '0.3333333333', 1_000n, 'and cents become fils'],
    ['USD', 'EUR', 1, '0.5', 1n, 'half a cent is rounded up'],
    ['USD', 'EUR', 1, '0.4999999999', 0n, 'less is rounded down'],
  ])(
    'from %s to %s of %i at %s is right, because %#: %s',
    (currency, reporting, amountMinor, rate, worth) => {
      const rates = new Rates(
        reporting,
        currency === reporting ? [] : [{ on: '2026-03-01', currency, rate }],
      );
      const days = daysOfCost(cost({ currency, amountMinor, toOn: '2026-03-01' }), rates);
      expect(days[0]?.reportingMinor).toBe(worth);
    },
  );

  it.each([
    ['2026-03-10', '2026-03-10', true, 'it is the rate of the day'],
    ['2026-03-03', '2026-03-10', true, 'it is seven days old'],
    ['2026-03-02', '2026-03-10', false, 'it is eight days old'],
    ['2026-03-11', '2026-03-10', false, 'it comes later'],
  ])('by the rate of %s on %s is known: %s, because %s', (rateOn, on, isKnown, _because) => {
    const [day] = daysOfCost(cost({ fromOn: on, toOn: on }), new Rates('EUR', [usd(rateOn, '0.9')]));
    expect(day?.reportingMinor).toBe(isKnown ? 9_000_00n : null);
  });

  it('takes the nearest rate before a day', () => {
    const rates = new Rates('EUR', [usd('2026-03-01', '0.5'), usd('2026-03-04', '0.9')]);
    const days = daysOfCost(cost({ amountMinor: 4_00, fromOn: '2026-03-02', toOn: '2026-03-05' }), rates);
    expect(days.map(({ reportingMinor }) => reportingMinor)).toEqual([50n, 50n, 90n, 90n]);
  });

  it('leaves days without a rate out, and never counts them as nothing', () => {
    const days = daysOfCost(
      cost({ amountMinor: 20_00, toOn: '2026-03-20' }),
      new Rates('EUR', [usd('2026-03-01', '0.5')]),
    );
    expect(sumOf(days)).toEqual({
      own: [{ currency: 'USD', minor: 20_00n }],
      reportingMinor: 4_00n,
      unconverted: [{ currency: 'USD', minor: 12_00n }],
    });
  });

  it('adds up within half a cent to the exact worth, and any stretch of it within one', () => {
    const anyRates = fc.array(fc.integer({ min: 1, max: 30_000_000_000 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(
        anyRates,
        fc.integer({ min: 0, max: 90_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        (parts, amountMinor, length) => {
          const rateOf = (part: number): string =>
            `${Math.floor(part / 1e10)}.${String(part % 1e10).padStart(10, '0')}`;
          const rates = parts.map((part, index) => usd(dayAfter('2026-03-01', index), rateOf(part)));
          const days = daysOfCost(
            cost({ amountMinor, toOn: dayAfter('2026-03-01', length - 1) }),
            new Rates('EUR', rates),
          );
          const exact = (some: typeof days): bigint =>
            some.reduce((sum, { minor }, index) => sum + minor * BigInt(parts[index] ?? 0), 0n);
          const said = (some: typeof days): bigint => sumOf(some).reportingMinor * 10_000_000_000n;
          const off = (some: typeof days): bigint => {
            const difference = said(some) - exact(some);
            return difference < 0n ? -difference : difference;
          };
          expect(off(days) <= 5_000_000_000n).toBe(true);
          expect(off(days.slice(0, Math.ceil(length / 2))) <= 5_000_000_000n).toBe(true);
        },
      ),
    );
  });
});

describe('a rate', () => {
  it.each([
    ['1.08', true],
    ['0.0061', true],
    ['12', true],
    ['0', false],
    ['0.0000000000', false],
    ['-1', false],
    ['1,08', false],
    ['1.12345678901', false],
    ['12345678901', false],
    ['', false],
  ])('is %s: %s', (text, is) => {
    expect(isRate(text)).toBe(is);
  });

  it.each([
    ['1.0800', '1.08'],
    ['1.0000000000', '1'],
    ['100', '100'],
    ['007.50', '7.5'],
    ['0.50', '0.5'],
  ])('%s is said as %s', (text, plain) => {
    expect(plainRate(text)).toBe(plain);
  });
});
