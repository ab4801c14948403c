import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../ui/chart.js';
import type { Formats } from '../../ui/format.js';
import type { DayRow, FanRow } from '../../ui/standing-cells.js';

interface PaceOptionInput {
  readonly days: readonly DayRow[];
  /** Where the quota will be on the days to come, four of five. */
  readonly fan: readonly FanRow[];
  readonly goal: number;
  readonly words: { readonly plan: string; readonly actual: string; readonly likely: string };
  /** A number in the unit of the goal. */
  readonly number: (value: number, decimals?: number) => string;
  readonly formats: Formats;
  readonly palette: Palette;
}

/** Counted as a filled line, the plan dashed, the goal as a level, the forecast as a fan: told apart by shape before colour. */
export function paceOption(input: PaceOptionInput): EChartsCoreOption {
  const { days, goal, words, formats, number, palette } = input;
  const text = { color: palette('dim'), fontFamily: 'inherit', fontSize: 11 };
  return {
    animationDuration: 300,
    grid: { left: 8, right: 16, top: 18, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette('surface'),
      borderColor: palette('line'),
      textStyle: { color: palette('ink'), fontSize: 12 },
      formatter: (points: unknown) => told(points as readonly Point[], input),
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
      axisLabel: { ...text, formatter: (value: number) => number(value) },
      splitLine: { lineStyle: { color: palette('line'), opacity: 0.7 } },
    },
    series: [
      ...fanBand(input),
      planLine(days, goal, words.plan, palette),
      countedLine(days, words.actual, palette),
    ],
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
    label: { show: false },
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

/** The band is the sum of an unseen floor and a filled difference; its middle is dotted. */
function fanBand({ days, fan, words, palette }: PaceOptionInput): object[] {
  // A closed day brings nothing: it stands where the working day before it stood.
  const rows = days.map(([day]) =>
    (fan[0]?.[0] ?? '') <= day ? fan.findLast(([on]) => on <= day) : undefined,
  );
  const onDays = (value: (row: FanRow) => number): (number | null)[] =>
    rows.map((row) => (row ? value(row) : null));
  const unseen = { type: 'line', stack: 'fan', symbol: 'none', silent: true, connectNulls: true };
  const line = { lineStyle: { opacity: 0 } };
  return [
    { ...unseen, ...line, name: '', data: onDays(([, low]) => low) },
    {
      ...{ ...unseen, ...line, name: '' },
      data: onDays(([, low, , high]) => high - low),
      areaStyle: { color: palette('baton'), opacity: 0.18 },
    },
    {
      ...{ name: words.likely, type: 'line', symbol: 'none', connectNulls: true },
      data: onDays(([, , expected]) => expected),
      lineStyle: { type: 'dotted', width: 2, color: palette('baton') },
      itemStyle: { color: palette('baton') },
    },
  ];
}

interface Point {
  readonly dataIndex: number;
}

/** What a day says when it is pointed at: only what is known of it. */
function told([point]: readonly Point[], { days, fan, words, formats, number }: PaceOptionInput): string {
  const day = point && days[point.dataIndex];
  if (!day) return '';
  const [on, plan, actual] = day;
  const ahead = fan.findLast(([of]) => of <= on);
  return [
    `<b>${formats.date(on)}</b>`,
    `${words.plan}: ${number(plan, 1)}`,
    ...(actual === null ? [] : [`${words.actual}: ${number(actual)}`]),
    ...(ahead && actual === null ? [`${words.likely}: ${number(ahead[1])} – ${number(ahead[3])}`] : []),
  ].join('<br>');
}
