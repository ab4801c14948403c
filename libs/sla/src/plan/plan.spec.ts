import { DAY_MS } from '#kernel';
import { planDays } from '../standing/plan.js';
import { backSolve, forwardFrom, roundedUp } from './back-solve.js';
import { checkCapacity } from './capacity.js';
import { leadsForValue, mixTotals, worthOfLead } from './lead-value.js';
import { groupRates, ownRate } from './live-rates.js';
import { overPeriods } from './over-periods.js';
import { owedByGroup, totalOwed } from './owed-leads.js';

const FUNNEL = [
  { from: 'inquiry', to: 'mql', rate: 0.2 },
  { from: 'mql', to: 'sal', rate: 0.5 },
  { from: 'sal', to: 'sql', rate: 0.6 },
  { from: 'sql', to: 'customer', rate: 0.25 },
];

describe('a plan from the goal backwards', () => {
  it('A1_leads_for_7_at_5pct: seven customers at five in a hundred are 140 leads', () => {
    const [, leads] = backSolve(7, [{ from: 'lead', to: 'customer', rate: 0.05 }]);
    expect(leads).toMatchObject({ stage: 'lead', shown: 140 });
    expect(leads!.exact).toBeCloseTo(140, 10);
  });

  it('A2_forward, A2_overall: a thousand inquiries become fifteen customers', () => {
    const counts = forwardFrom(1_000, FUNNEL);
    [1_000, 200, 100, 60, 15].forEach((count, index) => expect(counts[index]).toBeCloseTo(count, 9));
    expect(counts.at(-1)! / counts[0]!).toBeCloseTo(0.015, 12);
  });

  it('A3_backward_unrounded, A3_backward_ceil: carries on what is not rounded, and rounds up what is shown', () => {
    const needs = backSolve(20, FUNNEL);
    [20, 80, 133.3333, 266.6667, 1_333.3333].forEach((exact, index) =>
      expect(needs[index]!.exact).toBeCloseTo(exact, 3),
    );
    expect(needs.map(({ shown }) => shown)).toEqual([20, 80, 134, 267, 1_334]);
  });

  it('A3_wrong_sequential_ceil: never asks for the 1,340 inquiries of rounding at every step', () => {
    expect(backSolve(20, FUNNEL).map(({ shown }) => shown)).not.toEqual([20, 80, 134, 268, 1_340]);
  });

  it('A4_7.5M_over_85k: needs 89 deals, for with 88 the goal is missed', () => {
    expect(7_500_000 / 85_000).toBeCloseTo(88.23529411764706, 10);
    expect(roundedUp(7_500_000 / 85_000)).toBe(89);
  });

  it.each([
    [140, 140, 'a whole number is enough as it is'],
    [140 + 1e-12, 140, 'the last bit of a division is no lead'],
    [140.001, 141, 'a part of a lead is a lead'],
    [0, 0, 'nothing needs nothing'],
  ])('shows %d as %d, for %s', (exact, shown) => expect(roundedUp(exact)).toBe(shown));

  it.each([0, -0.1, 1.1, Number.NaN])('refuses a rate of %d', (rate) =>
    expect(() => backSolve(1, [{ from: 'mql', to: 'sal', rate }])).toThrow('“mql”'),
  );
});

describe('a plan by value', () => {
  it('A5_whitepaper_value, A5_needed_for_200k: a paper is worth 1,600, and 125 of them make 200,000', () => {
    const worth = worthOfLead({ rate: 0.01, revenue: 160_000 });
    expect(worth).toBeCloseTo(1_600, 9);
    expect(leadsForValue(200_000, worth)).toBeCloseTo(125, 9);
  });

  it('A6_value_per_lead, A6_mix_value, A6_mix_volume: a mix is worth 146,000 with 198 leads', () => {
    const mix = [
      { kind: 'demo', rate: 0.1, revenue: 20_000, count: 30 },
      { kind: 'webinar', rate: 0.03, revenue: 20_000, count: 60 },
      { kind: 'ebook', rate: 0.01, revenue: 20_000, count: 100 },
      { kind: 'partner', rate: 0.15, revenue: 25_000, count: 8 },
    ];
    expect(mix.map(worthOfLead).map(Math.round)).toEqual([2_000, 600, 200, 3_750]);
    expect(mixTotals(mix)).toEqual({ volume: 198, value: 146_000 });
  });
});

