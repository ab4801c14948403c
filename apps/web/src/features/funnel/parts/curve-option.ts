import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../../ui/chart.js';
import type { Formats } from '../../../ui/format.js';
import type { TimeToStage } from '../funnel-types.js';

type Point = TimeToStage['points'][number];

interface CurveInput {
  readonly points: readonly Point[];
  readonly palette: Palette;
  readonly formats: Formats;
  /** What the axis of time counts. */
  readonly days: string;
  readonly since: (hours: number) => string;
}

const HOURS = 24;
const START: Point = { hours: 0, atRisk: 0, reached: 0, share: 0, low: 0, high: 0 };

/** The share that has gone on, in steps as it was seen, its band shaded; time in days. */
export function curveOption({ points, palette, formats, days, since }: CurveInput): EChartsCoreOption {
  const text = { color: palette('dim'), fontFamily: 'inherit', fontSize: 11 };
  const all = [START, ...points];
  return {
    animationDuration: 300,
    grid: { left: 4, right: 16, top: 16, bottom: 22, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      ...{ backgroundColor: palette('surface'), borderColor: palette('line') },
      textStyle: { color: palette('ink'), fontSize: 12 },
      formatter: (shown: unknown) => told(all, shown, formats, since),
    },
    xAxis: {
      ...{ type: 'value', min: 0, name: days, nameLocation: 'end', nameGap: 0 },
      nameTextStyle: { ...text, align: 'right', verticalAlign: 'top', padding: [22, 0, 0, 0] },
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: palette('line') } },
      splitLine: { show: false },
    },
    yAxis: {
      ...{ type: 'value', min: 0, max: 1 },
      axisLabel: { ...text, formatter: (value: number) => formats.percent(value) },
      splitLine: { lineStyle: { color: palette('line'), opacity: 0.7 } },
    },
    series: seriesOf(all, palette('accent')),
  };
}

/** The band as its lower end and, stacked on it, how wide it is; then the curve. */
function seriesOf(points: readonly Point[], accent: string): object[] {
  const plain = { type: 'line', step: 'end', symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
  const at = (share: (point: Point) => number): [number, number][] =>
    points.map((point) => [point.hours / HOURS, share(point)]);
  return [
    { ...plain, stack: 'band', data: at(({ low }) => low) },
    {
      ...{ ...plain, stack: 'band', areaStyle: { color: accent, opacity: 0.16 } },
      data: at(({ low, high }) => high - low),
    },
    {
      ...{ type: 'line', step: 'end', symbol: 'none', data: at(({ share }) => share) },
      ...{ lineStyle: { width: 2, color: accent }, itemStyle: { color: accent } },
    },
  ];
}

function told(
  points: readonly Point[],
  shown: unknown,
  formats: Formats,
  since: (hours: number) => string,
): string {
  const point = points[(shown as readonly { readonly dataIndex: number }[])[0]?.dataIndex ?? -1];
  if (point === undefined) return '';
  const { hours, share, low, high } = point;
  return [
    since(hours),
    `${formats.percent(share, 1)} (${formats.percent(low)} – ${formats.percent(high)})`,
  ].join('\n');
}

/** No more than so many of them, evenly chosen, the first and the last always. */
export function thinned<T>(points: readonly T[], most: number): readonly T[] {
  if (points.length <= most) return points;
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]!);
}
