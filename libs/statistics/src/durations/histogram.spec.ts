import fc from 'fast-check';
import { refusal, relativeError } from '../test-support/near.js';
import {
  BUCKET_ERROR,
  bucketOf,
  countDurations,
  durationOf,
  durationPercentile,
  mergeDurations,
} from './histogram.js';

const durations = fc.array(fc.integer({ min: 1, max: 4_000_000_000 }), { maxLength: 120 });

describe('durations in buckets', () => {
  it('are read back with at most one per cent of error', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4e10, noNaN: true }), (ms) => {
        expect(relativeError(durationOf(bucketOf(ms)), ms)).toBeLessThanOrEqual(BUCKET_ERROR);
      }),
    );
  });

  it('keep their order', () => {
    const ms = fc.double({ min: 0, max: 4e10, noNaN: true });
    fc.assert(
      fc.property(ms, ms, (one, other) => {
        if (one <= other) expect(bucketOf(one)).toBeLessThanOrEqual(bucketOf(other));
      }),
    );
  });

  it('need few buckets: a year is within the first 1,223', () => {
    expect(bucketOf(365 * 86_400_000)).toBeLessThanOrEqual(1_223);
    expect(bucketOf(0.4)).toBe(0);
    expect(durationOf(0)).toBe(0);
  });

  it('give the nearest-rank percentile of the durations themselves, within the error of a bucket', () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 1, max: 99 }), (all, percent) => {
        fc.pre(all.length > 0);
        const exact = [...all].sort((one, other) => one - other)[
          Math.ceil((all.length * percent) / 100) - 1
        ]!;
        expect(relativeError(durationPercentile(countDurations(all), percent / 100)!, exact)).toBeLessThan(
          0.0101,
        );
      }),
    );
  });

  it('add up: two days merged are both days counted at once', () => {
    fc.assert(
      fc.property(durations, durations, (one, other) => {
        const merged = mergeDurations(countDurations(one), countDurations(other));
        expect(merged).toEqual(countDurations([...one, ...other]));
        expect(merged).toEqual(mergeDurations(merged));
      }),
    );
  });

  it('take a correction back without a trace', () => {
    fc.assert(
      fc.property(durations, durations, (stays, goes) => {
        const minus = new Map([...countDurations(goes)].map(([bucket, count]) => [bucket, -count]));
        expect(mergeDurations(countDurations([...stays, ...goes]), minus)).toEqual(countDurations(stays));
      }),
    );
  });

  it.each([
    { counts: new Map<number, number>(), share: 0.5, gives: null, because: 'there is nothing to tell' },
    { counts: new Map([[0, 3]]), share: 0.9, gives: 0, because: 'below a millisecond is at once' },
    { counts: new Map([[5, 0]]), share: 0.5, gives: null, because: 'what was taken back counts no more' },
    {
      counts: new Map([
        [9, 9],
        [4, 1],
      ]),
      share: 0.1,
      gives: durationOf(4),
      because: 'the order of the buckets is that of time',
    },
  ])('give $gives, because $because', ({ counts, share, gives }) => {
    expect(durationPercentile(counts, share)).toBe(gives);
  });

  it('are refused below zero, as is a percentile at the very end', () => {
    expect(refusal(() => bucketOf(-1))).toBe('statistics/negative');
    expect(refusal(() => bucketOf(NaN))).toBe('statistics/negative');
    expect(refusal(() => durationPercentile(new Map(), 1))).toBe('statistics/not-inside');
  });
});
