import type { Interval } from '../rates/interval.js';
import { twoSidedScore } from '../special/normal.js';
import { lifeTable } from './life-table.js';
import type { Waiting } from './life-table.js';
import { logLogBand } from './log-log-band.js';

/** The curve from one time on. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly exits: number;
  /** Share still open after this time. */
  readonly open: number;
  /** Greenwood's standard error of `open`. */
  readonly error: number;
  readonly band: Interval;
}

/** A share that is done by some time. */
export interface ShareDone {
  readonly share: number;
  readonly error: number;
  readonly interval: Interval;
}

/** A time by which a share is done; null is “not reached”, which is an answer. */
export interface TimeToShare {
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The share still open over time, one step per time at which something ended. */
export type SurvivalCurve = readonly SurvivalStep[];

/**
 * How long things take when some are still open (Kaplan and Meier 1958): S(t) = Π (1 − d ÷ n), Greenwood's variance S² Σ d ÷ (n (n − d)).
 * Any cause ends the wait; open cases count for as long as they have been seen. Without any exit the curve has no steps.
 * Throws `statistics/negative`, `statistics/not-a-count`, `statistics/not-inside`.
 */
export function kaplanMeier(cases: Iterable<Waiting>, confidence = 0.95): SurvivalCurve {
  const z = twoSidedScore(confidence);
  let [open, sum] = [1, 0];
  let band: Interval = { low: 1, high: 1 };
  return lifeTable(cases).rows.map(({ time, atRisk, exits }) => {
    open *= (atRisk - exits) / atRisk;
    if (exits < atRisk) sum += exits / (atRisk * (atRisk - exits));
    const error = open * Math.sqrt(sum);
    band = logLogBand(open, error, z, band);
    return { time, atRisk, exits, open, error, band };
  });
}

/** The share done within `time`, at it included: the process rate of a duty with that target. */
export function shareDoneBy(curve: SurvivalCurve, time: number): ShareDone {
  const step = curve.findLast((one) => one.time <= time);
  if (step === undefined) return { share: 0, error: 0, interval: { low: 0, high: 0 } };
  return {
    share: 1 - step.open,
    error: step.error,
    interval: { low: 1 - step.band.high, high: 1 - step.band.low },
  };
}

/** A share reached but for rounding is reached. */
const AT = 1e-12;

/**
 * The first time by which the share is done (0.5 is the median, 0.9 the p90), with the interval read off the bands
 * (Brookmeyer and Crowley 1982). Each end is null where the curve, or its band, never gets there.
 */
export function timeToShare(curve: SurvivalCurve, share: number): TimeToShare {
  const first = (openOf: (step: SurvivalStep) => number): number | null =>
    curve.find((step) => openOf(step) <= 1 - share + AT)?.time ?? null;
  return {
    time: first((step) => step.open),
    low: first((step) => step.band.low),
    high: first((step) => step.band.high),
  };
}
