import { Formats } from '../../../ui/format.js';
import { curveOption, thinned } from './curve-option.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('a curve in few rows', () => {
  it('stays as it is while it is short', () => {
    expect(thinned(numbers(5), 5)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps its ends and its order', () => {
    const few = thinned(numbers(1_001), 11);
    expect(few).toEqual(numbers(11).map((each) => each * 100));
  });
});

describe('the drawing of a curve', () => {
  const points = [
    { hours: 24, atRisk: 4, reached: 1, share: 0.25, low: 0.1, high: 0.6 },
    { hours: 72, atRisk: 2, reached: 1, share: 0.625, low: 0.2, high: 0.9 },
  ];
  const { series } = curveOption({
    ...{ points, palette: (token: string) => token, formats: new Formats('en-GB') },
    ...{ days: 'days', since: (hours: number) => `${hours} h` },
  }) as { series: readonly { readonly data: [number, number][] }[] };
  const [low, width, share] = series.map(({ data }) => data);

  it('begins with nobody and counts days', () => {
    expect(share).toEqual([
      [0, 0],
      [1, 0.25],
      [3, 0.625],
    ]);
  });

  it('stacks the width of the band on its lower end', () => {
    for (const [index, { high }] of points.entries())
      expect((low?.[index + 1]?.[1] ?? NaN) + (width?.[index + 1]?.[1] ?? NaN)).toBeCloseTo(high, 12);
  });
});
