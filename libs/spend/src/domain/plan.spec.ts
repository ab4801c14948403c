import fc from 'fast-check';
import { dayAfter, dayAt, daysBetween, monthsAfter } from './day.js';
import { earlier, unfold } from './plan.js';
import type { Plan } from './plan.js';

const RENT: Plan = {
  ...{ channel: 'website', campaignId: null, kind: 'agency', every: 'month', currency: 'EUR' },
  ...{ fromOn: '2026-01-31', untilOn: null, amountMinor: 900_00 },
};

const roundsOf = (plan: Plan, from: string, to: string): string[] =>
  unfold(plan, from, to).map(({ fromOn, toOn }) => `${fromOn} ${toOn}`);

describe('a recurring cost', () => {
  it('begins each month on its day, or on the last one of a shorter month', () => {
    expect(roundsOf(RENT, '2026-01-01', '2026-05-01')).toEqual([
      '2026-01-31 2026-02-27',
      '2026-02-28 2026-03-30',
      '2026-03-31 2026-04-29',
      '2026-04-30 2026-05-30',
    ]);
  });

  it.each(['week', 'month'] as const)('ends with the years of four digits, by the %s', (every) => {
    const rounds = unfold({ ...RENT, every, fromOn: '9999-11-01' }, '9999-12-01', '9999-12-31');
    expect(rounds.at(-1)?.fromOn).toMatch(/^9999-12/);
  });

  it('comes each week on its weekday', () => {
    const weekly: Plan = { ...RENT, every: 'week', fromOn: '2026-02-25' };
    expect(roundsOf(weekly, '2026-03-01', '2026-03-11')).toEqual([
      '2026-02-25 2026-03-03',
      '2026-03-04 2026-03-10',
      '2026-03-11 2026-03-17',
    ]);
  });

  it.each<[Partial<Plan>, string, string, number, string]>([
    [{}, '2025-01-01', '2026-01-30', 0, 'it has not begun'],
    [{}, '2025-01-01', '2026-01-31', 1, 'it begins on the last day looked at'],
    [{ untilOn: '2026-03-10' }, '2026-03-11', '2026-12-31', 0, 'it has ended'],
    [{ untilOn: '2026-03-10' }, '2026-03-10', '2026-12-31', 1, 'it ends on the first day looked at'],
    [{ untilOn: '2026-03-30' }, '2026-01-01', '2026-12-31', 2, 'it ends with its second round'],
    [{ untilOn: '2026-03-31' }, '2026-01-01', '2026-12-31', 3, 'a round begins on its last day'],
    [{}, '2030-03-15', '2030-03-15', 1, 'some round is always under way'],
  ])('with %j from %s to %s has %i rounds, because %s', (given, from, to, count, _because) => {
    expect(unfold({ ...RENT, ...given }, from, to)).toHaveLength(count);
  });

  it('ends by whichever comes first', () => {
    expect([
      earlier('2026-05-01', null),
      earlier('2026-05-01', '2026-04-01'),
      earlier('2026-05-01', '2026-06-01'),
    ]).toEqual(['2026-05-01', '2026-04-01', '2026-05-01']);
  });

  const anyPlan = fc.record({
    every: fc.constantFrom('week', 'month'),
    fromOn: fc.integer({ min: 20_000, max: 21_500 }).map(dayAt),
    lasting: fc.option(fc.integer({ min: 0, max: 900 })),
  });

  it('covers each of its days exactly once, wherever one looks from', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.integer({ min: 19_800, max: 22_000 }),
        fc.integer({ min: 0, max: 500 }),
        (wish, day, length) => {
          const untilOn = wish.lasting === null ? null : dayAfter(wish.fromOn, wish.lasting);
          const plan: Plan = { ...RENT, every: wish.every, fromOn: wish.fromOn, untilOn };
          const [from, to] = [dayAt(day), dayAt(day + length)];
          const last = earlier(to, untilOn);
          const covered = unfold(plan, from, to)
            .flatMap(({ fromOn, toOn }) => daysBetween(fromOn, toOn))
            .filter((on) => on >= from && on <= last);
          expect(covered).toEqual(daysBetween(from, last).filter((on) => on >= plan.fromOn));
        },
      ),
    );
  });

  it('has the same rounds in a short look as in a long one', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 0, max: 1_500 }), ({ every, fromOn }, later) => {
        const plan: Plan = { ...RENT, every: every, fromOn };
        const day = dayAfter(fromOn, later);
        const [short] = unfold(plan, day, day);
        expect(unfold(plan, fromOn, day).at(-1)).toEqual(short);
        expect(unfold(plan, fromOn, monthsAfter(day, 3))).toContainEqual(short);
      }),
    );
  });
});
