import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../ui/chart.js';
import type { Formats } from '../../ui/format.js';
import type { DayRow } from '../../ui/standing-cells.js';

interface PaceOptionInput {
  readonly days: readonly DayRow[];
  readonly goal: number;
  readonly words: { readonly plan: string; readonly actual: string };
  readonly formats: Formats;
  readonly palette: Palette;
}

/** Counted as a filled line, the plan dashed, the goal as a level: told apart by shape before colour. */
export function paceOption({ days, goal, words, formats, palette }: PaceOptionInput): EChartsCoreOption {
  const text = { color: palette('dim'), fontFamily: 'inherit', fontSize: 11 };
  return {
    animationDuration: 300,
    grid: { left: 8, right: 16, top: 18, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette('surface'),
      borderColor: palette('line'),
      textStyle: { color: palette('ink'), fontSize: 12 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? formats.number(value, 1) : '–'),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: days.map(([day]) => formats.date(day)),
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: palette('line') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      axisLabel: { ...text, formatter: (value: number) => formats.number(value) },
      splitLine: { lineStyle: { color: palette('line'), opacity: 0.7 } },
    },
    series: [planLine(days, goal, words.plan, palette), countedLine(days, words.actual, palette)],
  };
}

const planLine = (days: readonly DayRow[], goal: number, name: string, palette: Palette): object => ({
  name,
  type: 'line',
  data: days.map(([, plan]) => plan),
  symbol: 'none',
  lineStyle: { type: 'dashed', width: 1.5, color: palette('line-strong') },
  itemStyle: { color: palette('line-strong') },
  markLine: {
    silent: true,
    symbol: 'none',
    data: [{ yAxis: goal }],
    lineStyle: { color: palette('baton'), type: 'solid', width: 1.5 },
    label: { position: 'insideStartTop', color: palette('dim'), fontSize: 11, formatter: '{c}' },
  },
});

const countedLine = (days: readonly DayRow[], name: string, palette: Palette): object => ({
  name,
  type: 'line',
  data: days.map(([, , actual]) => actual),
  symbol: 'none',
  lineStyle: { width: 2.5, color: palette('accent') },
  itemStyle: { color: palette('accent') },
  areaStyle: { color: palette('accent'), opacity: 0.1 },
});
