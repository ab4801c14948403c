import fc from 'fast-check';
import { chanceToReach } from './chance-to-reach.js';
import { costLadder, costPer } from './cost.js';
import { unitEconomics } from './lifetime.js';
import { pipelineVelocity, weightedPipeline } from './pipeline.js';
import type { OpenDeal } from './pipeline.js';
import { returnsOf } from './return.js';

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const money = fc.integer({ min: 1, max: 1_000_000 });
const deals: fc.Arbitrary<OpenDeal[]> = fc.array(fc.record({ amount: fc.nat(500), probability: share }), {
  maxLength: 10,
});

describe('Returns', () => {
  it('do not care which unit money is in', () => {
    fc.assert(
      fc.property(money, money, share, fc.constantFrom(0.01, 100, 1_000), (spend, revenue, margin, unit) => {
        const [one, other] = [unit, 1].map((by) =>
          returnsOf({ spend: spend * by, revenue: revenue * by, margin }),
        );
        for (const name of ['roas', 'roi', 'romi', 'breakEvenRoas'] as const)
          expect(one![name]! / other![name]! || 1).toBeCloseTo(1, 6);
      }),
    );
  });

  it('are a gain by ROMI exactly where ROAS is above its break-even', () => {
    fc.assert(
      fc.property(money, money, share, (spend, revenue, margin) => {
        const { roas, romi, breakEvenRoas } = returnsOf({ spend, revenue, margin });
        fc.pre(Math.abs(romi!) > 1e-9);
        expect(romi! > 0).toBe(roas! > breakEvenRoas!);
      }),
    );
  });

  it('cost more the further down a stage stands, since fewer come so far', () => {
    fc.assert(
      fc.property(
        money,
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 5, maxLength: 5 }),
        (spend, counts) => {
          const [leads, mql, sal, sql, won] = counts.sort((one, other) => other - one) as [
            number,
            number,
            number,
            number,
            number,
          ];
          const steps = Object.values(costLadder(spend, { leads, mql, sal, sql, won })) as number[];
          steps.slice(1).forEach((cost, at) => expect(cost).toBeGreaterThanOrEqual(steps[at]!));
          expect(costPer(spend, leads)! * leads).toBeCloseTo(spend, 6);
        },
      ),
    );
  });

  it('of a customer have paid the cost at the payback, and LTV:CAC is how often they do in a lifetime', () => {
    fc.assert(
      fc.property(money, money, share, share, (cac, monthlyRevenue, margin, monthlyChurn) => {
        const told = unitEconomics({ cac, monthlyRevenue, margin, monthlyChurn });
        expect((told.paybackMonths! * monthlyRevenue * margin) / cac).toBeCloseTo(1, 9);
        expect(told.lifetimeValueToCac! * told.paybackMonths! * monthlyChurn).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('A pipeline', () => {
  it('has the mean and deviation that going through every outcome gives', () => {
    fc.assert(
      fc.property(deals, (all) => {
        let [mean, square] = [0, 0];
        for (let mask = 0; mask < 2 ** all.length; mask += 1) {
          const isWon = all.map((_, at) => (mask & (1 << at)) !== 0);
          const sum = all.reduce((total, { amount }, at) => total + (isWon[at] ? amount : 0), 0);
          const chance = all.reduce((part, { probability: p }, at) => part * (isWon[at] ? p : 1 - p), 1);
          mean += sum * chance;
          square += sum ** 2 * chance;
        }
        const weighted = weightedPipeline(all);
        expect(weighted.mean).toBeCloseTo(mean, 6);
        expect(weighted.deviation ** 2).toBeCloseTo(square - mean ** 2, 3);
      }),
      { numRuns: 40 },
    );
  });

  it('reaches a higher quota no more often, and with one more deal no less', () => {
    fc.assert(
      fc.property(deals, fc.integer({ min: 1, max: 900 }), fc.nat(100), (all, quota, more) => {
        const { atLeast } = chanceToReach(all, quota);
        expect(chanceToReach(all, quota + more).atLeast).toBeLessThanOrEqual(atLeast + 1e-12);
        const another = [...all, { amount: more, probability: 0.5 }];
        expect(chanceToReach(another, quota).atLeast).toBeGreaterThanOrEqual(atLeast - 1e-12);
      }),
    );
  });

  it('turns out its weighted value once in a cycle', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        share,
        money,
        fc.integer({ min: 1, max: 400 }),
        (count, winRate, averageDeal, cycleDays) => {
          const velocity = pipelineVelocity({ opportunities: count, winRate, averageDeal, cycleDays });
          const open = Array.from({ length: count }, () => ({ amount: averageDeal, probability: winRate }));
          const { mean } = weightedPipeline(open);
          expect(velocity * cycleDays - mean).toBeLessThanOrEqual(1e-9 * (1 + mean));
          expect(mean - velocity * cycleDays).toBeLessThanOrEqual(1e-9 * (1 + mean));
        },
      ),
    );
  });
});
