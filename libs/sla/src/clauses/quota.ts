import { COMMON_MEMBERS, readCommon } from './common.js';
import type { ClauseCommon } from './common.js';
import { flag, number, oneOf } from './reading.js';
import type { Reading } from './reading.js';

/** `offer` is the first offer of an episode (ruling 10); a stage counts when it is entered. */
export const QUOTA_STAGES = ['offer', 'inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
export type QuotaStage = (typeof QUOTA_STAGES)[number];

/** What every quota says: which leads it counts, and when. */
export interface QuotaCommon extends ClauseCommon {
  /** What is promised, in the unit of the kind: leads, minor units of money, or a share from 0 to 1. */
  readonly goal: number;
  readonly stage: QuotaStage;
  /** Whether an episode after the first counts again. */
  readonly countsRequalified: boolean;
  /** At most one lead per company in so many days (ruling 13); null for no such limit. */
  readonly oncePerCompanyDays: number | null;
}

/** A kind of quota: the one file to write when a new one is added. */
export interface QuotaKind<C extends QuotaCommon & { readonly kind: string }> {
  readonly family: 'quota';
  readonly kind: C['kind'];
  read(from: Reading): C;
}

export const QUOTA_MEMBERS = [
  ...COMMON_MEMBERS,
  'goal',
  'stage',
  'countsRequalified',
  'oncePerCompanyDays',
] as const;

export interface GoalBounds {
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
}

/** The share of leads, or of value, a quota may promise. */
export const SHARE: GoalBounds = { min: 0.001, max: 1 };

export function readQuota(from: Reading, goal: GoalBounds): QuotaCommon {
  const isLimited = (from.value.oncePerCompanyDays ?? null) !== null;
  return {
    ...readCommon(from),
    goal: number(from, 'goal', goal),
    stage: oneOf(from, 'stage', QUOTA_STAGES, 'offer'),
    countsRequalified: flag(from, 'countsRequalified', true),
    oncePerCompanyDays: isLimited
      ? number(from, 'oncePerCompanyDays', { min: 1, max: 3660, isWhole: true })
      : null,
  };
}
