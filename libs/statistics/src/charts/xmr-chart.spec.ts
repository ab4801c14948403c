import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { xmrChart } from './xmr-chart.js';

const golden = [62, 58, 65, 60, 63, 59, 61, 64];

describe('a chart of individual values and moving ranges', () => {
  it('gives the golden value F_xmr', () => {
    const [phase] = xmrChart(golden);
    expect(phase).toMatchObject({ from: 0, status: 'judging', mean: 61.5, meanRange: 4 });
    expect(phase!.points.map(({ movingRange }) => movingRange)).toEqual([null, 4, 7, 5, 3, 4, 2, 3]);
    expect(phase!.upper).toBeCloseTo(72.14, 10);
    expect(phase!.lower).toBeCloseTo(50.86, 10);
    expect(phase!.rangeUpper).toBeCloseTo(13.068, 10);
    expect(phase!.points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it.each([
    { values: [...golden, 90], index: 8, signals: ['outside-limits'], because: 'the last value leaps out' },
    {
      values: [1, 2, 1, 2, 1, 2, 1, 2, 9, 10, 9, 10, 9, 10, 9, 10],
      index: 15,
      signals: ['outside-limits', 'eight-on-one-side', 'three-of-four-near-limit'],
      because: 'the process has moved to another level',
    },
  ])('signals $signals, because $because', ({ values, index, signals }) => {
    expect(xmrChart(values)[0]!.points[index]!.signals).toEqual(signals);
  });

  it('flags a range beyond its own limit', () => {
    const [phase] = xmrChart([...golden, ...golden, 90]);
    expect(phase!.points.filter(({ isRangeOutside }) => isRangeOutside).map(({ value }) => value)).toEqual([
      90,
    ]);
  });

  it('only collects until there are eight values', () => {
    const [phase] = xmrChart([1, 1, 1, 1, 1, 1, 99]);
    expect(phase!.status).toBe('collecting');
    expect(
      phase!.points.every(({ signals, isRangeOutside }) => signals.length === 0 && !isRangeOutside),
    ).toBe(true);
  });

  it('computes limits anew only where somebody said that the process changed', () => {
    const moved = golden.map((value) => value + 40);
    const [silent] = xmrChart([...golden, ...moved]);
    const [before, after] = xmrChart([...golden, ...moved], [8]);
    expect(silent!.points.some(({ signals }) => signals.length > 0)).toBe(true);
    expect(before).toEqual(xmrChart(golden)[0]);
    expect(after).toMatchObject({ from: 8, mean: 101.5, meanRange: 4 });
    expect(after!.points[0]!.movingRange).toBeNull();
    expect(after!.points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('moves and stretches with its values', () => {
    const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -99, max: 99 }),
        (some, factor, shift) => {
          const [here] = xmrChart(some);
          const [there] = xmrChart(some.map((value) => value * factor + shift));
          expect(there!.upper).toBeCloseTo(here!.upper * factor + shift, 6);
          expect(there!.lower).toBeCloseTo(here!.lower * factor + shift, 6);
          expect(here!.lower).toBeLessThanOrEqual(here!.mean);
        },
      ),
    );
  });

  it.each([
    { values: [], phases: 0, because: 'there is nothing to draw' },
    { values: [5], phases: 1, because: 'one value is a chart of one point' },
    { values: Array<number>(9).fill(5), phases: 1, because: 'a process that never varies gives no signal' },
  ])('has $phases phases and no signal, because $because', ({ values, phases }) => {
    const chart = xmrChart(values);
    expect(chart).toHaveLength(phases);
    expect(chart.flatMap(({ points }) => points.flatMap(({ signals }) => signals))).toEqual([]);
  });

  it('is refused for a value that is none', () => {
    expect(refusal(() => xmrChart([1, NaN]))).toBe('statistics/not-finite');
    expect(refusal(() => xmrChart([1, 2], [2]))).toBe('statistics/phase-start');
  });
});
