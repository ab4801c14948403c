import { Formats } from '../../../ui/format.js';
import type { Cohort } from '../funnel-types.js';
import { ageOption, drawnOf } from './age-option.js';

const cohort = (from: string, entered: number, rates: readonly number[] = [0.5]): Cohort => ({
  ...{ from, to: from, entered, age: rates.length - 1 },
  byAge: rates.map((rate, age) => ({
    ...{ age, rate, isRipe: age < rates.length - 1 },
    ...{ hits: rate * entered, total: entered, low: 0, high: 1 },
  })),
  toDate: { hits: 0, total: entered, rate: 0, low: 0, high: 1 },
  inPeriod: { entered, converted: 0, rate: 0, isQuality: true },
});

describe('the cohorts that are drawn', () => {
  it('are those with somebody in them, the youngest eight', () => {
    const many = Array.from({ length: 12 }, (_, at) => cohort(`2026-${at}`, at === 11 ? 0 : 2));
    expect(drawnOf(many).map(({ from }) => from)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10].map((at) => `2026-${at}`),
    );
  });
});

describe('the drawing of cohorts', () => {
  const option = ageOption({
    lines: [
      { name: 'January', cohort: cohort('2026-01-01', 4, [0.25, 0.5, 0.5]) },
      { name: 'February', cohort: cohort('2026-02-01', 2, [0, 0.5]) },
    ],
    ...{ palette: (token: string) => token, formats: new Formats('en-GB') },
    words: { unit: 'months', notYet: 'not yet' },
  }) as {
    readonly xAxis: { readonly data: readonly string[] };
    readonly tooltip: { readonly formatter: (at: unknown) => string };
    readonly series: readonly { readonly data: readonly { readonly itemStyle: object }[] }[];
  };

  it('goes to the age of the oldest, each line to its own', () => {
    expect(option.xAxis.data).toEqual(['0', '1', '2']);
    expect(option.series.map(({ data }) => data.length)).toEqual([3, 2]);
  });

  it('hollows what may still grow, and says so', () => {
    const [january] = option.series;
    expect(january?.data.map(({ itemStyle }) => 'borderColor' in itemStyle)).toEqual([false, false, true]);
    const said = (dataIndex: number): string => option.tooltip.formatter({ seriesIndex: 0, dataIndex });
    expect(said(0)).toBe('January\n25% (1 / 4)');
    expect(said(2)).toBe('January\n50% (2 / 4)\nnot yet');
  });
});
