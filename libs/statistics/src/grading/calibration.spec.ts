import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded } from '../test-support/seeded.js';
import { brierScore, calibrationError, logLoss, rankingScore, reliability } from './calibration.js';
import type { Outcome } from './calibration.js';

const of = (told: number, happened: boolean): Outcome => ({ told, happened });
const golden = [of(0.9, true), of(0.8, true), of(0.3, false), of(0.2, false), of(0.6, false)];
const outcomes = fc.array(
  fc.record({ told: fc.integer({ min: 0, max: 20 }).map((n) => n / 20), happened: fc.boolean() }),
  { maxLength: 60 },
);

describe('told probabilities against what happened', () => {
  it('give the golden values L_brier, L_logloss, L_auc and L_ece_2bins', () => {
    expect(brierScore(golden)).toBeCloseTo(0.108, 12);
    expect(logLoss(golden)).toBeCloseTo(0.36492265881982666, 12);
    expect(rankingScore(golden)).toBe(1);
    expect(calibrationError(golden, 2)).toBeCloseTo(0.16, 12);
  });

  it.each([
    { some: [of(0.5, true), of(0.5, false)], brier: 0.25, ranking: 0.5, because: 'a coin tells nothing' },
    { some: [of(1, true), of(0, false)], brier: 0, ranking: 1, because: 'every word came true' },
    { some: [of(0, true), of(1, false)], brier: 1, ranking: 0, because: 'every word was wrong' },
    { some: [of(0.3, true)], brier: 0.49, ranking: null, because: 'with one kind there is no ranking' },
    { some: [], brier: null, ranking: null, because: 'nothing was told' },
  ])('score $brier and rank $ranking, because $because', ({ some, brier, ranking }) => {
    if (brier === null) expect(brierScore(some)).toBeNull();
    else expect(brierScore(some)).toBeCloseTo(brier, 12);
    expect(rankingScore(some)).toBe(ranking);
  });

  it('charge a certainty that failed much, but not infinitely', () => {
    expect(logLoss([of(1, false)])).toBeCloseTo(34.538776394910684, 9);
    expect(logLoss([of(1, true)])).toBeCloseTo(0, 12);
    expect(logLoss([])).toBeNull();
  });

  it('rank as comparing every pair does', () => {
    fc.assert(
      fc.property(outcomes, (some) => {
        const [yes, no] = [true, false].map((kind) => some.filter(({ happened }) => happened === kind));
        const pairs = yes!.flatMap((one) => no!.map((other) => (Math.sign(one.told - other.told) + 1) / 2));
        const expected = pairs.length === 0 ? null : pairs.reduce((sum, won) => sum + won, 0) / pairs.length;
        if (expected === null) expect(rankingScore(some)).toBeNull();
        else expect(rankingScore(some)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('are binned without losing one', () => {
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 1, max: 12 }), (some, bins) => {
        const told = reliability(some, bins);
        expect(told.reduce((sum, { total }) => sum + total, 0)).toBe(some.length);
        for (const { from, to, meanTold, happenedShare, interval } of told) {
          expect(meanTold).toBeGreaterThanOrEqual(from - 1e-12);
          expect(meanTold).toBeLessThanOrEqual(to + 1e-12);
          expect(happenedShare).toBeGreaterThanOrEqual(interval.low - 1e-12);
          expect(happenedShare).toBeLessThanOrEqual(interval.high + 1e-12);
        }
      }),
    );
  });

  it('add up: Brier is reliability minus resolution plus uncertainty (Murphy 1973), when each bin tells one thing', () => {
    fc.assert(
      fc.property(outcomes, (some) => {
        fc.pre(some.length > 0);
        const base = some.filter(({ happened }) => happened).length / some.length;
        // Told in twentieths, so 21 bins keep each apart; 1 shares the last with none.
        const terms = reliability(some, 21).map(({ total, meanTold, happenedShare }) => {
          const weight = total / some.length;
          return weight * ((meanTold - happenedShare) ** 2 - (happenedShare - base) ** 2);
        });
        const expected = terms.reduce((sum, term) => sum + term, 0) + base * (1 - base);
        expect(brierScore(some)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('are calibrated when they come from the truth, and not when they exaggerate', () => {
    const chance = seeded(71);
    const honest = Array.from({ length: 20_000 }, () => {
      const told = chance.uniform();
      return of(told, chance.uniform() < told);
    });
    const boasting = honest.map(({ told, happened }) =>
      of(told < 0.5 ? told / 4 : 1 - (1 - told) / 4, happened),
    );
    expect(calibrationError(honest)).toBeLessThan(0.02);
    expect(calibrationError(boasting)).toBeGreaterThan(0.1);
    expect(brierScore(boasting)!).toBeGreaterThan(brierScore(honest)!);
    expect(rankingScore(boasting)).toBeCloseTo(rankingScore(honest)!, 9);
    expect(calibrationError([])).toBeNull();
  });

  it('are refused in per cent', () => {
    for (const score of [brierScore, logLoss, rankingScore, reliability]) {
      expect(refusal(() => score([of(90, true)]))).toBe('statistics/not-a-share');
    }
    expect(refusal(() => reliability([], 1.5))).toBe('statistics/not-a-count');
  });
});
