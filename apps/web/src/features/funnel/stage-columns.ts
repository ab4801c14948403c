import { FATES } from './funnel-types.js';
import type { StageFigures } from './funnel-types.js';

/** Columns of the table, in order. */
export const COLUMNS = [
  ...(['volume', 'before', 'growth', 'inPeriod', 'ofCohort', 'interval', 'wentOn', 'median', 'p90'] as const),
  ...FATES,
  ...(['wonAmount', 'openAmount', 'weightedAmount'] as const),
] as const;

/** Columns of the file: the ends of the interval by themselves, and of how many the rate is. */
export const FILE_COLUMNS = [
  ...(['volume', 'before', 'growth', 'inPeriod', 'ofCohort', 'low', 'high', 'wentOn', 'ofHowMany'] as const),
  ...(['medianHours', 'p90Hours', ...FATES, 'wonAmount', 'openAmount', 'weightedAmount'] as const),
] as const;

type Cell = number | string | null | undefined;

/** A stage as a file holds it: rates as numbers from 0 on, times in hours; what is unknown is empty, never 0. */
export function fileRow({
  volume,
  volumeBefore,
  growth,
  toNext,
  fates,
  value,
}: StageFigures): (string | number)[] {
  const { ofCohort, inPeriod, time } = toNext ?? {};
  // Of nobody an interval says nothing.
  const ends = ofCohort?.rate == null ? [null, null] : [ofCohort.low, ofCohort.high];
  const amounts = [value.wonAmount, value.openAmount, value.weightedAmount];
  const cells: Cell[] = [
    ...[volume, volumeBefore, growth, inPeriod?.rate, ofCohort?.rate, ...ends],
    ...[ofCohort?.hits, ofCohort?.total, time?.medianHours, time?.p90Hours],
    ...FATES.map((fate) => fates[fate]),
    ...amounts.map((amount) => (amount === null ? null : Number(amount))),
  ];
  return cells.map((cell) => cell ?? '');
}
