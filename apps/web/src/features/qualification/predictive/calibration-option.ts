import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../../ui/chart.js';
import type { Formats } from '../../../ui/format.js';
import type { Fared, TrainingReport } from '../qualification-types.js';

interface CalibrationInput {
  readonly report: Pick<TrainingReport, 'model' | 'rules'>;
  readonly words: Readonly<Record<'model' | 'rules' | 'even' | 'told' | 'happened', string>>;
  readonly formats: Formats;
  readonly palette: Palette;
}

/** What was told against what happened: on the dashed line, told is what happens; below it too much was told. */
export function calibrationOption(input: CalibrationInput): EChartsCoreOption {
  const { words, formats, palette } = input;
  const text = { color: palette('dim'), fontFamily: 'inherit', fontSize: 11 };
  const axis = {
    ...{ type: 'value', min: 0, max: 1, nameLocation: 'middle', nameTextStyle: text },
    axisLabel: { ...text, formatter: (value: number) => formats.percent(value) },
    splitLine: { lineStyle: { color: palette('line'), opacity: 0.7 } },
    axisLine: { lineStyle: { color: palette('line') } },
  };
  return {
    animationDuration: 300,
    grid: { left: 24, right: 16, top: 16, bottom: 24, containLabel: true },
    tooltip: {
      trigger: 'item',
      backgroundColor: palette('surface'),
      borderColor: palette('line'),
      textStyle: { color: palette('ink'), fontSize: 12 },
      formatter: (at: unknown) => told(at as Point, input),
    },
    xAxis: { ...axis, name: words.told, nameGap: 28 },
    yAxis: { ...axis, name: words.happened, nameGap: 42 },
    series: lines(input),
  };
}

function lines({ report, words, palette }: CalibrationInput): object[] {
  const line = (name: string, bins: Fared['bins'], color: string): object => ({
    ...{ name, type: 'line', symbol: 'circle', symbolSize: 8 },
    data: bins.map(({ meanTold, happenedShare, total }) => [meanTold, happenedShare, total]),
    lineStyle: { width: 2, color },
    itemStyle: { color },
  });
  const ends = [0, 1].map((share) => [share, share]);
  const even = { name: words.even, type: 'line', symbol: 'none', silent: true, data: ends };
  return [
    { ...even, lineStyle: { type: 'dashed', width: 1.5, color: palette('line-strong') } },
    line(words.model, report.model.bins, palette('accent')),
    ...(report.rules ? [line(words.rules, report.rules.bins, palette('baton'))] : []),
  ];
}

interface Point {
  readonly seriesName: string;
  /** Told, happened, and of how many. */
  readonly data: readonly number[];
}

/** What a point says when it is pointed at. */
function told({ seriesName, data }: Point, { words, formats }: CalibrationInput): string {
  const [said = 0, happened = 0, total = 0] = data;
  return [
    `<b>${seriesName}</b>`,
    `${words.told}: ${formats.percent(said, 1)}`,
    `${words.happened}: ${formats.percent(happened, 1)} (n = ${formats.number(total)})`,
  ].join('<br>');
}
