import fc from 'fast-check';
import { refusal } from '../test-support/refusal.js';
import { chanceToReach } from './chance-to-reach.js';
import { costLadder, costPer, customerAcquisitionCost } from './cost.js';
import { repeatValue, unitEconomics } from './lifetime.js';
import {
  coverage,
  coverageNeeded,
  leadVelocityRate,
  pipelineVelocity,
  weightedPipeline,
} from './pipeline.js';
import { measuredShare, returnsOf } from './return.js';

describe('Returns', () => {
  it('give the golden value J_roi: 20,000 spent, 100,000 back at a margin of 60 %', () => {
    const { roas, roi, romi, breakEvenRoas } = returnsOf({ spend: 20_000, revenue: 100_000, margin: 0.6 });
    expect([roas, roi, romi]).toEqual([5, 4, 2]);
    expect(breakEvenRoas).toBeCloseTo(1.6666666666666667, 12);
  });

  it('give the golden value J_finnerd: 800,000 for 100,000 at 20 % is a gain of 60 %, not a loss', () => {
    expect(returnsOf({ spend: 100_000, revenue: 800_000, margin: 0.2 }).romi).toBeCloseTo(0.6, 12);
  });

  it('break even at 0 by ROI and ROMI, and at one over the margin by ROAS', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (spend, margin) => {
          expect(returnsOf({ spend, revenue: spend, margin }).roi).toBe(0);
          const { breakEvenRoas } = returnsOf({ spend, revenue: 0, margin });
          expect(returnsOf({ spend, revenue: spend * breakEvenRoas!, margin }).romi).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it('of nothing spent are unknown, and without a margin nothing ever pays', () => {
    expect(returnsOf({ spend: 0, revenue: 5, margin: 0 })).toEqual({
      ...{ roas: null, roi: null, romi: null, breakEvenRoas: null },
    });
  });

  it('tell for which part of the spend they are measured', () => {
    const spends = [
      { spend: 300, isMeasured: true },
      { spend: 100, isMeasured: false },
    ];
    expect([measuredShare(spends), measuredShare([])]).toEqual([0.75, null]);
  });
});

describe('Costs', () => {
  it('give the golden value J_cost_ladder: 20,000 over 400, 100, 40 and 10', () => {
    expect(costLadder(20_000, { leads: 400, mql: 100, sal: 80, sql: 40, won: 10 })).toEqual({
      ...{ leads: 50, mql: 200, sal: 250, sql: 500, won: 2_000 },
    });
  });

  it('of none are unknown', () => {
    expect(costPer(500, 0)).toBeNull();
  });

  it.each([
    { cost: { media: 50_000 }, cac: 2_000, includes: ['media'] },
    { cost: { media: 50_000, salaries: 20_000 }, cac: 2_800, includes: ['media', 'salaries'] },
    { cost: { media: 0, tools: 5_000, salaries: 0 }, cac: 200, includes: ['media', 'salaries', 'tools'] },
  ])('of 25 customers say what is in them: $includes', ({ cost, cac, includes }) => {
    expect(customerAcquisitionCost(cost, 25)).toEqual({ cac, includes });
  });
});

describe('A customer', () => {
  it('gives the golden value J_unit: CAC, LTV, LTV:CAC and payback', () => {
    const { cac } = customerAcquisitionCost({ media: 50_000 }, 25);
    expect(cac).toBe(2_000);
    const economics = unitEconomics({ cac: cac!, monthlyRevenue: 200, margin: 0.8, monthlyChurn: 0.04 });
    expect(economics).toEqual({ lifetimeValue: 4_000, lifetimeValueToCac: 2, paybackMonths: 12.5 });
  });

  it('gives the golden value J_unit LTV5: five years of a half that buys again', () => {
    expect(repeatValue(100, 0.5, 5)).toBe(193.75);
  });

  it.each([
    { over: { monthlyChurn: 0 }, field: 'lifetimeValue', because: 'nobody leaves' },
    { over: { monthlyChurn: 0 }, field: 'lifetimeValueToCac', because: 'it has no end' },
    { over: { cac: 0 }, field: 'lifetimeValueToCac', because: 'it cost nothing' },
    { over: { margin: 0 }, field: 'paybackMonths', because: 'nothing is ever left' },
    { over: { monthlyRevenue: 0 }, field: 'paybackMonths', because: 'nothing ever comes in' },
  ] as const)('has no $field where $because', ({ over, field }) => {
    const economics = unitEconomics({ cac: 1, monthlyRevenue: 1, margin: 0.5, monthlyChurn: 0.1, ...over });
    expect(economics[field]).toBeNull();
  });

  it('who always or never buys again is worth every period, or one', () => {
    expect([repeatValue(10, 1, 5), repeatValue(10, 0, 5), repeatValue(10, 0.5, 0)]).toEqual([50, 10, 0]);
  });
});

describe('A pipeline', () => {
  it.each([
    { cycleDays: 60, golden: 8_333.333333333334 },
    { cycleDays: 45, golden: 11_111.111111111111 },
  ])('gives the golden value J_velocity at $cycleDays days', ({ cycleDays, golden }) => {
    const flow = { opportunities: 50, winRate: 0.25, averageDeal: 40_000, cycleDays };
    expect(pipelineVelocity(flow)).toBeCloseTo(golden, 8);
  });

  it('gives the golden value J_coverage: three times covered, four needed at one in four', () => {
    expect([coverage(900, 300), coverageNeeded(0.25)]).toEqual([3, 4]);
    expect([coverage(900, 0), coverage(900, -5), coverageNeeded(0)]).toEqual([null, null, null]);
  });

  it('gives the golden value J_LVR: 400 to 460 is 15 %', () => {
    expect(leadVelocityRate(400, 460)).toBeCloseTo(0.15, 12);
    expect(leadVelocityRate(0, 5)).toBeNull();
  });

  const STAGES = [0.2, 0.4, 0.6, 0.8, 0.9].map((probability, at) => ({
    amount: 10_000 * (at + 1),
    probability,
  }));

  it('gives the golden value J_weighted: 105,000 with its deviation', () => {
    const { mean, deviation } = weightedPipeline(STAGES);
    expect(mean).toBeCloseTo(105_000, 8);
    expect(deviation).toBeCloseTo(28_442.925306655783, 8);
  });

  it('reaches a quota as often as going through every outcome says', () => {
    const deals = fc.array(
      fc.record({ amount: fc.nat(40), probability: fc.double({ min: 0, max: 1, noNaN: true }) }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(deals, fc.integer({ min: -5, max: 200 }), (all, quota) => {
        let chance = 0;
        for (let mask = 0; mask < 2 ** all.length; mask += 1) {
          const isWon = (at: number): boolean => (mask & (1 << at)) !== 0;
          const sum = all.reduce((total, { amount }, at) => total + (isWon(at) ? amount : 0), 0);
          const p = all.reduce(
            (part, { probability }, at) => part * (isWon(at) ? probability : 1 - probability),
            1,
          );
          if (sum >= quota) chance += p;
        }
        const { atLeast, atMost } = chanceToReach(all, quota);
        expect(atLeast).toBe(atMost);
        expect(atLeast).toBeCloseTo(chance, 10);
      }),
    );
  });

  it('of odd amounts is told between two bounds that hold the truth', () => {
    const deals = [30_000_019, 40_000_003, 29_999_979].map((amount) => ({ amount, probability: 0.5 }));
    for (const { quota, truth } of [
      { quota: 70_000_022, truth: 3 / 8 - 1 / 8 },
      { quota: 70_000_021, truth: 2 / 8 },
      { quota: 59_999_997, truth: 4 / 8 },
    ]) {
      const { atLeast, atMost } = chanceToReach(deals, quota);
      expect(atLeast).toBeLessThanOrEqual(truth);
      expect(atMost).toBeGreaterThanOrEqual(truth);
    }
  });

  it('to which nothing is added reaches nothing, and nothing is reached at once', () => {
    expect(chanceToReach([], 5)).toEqual({ atLeast: 0, atMost: 0 });
    expect(chanceToReach([], 0)).toEqual({ atLeast: 1, atMost: 1 });
  });
});

describe('Figures that make no sense', () => {
  const customer = { cac: 1, monthlyRevenue: 1, margin: 1, monthlyChurn: 1 };
  const flow = { opportunities: 1, winRate: 1, averageDeal: 1, cycleDays: 1 };
  it.each([
    { call: () => costPer(-1, 1), code: 'credit/negative' },
    { call: () => costPer(1, Number.NaN), code: 'credit/negative' },
    { call: () => returnsOf({ spend: 1, revenue: 1, margin: 60 }), code: 'credit/not-a-share' },
    { call: () => unitEconomics({ ...customer, monthlyChurn: 1.1 }), code: 'credit/not-a-share' },
    { call: () => unitEconomics({ ...customer, cac: -1 }), code: 'credit/negative' },
    { call: () => repeatValue(1, 0.5, 0.5), code: 'credit/not-whole' },
    { call: () => pipelineVelocity({ ...flow, cycleDays: 0 }), code: 'credit/not-positive' },
    { call: () => pipelineVelocity({ ...flow, winRate: 25 }), code: 'credit/not-a-share' },
    { call: () => weightedPipeline([{ amount: 1, probability: 2 }]), code: 'credit/not-a-share' },
    { call: () => chanceToReach([{ amount: 1.5, probability: 0.5 }], 5), code: 'credit/not-whole' },
    { call: () => chanceToReach([], 0.5), code: 'credit/not-whole' },
  ])('are refused with $code: %#', ({ call, code }) => {
    expect(refusal(call)).toBe(code);
  });
});
