import fc from 'fast-check';
import { uniformFrom } from '../seeded.js';
import { fitLogistic, logistic, logOddsOf } from './logistic.js';

/** The slope of the penalised loss at a fit, written down anew: at the optimum it is nothing in every direction. */
function slopeAt(
  rows: number[][],
  targets: number[],
  ridge: number,
  fit: ReturnType<typeof fitLogistic>,
): number[] {
  const all = [fit.intercept, ...fit.weights];
  return all.map((weight, column) =>
    rows.reduce(
      (sum, row, index) => {
        const gap = 1 / (1 + Math.exp(-logOddsOf(fit, row))) - (targets[index] ?? 0);
        return sum + gap * (column === 0 ? 1 : (row[column - 1] ?? 0));
      },
      column === 0 ? 0 : ridge * weight,
    ),
  );
}

describe('the logistic curve', () => {
  it('gives the golden value L_logit: −3 + 1.2 + 1.6 + 0.8 is 64.57 %', () => {
    expect(logistic(-3 + 1.2 + 1.6 + 0.8)).toBeCloseTo(0.6456563062257954, 12);
    expect(logOddsOf({ intercept: -3, weights: [1.2, 1.6, 0.8] }, [1, 1, 1])).toBeCloseTo(0.6, 12);
  });

  it('is symmetric and stays within 0 and 1, far out too', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), (z) => {
        expect(logistic(z) + logistic(-z)).toBeCloseTo(1, 12);
        expect(logistic(z)).toBeGreaterThanOrEqual(0);
        expect(logistic(z)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a logistic fit', () => {
  const cases = fc.array(
    fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.boolean()),
    {
      ...{ minLength: 4, maxLength: 40 },
    },
  );

  it('is where the slope of the penalised loss is nothing, also when columns repeat or separate the outcomes', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.1, 1, 10), (some, ridge) => {
        const outcomes = some.map(([, , happened]) => Number(happened));
        fc.pre(new Set(outcomes).size === 2);
        const rows = some.map(([one, other]) => [one, other, one]);
        const fit = fitLogistic(rows, outcomes, ridge);
        for (const slope of slopeAt(rows, outcomes, ridge, fit)) expect(Math.abs(slope)).toBeLessThan(1e-3);
      }),
    );
  });

  it('tells the share of the base when nothing is known', () => {
    const { intercept } = fitLogistic([[0], [0], [0], [0]], [1, 0, 0, 0], 1);
    expect(logistic(intercept)).toBeCloseTo(0.25, 6);
  });

  it('finds the weights that outcomes were drawn with', () => {
    const uniform = uniformFrom(5);
    const rows = Array.from({ length: 20_000 }, () => [uniform() * 4 - 2, uniform() * 4 - 2]);
    const truth = { intercept: -0.5, weights: [1.2, -0.7] };
    const targets = rows.map((row) => Number(uniform() < logistic(logOddsOf(truth, row))));
    const fit = fitLogistic(rows, targets, 1e-6);
    expect(fit.intercept).toBeCloseTo(-0.5, 1);
    expect(fit.weights[0]).toBeCloseTo(1.2, 1);
    expect(fit.weights[1]).toBeCloseTo(-0.7, 1);
  });
});
