import type { Interval } from '../rates/interval.js';
import { twoSidedScore } from '../special/normal.js';
import { lifeTable } from './life-table.js';
import type { LifeRow, Waiting } from './life-table.js';
import { logLogBand } from './log-log-band.js';

/** The share that has left by one cause, from one time on. */
export interface IncidenceStep {
  readonly time: number;
  readonly share: number;
  readonly error: number;
  readonly band: Interval;
}

export interface Incidence<Cause extends string = string> {
  /** Steps by cause, one at each time at which anything ended; every cause that occurs is there. */
  readonly causes: ReadonlyMap<Cause, readonly IncidenceStep[]>;
  /** Share that has left by none, at the end of what was seen; with the last shares of all causes it makes 1. */
  readonly open: number;
}

/**
 * How many leave by which exit, and when, with some still open (Aalen and Johansen 1978): F_k(t) = Σ S(t−) d_k ÷ n.
 * One minus Kaplan-Meier per cause would treat a rejected lead as one that may still be accepted, and promise too much.
 * Errors by the delta method (Marubini and Valsecchi 1995); bands on the complementary log-log scale. Throws as `kaplanMeier` does.
 */
export function aalenJohansen<Cause extends string>(
  cases: Iterable<Waiting<Cause>>,
  confidence = 0.95,
): Incidence<Cause> {
  const z = twoSidedScore(confidence);
  const { causes, rows } = lifeTable(cases);
  const trails = new Map(causes.map((cause, place) => [cause, trailOf(rows, place, z)]));
  return {
    causes: trails,
    open: rows.reduce((open, { atRisk, exits }) => (open * (atRisk - exits)) / atRisk, 1),
  };
}

function trailOf(rows: readonly LifeRow[], place: number, z: number): readonly IncidenceStep[] {
  const sums = new CauseSums();
  let band: Interval = { low: 0, high: 0 };
  return rows.map((row) => {
    sums.add(row, row.exitsBy[place]!);
    const { share } = sums;
    const error = sums.error();
    band = shareBand(share, error, z, band);
    return { time: row.time, share, error, band };
  });
}

/** The share that has left by the cause within `time`, at it included; 0 for a cause that never occurred. */
export const incidenceBy = <Cause extends string>(
  incidence: Incidence<Cause>,
  cause: Cause,
  time: number,
): number => incidence.causes.get(cause)?.findLast((step) => step.time <= time)?.share ?? 0;

/**
 * The running sums of the delta-method variance
 * Σ (F(t) − Fⱼ)² aⱼ + Σ bⱼ − 2 Σ (F(t) − Fⱼ) cⱼ, kept as polynomials in F(t) so that a step costs the same at any length.
 */
class CauseSums {
  share = 0;
  private openBefore = 1;
  private a = { plain: 0, once: 0, twice: 0 };
  private b = 0;
  private c = { plain: 0, once: 0 };

  add({ atRisk, exits }: LifeRow, own: number): void {
    const left = (this.openBefore * own) / atRisk;
    this.share += left;
    // The last case at risk leaves no one of whom its own term could speak.
    const a = exits < atRisk ? exits / (atRisk * (atRisk - exits)) : 0;
    this.a.plain += a;
    this.a.once += a * this.share;
    this.a.twice += a * this.share ** 2;
    this.b += (this.openBefore * left * (atRisk - own)) / atRisk ** 2;
    this.c.plain += left / atRisk;
    this.c.once += (left * this.share) / atRisk;
    this.openBefore *= (atRisk - exits) / atRisk;
  }

  error(): number {
    const { share, a, b, c } = this;
    const variance = share ** 2 * a.plain - 2 * share * a.once + a.twice + b - 2 * (share * c.plain - c.once);
    return Math.sqrt(Math.max(0, variance));
  }
}

/** The band of a share that has left: that of its complement, turned round. */
function shareBand(share: number, error: number, z: number, before: Interval): Interval {
  const complement = logLogBand(1 - share, error, z, { low: 1 - before.high, high: 1 - before.low });
  return { low: 1 - complement.high, high: 1 - complement.low };
}
