/**
 * What a probability of attaining is called: on track from `onTrack` on, at risk from `atRisk` on, behind below it. Attained is 1 and
 * out of reach is 0. No verdict and no forecast before `minimumDays` working days: two days say anything.
 */
export const STANDING_THRESHOLDS = { onTrack: 0.8, atRisk: 0.4, minimumDays: 3, recentDays: 5 } as const;

export type QuotaStatus = 'on-track' | 'at-risk' | 'behind' | 'too-early';

export const lightOf = (probability: number): Exclude<QuotaStatus, 'too-early'> => {
  if (probability >= STANDING_THRESHOLDS.onTrack) return 'on-track';
  return probability >= STANDING_THRESHOLDS.atRisk ? 'at-risk' : 'behind';
};

/** Why a standing is what it is; the words are made where it is shown. */
export interface StandingReason<Code extends string = string> {
  readonly code: Code;
  readonly numbers: Readonly<Record<string, number>>;
}
