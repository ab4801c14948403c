import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../../ui/chart.js';
import type { Formats } from '../../../ui/format.js';
import type { Cohort } from '../funnel-types.js';

/** More lines than these are told apart by nobody. */
const MOST_LINES = 8;

/** The youngest cohorts with somebody in them. */
export const drawnOf = (cohorts: readonly Cohort[]): readonly Cohort[] =>
  cohorts.filter(({ entered }) => entered > 0).slice(-MOST_LINES);

interface AgeInput {
  readonly lines: readonly { readonly name: string; readonly cohort: Cohort }[];
  readonly palette: Palette;
  readonly formats: Formats;
  readonly words: { readonly unit: string; readonly notYet: string };
}

/** A line for each cohort: the younger, the darker; dashed and hollow where more may still come, named at its end. */
export function ageOption({ lines, palette, formats, words }: AgeInput): EChartsCoreOption {
  const text = { color: palette('dim'), fontFamily: 'inherit', fontSize: 11 };
  const oldest = Math.max(0, ...lines.map(({ cohort }) => cohort.byAge.length - 1));
  return {
    animationDuration: 300,
    grid: { left: 4, right: 96, top: 16, bottom: 22, containLabel: true },
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      ...{ backgroundColor: palette('surface'), borderColor: palette('line') },
      textStyle: { color: palette('ink'), fontSize: 12 },
      formatter: (shown: unknown) => told(lines, shown, formats, words.notYet),
    },
    xAxis: {
      ...{ type: 'category', boundaryGap: false, name: words.unit, nameLocation: 'end', nameGap: 8 },
      data: Array.from({ length: oldest + 1 }, (_, age) => String(age)),
      nameTextStyle: { ...text, align: 'left' },
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: palette('line') } },
      axisTick: { show: false },
    },
    yAxis: {
      ...{ type: 'value', min: 0 },
      max: ({ max }: { readonly max: number }) => Math.min(1, Math.ceil(Math.max(0.1, max) * 10) / 10),
      axisLabel: { ...text, formatter: (value: number) => formats.percent(value) },
      splitLine: { lineStyle: { color: palette('line'), opacity: 0.7 } },
    },
    series: lines.map(({ name, cohort }, place) => line(name, cohort, palette, (place + 1) / lines.length)),
  };
}

function line(name: string, { byAge }: Cohort, palette: Palette, strength: number): object {
  const color = palette('accent');
  const opacity = 0.3 + 0.7 * strength;
  return {
    ...{ type: 'line', name, symbol: 'circle', symbolSize: 6 },
    lineStyle: { color, opacity, width: 1 + strength },
    endLabel: { show: true, formatter: '{a}', ...endWords(palette) },
    labelLayout: { hideOverlap: true },
    data: byAge.map(({ rate, isRipe }) => ({
      value: rate,
      itemStyle: isRipe
        ? { color, opacity }
        : { color: palette('surface'), borderColor: color, borderWidth: 1.5, opacity },
    })),
  };
}

/** On a ground of its own: other lines go on behind it. */
const endWords = (palette: Palette): object => ({
  ...{ color: palette('dim'), backgroundColor: palette('surface') },
  ...{ fontSize: 11, distance: 6, padding: [1, 4] },
});

function told(lines: AgeInput['lines'], shown: unknown, formats: Formats, notYet: string): string {
  const { seriesIndex, dataIndex } = shown as { readonly seriesIndex: number; readonly dataIndex: number };
  const line = lines[seriesIndex];
  const cell = line?.cohort.byAge[dataIndex];
  if (line === undefined || cell === undefined || cell.rate === null) return '';
  const { rate, hits, total, isRipe } = cell;
  const share = `${formats.percent(rate, 1)} (${formats.number(hits)} / ${formats.number(total)})`;
  return [line.name, share, ...(isRipe ? [] : [notYet])].join('\n');
}
