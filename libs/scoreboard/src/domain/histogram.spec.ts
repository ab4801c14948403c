import fc from 'fast-check';
import { bucketOf, durationOf, percentile } from './histogram.js';

const counted = (durations: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const ms of durations) counts.set(bucketOf(ms), (counts.get(bucketOf(ms)) ?? 0) + 1);
  return counts;
};

describe('durations in buckets', () => {
  it('stand for every duration with at most one per cent of error', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4e10, noNaN: true }), (ms) => {
        expect(Math.abs(durationOf(bucketOf(ms)) - ms) / ms).toBeLessThanOrEqual(0.01);
      }),
    );
  });

  it('give the nearest-rank percentile of the durations themselves, within that error', () => {
    const durations = fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(durations, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const exact = [...all].sort((one, other) => one - other)[Math.ceil(all.length * share) - 1] ?? 0;
        const told = percentile(counted(all), share) ?? 0;
        expect(Math.abs(told - exact) / exact).toBeLessThanOrEqual(0.0101);
      }),
    );
  });

  it.each([
    { counts: new Map<number, number>(), of: 0.5, gives: null, because: 'there is nothing to tell' },
    { counts: new Map([[0, 3]]), of: 0.9, gives: 0, because: 'below a millisecond is at once' },
    { counts: new Map([[5, 0]]), of: 0.5, gives: null, because: 'what was taken back counts no more' },
  ])('give $gives, because $because', ({ counts, of, gives }) => {
    expect(percentile(counts, of)).toBe(gives);
  });
});
