import fc from 'fast-check';
import { countDensity } from '../distributions/count-model.js';
import { compoundMoments } from './compound.js';
import type { CompoundPart } from './compound.js';
import { compoundLattice } from './lattice.js';
import type { Lattice } from './lattice.js';

const momentsOf = ({ mass, step }: Lattice) => {
  const mean = mass.reduce((sum, one, index) => sum + one * index * step, 0);
  const variance = mass.reduce((sum, one, index) => sum + one * (index * step - mean) ** 2, 0);
  return { total: mass.reduce((sum, one) => sum + one, 0), mean, variance };
};

const part = (mean: number, variance: number, price: number, deviation = 0): CompoundPart => ({
  count: { mean, variance },
  value: { mean: price, deviation },
});

describe('the distribution of a compound sum', () => {
  it('with one fixed price is the distribution of the count', () => {
    for (const model of [
      { mean: 5, variance: 5 },
      { mean: 12, variance: 40 },
    ]) {
      const { mass, step, isExact } = compoundLattice([part(model.mean, model.variance, 2_000)])!;
      expect([step, isExact]).toEqual([2_000, true]);
      for (let k = 0; k < 40; k += 1) expect(mass[k]).toBeCloseTo(countDensity(model, k), 12);
    }
  });

  it('with two fixed prices is what summing over both counts gives', () => {
    const [demos, books] = [part(3, 3, 2_000), part(6, 9, 600)];
    const { mass, step } = compoundLattice([demos, books])!;
    expect(step).toBe(200);
    const expected = new Map<number, number>();
    for (let demo = 0; demo < 40; demo += 1) {
      for (let book = 0; book < 80; book += 1) {
        const sum = demo * 2_000 + book * 600;
        const density = countDensity(demos.count, demo) * countDensity(books.count, book);
        expected.set(sum, (expected.get(sum) ?? 0) + density);
      }
    }
    for (let index = 0; index < 100; index += 1)
      expect(mass[index]).toBeCloseTo(expected.get(index * step) ?? 0, 11);
  });

  const parts = fc.array(
    fc.record({
      count: fc
        .tuple(fc.double({ min: 0.2, max: 60, noNaN: true }), fc.constantFrom(1, 1.5, 4))
        .map(([mean, ratio]) => ({ mean, variance: mean * ratio })),
      value: fc.record({
        mean: fc.integer({ min: 50, max: 9_999 }),
        deviation: fc.constantFrom(0, 30, 400),
      }),
    }),
    { minLength: 1, maxLength: 5 },
  );

  it('makes one and keeps the mean; the variance grows by less than two per cent', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const told = momentsOf(compoundLattice(some)!);
        const expected = compoundMoments(some);
        expect(told.total).toBeCloseTo(1, 6);
        expect(told.mean / expected.mean).toBeCloseTo(1, 3);
        expect(told.variance / expected.variance).toBeGreaterThan(0.999);
        expect(told.variance / expected.variance).toBeLessThan(1.02);
      }),
      { numRuns: 60 },
    );
  });

  it('stays fine enough for small prices beside one with a heavy tail', () => {
    const some = [part(3.25, 3.25, 50), part(0.2, 0.2, 50, 400)];
    const told = momentsOf(compoundLattice(some)!);
    expect(told.variance / compoundMoments(some).variance).toBeLessThan(1.02);
  });

  it('has no room for sums that no deals make', () => {
    const { mass, step } = compoundLattice([part(0.5, 0.5, 100_000)])!;
    expect(step).toBe(100_000);
    expect(mass[0]).toBeCloseTo(Math.exp(-0.5), 12);
  });

  it.each([
    { parts: [], because: 'there is no part' },
    { parts: [part(0, 0, 500)], because: 'none will come' },
    { parts: [part(5, 5, 0)], because: 'what comes is worth nothing' },
  ])('is all at zero, because $because', ({ parts: none }) => {
    expect(compoundLattice(none)!.mass[0]).toBeCloseTo(1, 12);
  });

  it('leaves prices without a common coin to a fine grid', () => {
    expect(compoundLattice([part(4, 4, 0.1), part(3, 3, Math.PI)])?.isExact).toBe(false);
    expect(compoundLattice([part(4, 4, 100_003), part(3, 3, 7)])?.isExact).toBe(false);
  });

  it('reaches far enough for a rate that is all but unknown', () => {
    // One day gone, twenty to come: a count of 2 ± 7.
    const { mass, step } = compoundLattice([part(2, 42, 1_000)])!;
    const reached = mass.reduce((sum, one, index) => sum + one * index * step, 0);
    expect(reached).toBeCloseTo(2_000, 2);
  });

  it('is not drawn too coarsely: many small values of no common coin have none', () => {
    expect(compoundLattice([part(50_000, 50_000, Math.PI)])).toBeNull();
    expect(compoundLattice([part(50_000, 50_000, 3), part(0.5, 0.5, 1e7 + 1)])).not.toBeNull();
  });
});
