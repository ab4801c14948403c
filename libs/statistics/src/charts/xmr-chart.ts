import { assertFinite } from '../checks.js';
import { phasesOf } from './phases.js';
import { LEAST_POINTS, runRules } from './run-rules.js';
import type { RunRule } from './run-rules.js';

/** 3 ÷ d₂ and D₄ for moving ranges of two points (Shewhart; Wheeler and Chambers). */
const LIMIT_FACTOR = 2.66;
const RANGE_FACTOR = 3.267;

export interface XmrPoint {
  readonly value: number;
  /** Distance from the point before in the same phase; null for the first. */
  readonly movingRange: number | null;
  readonly isRangeOutside: boolean;
  /** Empty while collecting. */
  readonly signals: readonly RunRule[];
}

export interface XmrPhase {
  /** Index of its first point. */
  readonly from: number;
  /** `collecting` until there are eight points; limits are shown then too, signals are not. */
  readonly status: 'collecting' | 'judging';
  readonly mean: number;
  readonly meanRange: number;
  readonly lower: number;
  readonly upper: number;
  readonly rangeUpper: number;
  readonly points: readonly XmrPoint[];
}

/**
 * Individual values and moving ranges: natural process limits mean ± 2.66 × mean moving range, range limit 3.267 ×, by phase.
 * For one value a day or week, such as a cycle time. `changedAt` holds the indices at which somebody said that the process changed.
 * Throws `statistics/not-finite`, `statistics/phase-start`.
 */
export function xmrChart(values: readonly number[], changedAt: readonly number[] = []): readonly XmrPhase[] {
  for (const value of values) assertFinite(value, 'value of a point');
  return phasesOf(values, changedAt)
    .filter(({ points }) => points.length > 0)
    .map(({ from, points }) => phaseOf(from, points));
}

function phaseOf(from: number, values: readonly number[]): XmrPhase {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  const mean = meanOf(values);
  const meanRange = meanOf(ranges);
  const reach = LIMIT_FACTOR * meanRange;
  const rangeUpper = RANGE_FACTOR * meanRange;
  const isJudging = values.length >= LEAST_POINTS;
  const signals = isJudging && reach > 0 ? runRules(values.map((value) => (value - mean) / reach)) : [];
  const points = values.map((value, index) => {
    const movingRange = ranges[index - 1] ?? null;
    const isRangeOutside = isJudging && movingRange !== null && movingRange > rangeUpper;
    return { value, movingRange, isRangeOutside, signals: signals[index] ?? [] };
  });
  return {
    from,
    status: isJudging ? 'judging' : 'collecting',
    ...{ mean, meanRange, lower: mean - reach, upper: mean + reach, rangeUpper },
    points,
  };
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
