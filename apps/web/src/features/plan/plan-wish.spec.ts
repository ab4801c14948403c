import { firstForm, wishOf } from './plan-wish.js';
import type { PlanForm } from './plan-wish.js';

const ROME = { zone: 'Europe/Rome', currency: 'EUR' };
const form = (of: Partial<PlanForm> = {}): PlanForm => ({
  ...firstForm('2026-11-22', { unit: 'month', team: null }),
  revenue: 250_000,
  ...of,
});

describe('the wish for a plan', () => {
  it('begins with the year behind and the months ahead', () => {
    expect(wishOf(form(), ROME)).toEqual({
      ...{ revenueMinor: 25_000_000, from: '2025-10-31T23:00:00.000Z', to: '2026-11-22T23:00:00.000Z' },
      ...{ zone: 'Europe/Rome', startOn: '2026-12-01', unit: 'month', periods: 3 },
    });
  });

  it('counts money in the smallest unit of its currency, whatever that is', () => {
    expect(wishOf(form({ deal: 8_000 }), { ...ROME, currency: 'JPY' })).toMatchObject({
      ...{ revenueMinor: 250_000, dealMinor: 8_000 },
    });
  });

  it('names only what was chosen', () => {
    const team = { reps: 4, attemptsPerDay: 40, attemptsPerLead: 6 };
    expect(wishOf(form({ goal: 'customers', customers: 20, groupBy: 'channel', team }), ROME)).toMatchObject({
      ...{ customers: 20, groupBy: 'channel', capacity: team },
    });
    expect(wishOf(form({ goal: 'customers', customers: 20 }), ROME)).not.toHaveProperty('revenueMinor');
  });

  it.each<[Partial<PlanForm>, string]>([
    [{ revenue: null }, 'there is no goal'],
    [{ from: '' }, 'the past has no beginning'],
    [{ from: '2026-11-23', to: '2026-11-22' }, 'the past ends before it begins'],
    [{ startOn: '' }, 'nobody knows what is planned for'],
    [{ periods: null }, 'the number of periods is being typed'],
    [{ periods: 0 }, 'a plan is for one period at least'],
    [{ periods: 61 }, 'five years are enough'],
    [{ months: [null, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }, 'a month has no weight yet'],
    [{ team: { reps: 4, attemptsPerDay: null, attemptsPerLead: 6 } }, 'the calls of a day are being typed'],
  ])('is none with %j, because %s', (of) => {
    expect(wishOf(form(of), ROME)).toBeNull();
  });
});
