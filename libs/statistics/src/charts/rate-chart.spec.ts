import fc from 'fast-check';
import type { Observed } from '../rates/interval.js';
import { refusal } from '../test-support/near.js';
import { seeded } from '../test-support/seeded.js';
import { rateChart } from './rate-chart.js';

const of = (hits: number, total: number): Observed => ({ hits, total });
/** Ten days of 200 leads, 320 hits in all: the textbook example. */
const textbook = [30, 34, 29, 36, 31, 33, 28, 35, 32, 32].map((hits) => of(hits, 200));

describe('the control chart of a rate', () => {
  it('gives the golden value F_pchart', () => {
    const [phase] = rateChart(textbook);
    expect(phase).toMatchObject({ from: 0, status: 'judging', centre: 0.16, spread: 1 });
    for (const { lower, upper, signals } of phase!.points) {
      expect(upper).toBeCloseTo(0.23776888838089433, 13);
      expect(lower).toBeCloseTo(0.08223111161910568, 13);
      expect(signals).toEqual([]);
    }
  });

  it('gives the golden value F_pchart_n20', () => {
    const samples = [of(12, 20), of(60, 100)];
    const [point] = rateChart(samples)[0]!.points;
    expect(point!.upper).toBeCloseTo(0.9286335345030996, 13);
    expect(point!.lower).toBeCloseTo(0.2713664654969003, 13);
  });

  it('has limits that vary with each sample, cut at 0 and 1', () => {
    const [phase] = rateChart([of(1, 10), of(10, 100), of(100, 1_000)]);
    const [few, some, many] = phase!.points;
    expect(few!.lower).toBe(0);
    expect(few!.upper).toBeGreaterThan(some!.upper);
    expect(some!.upper).toBeGreaterThan(many!.upper);
  });

  it.each([
    { last: of(60, 200), signals: ['outside-limits'], because: 'thirty per cent is far above sixteen' },
    { last: of(9, 200), signals: ['outside-limits'], because: 'four and a half is far below' },
    { last: of(0, 6), signals: [], because: 'none of six proves nothing' },
  ])('signals $signals at the last day, because $because', ({ last, signals }) => {
    expect(rateChart([...textbook, last])[0]!.points.at(-1)!.signals).toEqual(signals);
  });

  it('passes over a day without leads, which neither makes nor breaks a run', () => {
    const low = Array.from({ length: 8 }, () => of(10, 100));
    const high = Array.from({ length: 8 }, () => of(20, 100));
    const [phase] = rateChart([...low.slice(0, 4), of(0, 0), ...low.slice(4), ...high]);
    expect(phase!.points[4]).toMatchObject({ rate: null, lower: 0, upper: 1, signals: [] });
    expect(phase!.points[8]!.signals).toContain('eight-on-one-side');
  });

  it('only collects until eight days have leads', () => {
    const samples = [...textbook.slice(0, 7), of(0, 0)];
    expect(rateChart(samples)[0]!.status).toBe('collecting');
    expect(rateChart([...samples, of(199, 200)])[0]!.status).toBe('judging');
    expect(
      rateChart([...samples.slice(1), of(199, 200)])[0]!.points.every(({ signals }) => signals.length === 0),
    ).toBe(true);
  });

  it('computes limits anew only where somebody said that the process changed', () => {
    const better = textbook.map(({ hits, total }) => of(hits + 60, total));
    const [before, after] = rateChart([...textbook, ...better], { changedAt: [10] });
    expect(before!.centre).toBeCloseTo(0.16, 12);
    expect(after).toMatchObject({ from: 10 });
    expect(after!.centre).toBeCloseTo(0.46, 12);
    expect(rateChart([...textbook, ...better])[0]!.points.some(({ signals }) => signals.length > 0)).toBe(
      true,
    );
  });

  it('centres on all hits of all totals, not on the mean of the rates', () => {
    const sample = fc.tuple(fc.nat(300), fc.nat(300)).map(([hits, misses]) => of(hits, hits + misses));
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 30 }), (samples) => {
        const [phase] = rateChart(samples);
        const hits = samples.reduce((sum, one) => sum + one.hits, 0);
        const total = samples.reduce((sum, one) => sum + one.total, 0);
        if (total === 0) expect(phase!.centre).toBeNull();
        else expect(phase!.centre).toBeCloseTo(hits / total, 12);
        for (const { lower, upper } of phase!.points) {
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(upper);
        }
      }),
    );
  });

  it.each([
    { samples: [], because: 'there is no day' },
    { samples: Array.from({ length: 9 }, () => of(0, 50)), because: 'a rate of zero has no spread' },
    {
      samples: Array.from({ length: 9 }, () => of(50, 50)),
      because: 'neither has one of a hundred per cent',
    },
    { samples: Array.from({ length: 9 }, () => of(0, 0)), because: 'no day has leads' },
  ])('has no signal, because $because', ({ samples }) => {
    for (const kind of ['p', 'laney'] as const) {
      expect(
        rateChart(samples, { kind }).flatMap(({ points }) => points.flatMap(({ signals }) => signals)),
      ).toEqual([]);
    }
  });

  it('is refused for more hits than leads', () => {
    expect(refusal(() => rateChart([of(3, 2)]))).toBe('statistics/part-above-whole');
    expect(refusal(() => rateChart(textbook, { changedAt: [99] }))).toBe('statistics/phase-start');
  });
});

describe("Laney's chart", () => {
  /** A rate that itself varies from day to day by a little, seen through a hundred thousand leads a day. */
  const varying = (seed: number, deviation: number): Observed[] => {
    const chance = seeded(seed);
    return Array.from({ length: 60 }, () => {
      const rate = 0.1 + deviation * chance.normal() + Math.sqrt((0.1 * 0.9) / 100_000) * chance.normal();
      return of(Math.round(rate * 100_000), 100_000);
    });
  };
  const outside = (samples: Observed[], kind: 'p' | 'laney'): number =>
    rateChart(samples, { kind })[0]!.points.filter(({ signals }) => signals.includes('outside-limits'))
      .length;

  it('sees noise where the plain chart sees an alarm every day', () => {
    const samples = varying(1, 0.01);
    expect(outside(samples, 'p')).toBeGreaterThan(30);
    expect(outside(samples, 'laney')).toBeLessThan(3);
    expect(rateChart(samples, { kind: 'laney' })[0]!.spread).toBeGreaterThan(7);
  });

  it('is the plain chart, nearly, when samples vary by chance alone', () => {
    const { spread } = rateChart(varying(2, 0), { kind: 'laney' })[0]!;
    expect(spread).toBeGreaterThan(0.75);
    expect(spread).toBeLessThan(1.25);
  });

  it('has the spread that its definition gives: mean moving range of the z-scores ÷ 1.128', () => {
    const samples = [of(12, 100), of(18, 100), of(15, 100)];
    const sigma = Math.sqrt((0.15 * 0.85) / 100);
    const expected = (0.06 + 0.03) / 2 / sigma / 1.128;
    const [phase] = rateChart(samples, { kind: 'laney' });
    expect(phase!.spread).toBeCloseTo(expected, 12);
    expect(phase!.points[0]!.upper).toBeCloseTo(0.15 + 3 * sigma * expected, 12);
  });

  it('has a spread of one from a single sample', () => {
    expect(rateChart([of(3, 10)], { kind: 'laney' })[0]!.spread).toBe(1);
  });
});
