import { assertPart } from '../checks.js';
import type { Observed } from '../rates/interval.js';
import { phasesOf } from './phases.js';
import { LEAST_POINTS, runRules } from './run-rules.js';
import type { RunRule } from './run-rules.js';

/** d₂ for moving ranges of two points. */
const RANGE_TO_SIGMA = 1.128;

export interface RatePoint extends Observed {
  /** Null for a day or week without any observation: it has no place on the chart and no part in a run. */
  readonly rate: number | null;
  /** Cut at 0 and 1 for display; signals are judged by the limits as computed. */
  readonly lower: number;
  readonly upper: number;
  /** Empty while collecting. */
  readonly signals: readonly RunRule[];
}

export interface RatePhase {
  /** Index of its first point. */
  readonly from: number;
  /** `collecting` until eight points have observations; limits are shown then too, signals are not. */
  readonly status: 'collecting' | 'judging';
  /** Hits ÷ total over the phase; null without observations. */
  readonly centre: number | null;
  /** Between-sample spread against binomial spread (Laney's σ_z); 1 on a plain p-chart. */
  readonly spread: number;
  readonly points: readonly RatePoint[];
}

export interface RateChartOptions {
  /** `laney` widens (or narrows) the limits by the spread that is there, for samples of thousands where plain limits choke. */
  readonly kind?: 'p' | 'laney';
  /** Indices at which somebody said that the process changed. */
  readonly changedAt?: readonly number[];
}

/**
 * The control chart of a rate, one sample a day or week: centre p̄, limits p̄ ± 3 √(p̄ (1 − p̄) ÷ nᵢ) that vary with each sample
 * (Shewhart's p-chart), times σ_z on Laney's p′-chart (Laney 2002). Throws `statistics/part-above-whole`, `statistics/phase-start`.
 */
export function rateChart(
  samples: readonly Observed[],
  { kind = 'p', changedAt = [] }: RateChartOptions = {},
): readonly RatePhase[] {
  for (const { hits, total } of samples) assertPart(hits, total, 'hits');
  return phasesOf(samples, changedAt)
    .filter(({ points }) => points.length > 0)
    .map(({ from, points }) => phaseOf(from, points, kind));
}

function phaseOf(from: number, samples: readonly Observed[], kind: 'p' | 'laney'): RatePhase {
  const seen = samples.filter(({ total }) => total > 0);
  const centre = rateOf({ hits: sum(seen, 'hits'), total: sum(seen, 'total') });
  const scoreOf = (sample: Observed): number => (rateOf(sample)! - centre!) / sigmaOf(centre, sample);
  const isVarying = centre !== null && centre > 0 && centre < 1;
  const scores = isVarying ? seen.map(scoreOf) : [];
  const spread = kind === 'laney' ? laneySpread(scores) : 1;
  const isJudging = seen.length >= LEAST_POINTS;
  const signals = isJudging && spread > 0 ? runRules(scores.map((score) => score / (3 * spread))) : [];
  const signalsOf = new Map(seen.map((sample, index) => [sample, signals[index] ?? []]));
  return {
    from,
    status: isJudging ? 'judging' : 'collecting',
    centre,
    spread,
    points: samples.map((sample) => ({
      ...sample,
      rate: rateOf(sample),
      ...limitsOf(centre, 3 * spread * sigmaOf(centre, sample)),
      signals: signalsOf.get(sample) ?? [],
    })),
  };
}

/** The mean moving range of the scores, as a standard deviation. 1 while there are fewer than two. */
function laneySpread(scores: readonly number[]): number {
  if (scores.length < 2) return 1;
  const ranges = scores.slice(1).map((score, index) => Math.abs(score - scores[index]!));
  return ranges.reduce((total, range) => total + range, 0) / ranges.length / RANGE_TO_SIGMA;
}

const limitsOf = (centre: number | null, reach: number): { lower: number; upper: number } =>
  centre === null
    ? { lower: 0, upper: 1 }
    : { lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };

const sigmaOf = (centre: number | null, { total }: Observed): number =>
  centre === null || total === 0 ? Infinity : Math.sqrt((centre * (1 - centre)) / total);

const rateOf = ({ hits, total }: Observed): number | null => (total === 0 ? null : hits / total);

const sum = (samples: readonly Observed[], of: keyof Observed): number =>
  samples.reduce((total, sample) => total + sample[of], 0);
