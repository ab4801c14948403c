import fc from 'fast-check';
import { spreadOverDays } from './cost.js';
import { dayAfter, daysBetween } from './day.js';

const anyCost = fc
  .record({
    amountMinor: fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 9_000_000_000_000 })),
    days: fc.integer({ min: 1, max: 400 }),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  })
  .map(({ amountMinor, days, currency }) => ({
    ...{ amountMinor, currency, fromOn: '2026-01-20', toOn: dayAfter('2026-01-20', days - 1) },
  }));

describe('an amount over its days', () => {
  it.each([
    [100_00, '2026-01-03', [33_34, 33_33, 33_33], 'the cent that is left goes to the first day'],
    [8_00, '2026-01-03', [2_67, 2_67, 2_66], 'two cents are left'],
    [2, '2026-01-03', [1, 1, 0], 'there are fewer cents than days'],
    [0, '2026-01-02', [0, 0], 'nothing is nothing on each day'],
    [12_345, '2026-01-01', [12_345], 'one day has all of it'],
  ])('%i up to %s is %j, because %s', (amountMinor, toOn, parts, _because) => {
    const days = spreadOverDays({ amountMinor, currency: 'EUR', fromOn: '2026-01-01', toOn });
    expect(days.map(({ minor }) => Number(minor))).toEqual(parts);
  });

  it('adds up to the very amount, evenly, the larger parts first', () => {
    fc.assert(
      fc.property(anyCost, (cost) => {
        const days = spreadOverDays(cost);
        const parts = days.map(({ minor }) => minor);
        expect(days.map(({ on }) => on)).toEqual(daysBetween(cost.fromOn, cost.toOn));
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(BigInt(cost.amountMinor));
        const even = BigInt(cost.amountMinor) / BigInt(parts.length);
        expect(parts.every((part) => part === even || part === even + 1n)).toBe(true);
        expect([...parts].sort((one, other) => Number(other - one))).toEqual(parts);
      }),
    );
  });
});