describe('the capacity of sales', () => {
  const ten = { reps: 10, days: 21, attemptsPerDay: 40, attemptsPerLead: 6 };

  it('Q_capacity: a thousand leads use 71.4 % of ten reps, and 1,400 are the most', () => {
    const check = checkCapacity(ten, 1_000);
    expect(check).toMatchObject({ attemptsAvailable: 8_400, attemptsNeeded: 6_000, mostLeads: 1_400 });
    expect(check.utilisation).toBeCloseTo(0.7142857142857143, 12);
  });

  it('R_roberge: ten reps with a hundred leads each are a thousand leads, of which one in twenty buys', () => {
    const rates = [0.5, 0.6, 0.5, 1 / 3];
    const steps = rates.map((rate, index) => ({ from: `s${index}`, to: `s${index + 1}`, rate }));
    expect(forwardFrom(100, steps).map(Math.round)).toEqual([100, 50, 30, 15, 5]);
    expect(backSolve(50, steps).at(-1)!.shown).toBe(1_000);
  });

  it.each([
    [1_000, 'enough'],
    [1_190, 'tight'],
    [1_400, 'tight'],
    [1_401, 'too-few-hands'],
  ])('calls %d leads %s', (leads, code) => expect(checkCapacity(ten, leads).code).toBe(code));

  it('has room for nothing without reps', () => {
    expect(checkCapacity({ ...ten, reps: 0 }, 1)).toMatchObject({ mostLeads: 0, code: 'too-few-hands' });
  });
});

describe('the rates of a plan', () => {
  it('come with their interval, and say nothing where nothing was seen', () => {
    expect(ownRate({ from: 'mql', to: 'sal', hits: 5, total: 10 })).toMatchObject({
      rate: 0.5,
      isShrunk: false,
    });
    const none = ownRate({ from: 'mql', to: 'sal', hits: 0, total: 0 });
    expect(none).toMatchObject({ seen: null, rate: 0, interval: { low: 0, high: 1 } });
  });

  it('draw a small group towards the others', () => {
    const step = { from: 'mql', to: 'customer' };
    const [small, large] = groupRates([
      { ...step, hits: 3, total: 20 },
      { ...step, hits: 100, total: 2_000 },
    ]);
    expect(small!.rate).toBeLessThan(0.15);
    expect(small!.rate).toBeGreaterThan(0.05);
    expect(large!.rate).toBeCloseTo(0.05, 2);
    expect(small!.isShrunk).toBe(true);
  });

  it('stand on their own where there is nothing to draw towards', () => {
    expect(groupRates([{ from: 'a', to: 'b', hits: 1, total: 4 }])[0]).toMatchObject({
      rate: 0.25,
      isShrunk: false,
    });
  });
});

describe('what is owed', () => {
  const rate = (hits: number, total: number) => ownRate({ from: 'lead', to: 'customer', hits, total });

  it('is split by group, summed unrounded, with how far it may be off', () => {
    const groups = owedByGroup(10, [
      { key: 'demo', share: 0.6, rates: [rate(10, 100)] },
      { key: 'ebook', share: 0.4, rates: [rate(30, 1_000)] },
    ]);
    expect(groups.map(({ leads }) => leads.shown)).toEqual([60, 134]);
    const total = totalOwed(groups);
    expect(total.exact).toBeCloseTo(60 + 4 / 0.03, 9);
    expect(total.shown).toBe(194);
    expect(total.atBest).toBeLessThan(total.exact);
    expect(total.atWorst!).toBeGreaterThan(total.exact);
  });

  it('has no upper end where the rate may be nothing', () => {
    const never = { ...rate(1, 10), interval: { low: 0, high: 0.4 } };
    expect(totalOwed(owedByGroup(1, [{ key: 'all', share: 1, rates: [never] }])).atWorst).toBeNull();
  });

  it('is spread over periods by working days and seasons', () => {
    const days = (from: string, count: number) =>
      planDays(
        Array.from({ length: count }, (_, index) => ({
          on: new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10),
          openMs: 1,
        })),
        { weekdays: [1, 1, 1, 1, 1, 0, 0], months: [1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1] },
      );
    const periods = [
      { period: '2026-03-02', days: days('2026-03-02', 7) },
      { period: '2026-04-06', days: days('2026-04-06', 7) },
    ];
    expect(overPeriods(30, periods)).toMatchObject([
      { workingDays: 5, weight: 5, exact: 10, shown: 10 },
      { workingDays: 5, weight: 10, exact: 20, shown: 20 },
    ]);
  });

  it('is spread evenly where no period has a working day', () => {
    expect(
      overPeriods(4, [
        { period: 'a', days: [] },
        { period: 'b', days: [] },
      ]).map(({ exact }) => exact),
    ).toEqual([2, 2]);
  });
});
