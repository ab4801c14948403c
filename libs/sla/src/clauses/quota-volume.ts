import { COMMON_MEMBERS, readCommon } from './common.js';
import type { ClauseCommon } from './common.js';
import { flag, number, oneOf, onlyMembers } from './reading.js';
import type { Reading } from './reading.js';

/** `offer` is the first offer of an episode (ruling 10); a stage counts when it is entered. */
export const QUOTA_STAGES = ['offer', 'inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
export type QuotaStage = (typeof QUOTA_STAGES)[number];

/** N leads of the segment per period. */
export interface QuotaVolume extends ClauseCommon {
  readonly kind: 'quota.volume';
  readonly goal: number;
  readonly stage: QuotaStage;
  /** Whether an episode after the first counts again. */
  readonly countsRequalified: boolean;
  /** At most one lead per company in so many days (ruling 13); null for no such limit. */
  readonly oncePerCompanyDays: number | null;
}

/** A kind of quota: the one file to write when a new one is added. */
export interface QuotaKind<C extends ClauseCommon & { readonly kind: string }> {
  readonly family: 'quota';
  readonly kind: C['kind'];
  read(from: Reading): C;
}

export const quotaVolume: QuotaKind<QuotaVolume> = {
  family: 'quota',
  kind: 'quota.volume',
  read(from) {
    onlyMembers(from, [...COMMON_MEMBERS, 'goal', 'stage', 'countsRequalified', 'oncePerCompanyDays']);
    const isLimited = (from.value.oncePerCompanyDays ?? null) !== null;
    return {
      kind: 'quota.volume',
      ...readCommon(from),
      goal: number(from, 'goal', { min: 1, max: 100_000_000, isWhole: true }),
      stage: oneOf(from, 'stage', QUOTA_STAGES, 'offer'),
      countsRequalified: flag(from, 'countsRequalified', true),
      oncePerCompanyDays: isLimited
        ? number(from, 'oncePerCompanyDays', { min: 1, max: 3660, isWhole: true })
        : null,
    };
  },
};
