import { brierScore, calibrationError, logLoss, rankingScore, reliability } from '#statistics';
import type { Outcome, ReliabilityBin } from '#statistics';

/** How probabilities that were told of leads fared; null where nothing can be said. */
export interface Fared {
  /** Share of pairs told apart rightly: 0.5 is chance (AUC). */
  readonly ranking: number | null;
  readonly brier: number | null;
  readonly logLoss: number | null;
  /** Mean gap of told and happened over ten bins (ECE). */
  readonly calibrationError: number | null;
  readonly bins: readonly ReliabilityBin[];
}

export const howFared = (outcomes: readonly Outcome[]): Fared => ({
  ranking: rankingScore(outcomes),
  brier: brierScore(outcomes),
  logLoss: logLoss(outcomes),
  calibrationError: calibrationError(outcomes),
  bins: reliability(outcomes),
});
