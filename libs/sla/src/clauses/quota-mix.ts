import type { Predicate } from '#contracts';
import { readPredicate } from './common.js';
import { QUOTA_MEMBERS, readQuota, SHARE } from './quota.js';
import type { QuotaCommon, QuotaKind } from './quota.js';
import { oneOf, onlyMembers } from './reading.js';

/** The share some leads have among all of the segment stays above a floor, or below a cap; the goal is that share. */
export interface QuotaMix extends QuotaCommon {
  readonly kind: 'quota.mix';
  /** Which leads the share is about. */
  readonly part: Predicate;
  readonly bound: 'floor' | 'cap';
  /** Whether every lead weighs one, or its price in the version's table. */
  readonly by: 'count' | 'value';
}

export const quotaMix: QuotaKind<QuotaMix> = {
  family: 'quota',
  kind: 'quota.mix',
  read(from) {
    onlyMembers(from, [...QUOTA_MEMBERS, 'part', 'bound', 'by']);
    return {
      kind: 'quota.mix',
      ...readQuota(from, SHARE),
      part: readPredicate(from, 'part'),
      bound: oneOf(from, 'bound', ['floor', 'cap'] as const),
      by: oneOf(from, 'by', ['count', 'value'] as const, 'count'),
    };
  },
};
