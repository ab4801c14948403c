import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from './chart.js';
import type { Formats } from './format.js';
import type { ChartCell, ChartPoint } from './conversion-cells.js';

interface ConversionOptionInput {
  readonly chart: ChartCell;
  readonly words: {
    readonly week: string;
    readonly limits: string;
    readonly mark: (version: number) => string;
  };
  readonly formats: Formats;
  readonly palette: Palette;
}

/** The rate as points on a line, its centre dashed, its usual range shaded; a week that breaks a rule is large and red. */
export function conversionOption(input: ConversionOptionInput): EChartsCoreOption {
  const { chart, formats, palette } = input;
  const { points } = chart;
  const text = { color: palette('dim'), fontFamily: 'inherit', fontSize: 11 };
  return {
    animationDuration: 300,
    grid: { left: 4, right: 12, top: 16, bottom: 2, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette('surface'),
      borderColor: palette('line'),
      textStyle: { color: palette('ink'), fontSize: 12 },
      formatter: (at: unknown) => told(at as readonly { readonly dataIndex: number }[], input),
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map(({ monday }) => formats.date(monday)),
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: palette('line') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: (range: { readonly max: number }) => Math.min(1, Math.ceil(range.max * 10) / 10),
      axisLabel: { ...text, formatter: (value: number) => formats.percent(value) },
      splitLine: { lineStyle: { color: palette('line'), opacity: 0.7 } },
    },
    series: [...range(points, palette), rates(input)],
  };
}

function range(all: readonly ChartPoint[], palette: Palette): object[] {
  // A week in which nobody left has no range of its own; the one before it is drawn on.
  const points = all.map((point, index) =>
    point.total > 0 ? point : (all.slice(0, index).findLast(({ total }) => total > 0) ?? point),
  );
  const plain = { type: 'line', symbol: 'none', silent: true };
  const unseen = { ...plain, stack: 'range', lineStyle: { opacity: 0 } };
  return [
    { ...unseen, data: points.map(({ lower }) => lower) },
    {
      ...unseen,
      data: points.map(({ lower, upper }) => upper - lower),
      areaStyle: { color: palette('line-strong'), opacity: 0.14 },
    },
    {
      ...plain,
      data: points.map(({ centre }) => centre),
      step: 'middle',
      lineStyle: { type: 'dashed', width: 1.5, color: palette('line-strong') },
    },
  ];
}

function rates({ chart: { points, marks }, words, palette }: ConversionOptionInput): object {
  const [accent, bad] = [palette('accent'), palette('bad')];
  return {
    type: 'line',
    connectNulls: true,
    data: points.map(({ rate, signals }) => ({
      value: rate,
      symbolSize: signals.length > 0 ? 11 : 6,
      itemStyle: { color: signals.length > 0 ? bad : accent },
    })),
    symbol: 'circle',
    lineStyle: { width: 2, color: accent },
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: palette('baton'), type: 'solid', width: 1.5 },
      label: { color: palette('dim'), fontSize: 11, position: 'insideEndTop' },
      data: marks.map(({ on, version, text }) => ({
        xAxis: Math.max(
          0,
          points.findLastIndex(({ monday }) => monday <= on),
        ),
        // As a function, so that braces in somebody's words are no template.
        label: { formatter: () => text ?? words.mark(version ?? 0) },
      })),
    },
  };
}

function told(
  [at]: readonly { readonly dataIndex: number }[],
  { chart, words, formats }: ConversionOptionInput,
): string {
  const point = at && chart.points[at.dataIndex];
  if (!point) return '';
  const { monday, rate, hits, total, lower, upper } = point;
  return [
    `<b>${words.week} ${formats.date(monday)}</b>`,
    rate === null ? '–' : `${formats.percent(rate, 1)} (${formats.number(hits)} / ${formats.number(total)})`,
    `${words.limits}: ${formats.percent(lower)} – ${formats.percent(upper)}`,
  ].join('<br>');
}
