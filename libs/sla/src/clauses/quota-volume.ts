import { QUOTA_MEMBERS, readQuota } from './quota.js';
import type { QuotaCommon, QuotaKind } from './quota.js';
import { onlyMembers } from './reading.js';

/** N leads of the segment per period; the goal is in leads. */
export interface QuotaVolume extends QuotaCommon {
  readonly kind: 'quota.volume';
}

export const quotaVolume: QuotaKind<QuotaVolume> = {
  family: 'quota',
  kind: 'quota.volume',
  read(from) {
    onlyMembers(from, QUOTA_MEMBERS);
    return { kind: 'quota.volume', ...readQuota(from, { min: 1, max: 100_000_000, isWhole: true }) };
  },
};
