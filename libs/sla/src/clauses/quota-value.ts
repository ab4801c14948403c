import { QUOTA_MEMBERS, readQuota } from './quota.js';
import type { QuotaCommon, QuotaKind } from './quota.js';
import { onlyMembers } from './reading.js';
import { readValueTable } from './value-table.js';
import type { ValueTable } from './value-table.js';

/** Leads worth so much per period, by the prices frozen with the version; the goal is in minor units. */
export interface QuotaValue extends QuotaCommon {
  readonly kind: 'quota.value';
  /** Prices of its own; left out where the version's own table holds. */
  readonly values?: ValueTable;
}

export const quotaValue: QuotaKind<QuotaValue> = {
  family: 'quota',
  kind: 'quota.value',
  read(from) {
    onlyMembers(from, [...QUOTA_MEMBERS, 'values']);
    return {
      kind: 'quota.value',
      ...readQuota(from, { min: 1, max: 1_000_000_000_000_000, isWhole: true }),
      ...(from.value.values === undefined ? {} : { values: readValueTable(from, 'values') }),
    };
  },
};
