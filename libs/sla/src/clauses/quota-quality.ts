import { PREDICATE_FIELDS } from '#contracts';
import type { PredicateField } from '#contracts';
import { QUOTA_MEMBERS, readQuota, SHARE } from './quota.js';
import type { QuotaCommon, QuotaKind } from './quota.js';
import { list, number, oneOf, onlyMembers, wrong } from './reading.js';
import type { Reading } from './reading.js';

export const QUALITY_MEASURES = ['acceptance', 'sql', 'completeness'] as const;

/**
 * A share of the offered leads that is good; the goal is that share.
 * - `acceptance`: accepted, among those accepted or rejected by marketing's fault; silence is in neither part (ruling 14).
 * - `sql`: qualified by sales, among those decided.
 * - `completeness`: with every named field filled when offered, among all.
 */
export interface QuotaQuality extends QuotaCommon {
  readonly kind: 'quota.quality';
  readonly measure: (typeof QUALITY_MEASURES)[number];
  /** Leads the share must rest on before it is judged. */
  readonly atLeast: number;
  /** Fields that must be filled; empty unless completeness is measured. */
  readonly fields: readonly PredicateField[];
}

export const quotaQuality: QuotaKind<QuotaQuality> = {
  family: 'quota',
  kind: 'quota.quality',
  read(from) {
    onlyMembers(from, [...QUOTA_MEMBERS, 'measure', 'atLeast', 'fields']);
    const quota = readQuota(from, SHARE);
    if (quota.stage !== 'offer') wrong(from, 'stage', 'offer: the quality of what was handed over');
    const measure = oneOf(from, 'measure', QUALITY_MEASURES);
    return {
      kind: 'quota.quality',
      ...quota,
      measure,
      atLeast: number(from, 'atLeast', { min: 1, max: 1_000_000, isWhole: true, fallback: 20 }),
      fields: readFields(from, measure === 'completeness'),
    };
  },
};

const isField = (value: unknown): value is PredicateField =>
  typeof value === 'string' &&
  ((PREDICATE_FIELDS as readonly string[]).includes(value) ||
    /^custom\.[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(value));

function readFields(from: Reading, isNeeded: boolean): readonly PredicateField[] {
  const isGiven = ((from.value.fields ?? []) as { readonly length?: unknown }).length !== 0;
  if (!isNeeded) {
    if (isGiven) wrong(from, 'fields', 'only where completeness is measured');
    return [];
  }
  const fields = list(from, 'fields', { min: 1, max: 50 });
  if (fields.every(isField)) return fields;
  wrong(from, 'fields', `fields among ${PREDICATE_FIELDS.join(', ')} or custom.<name>`);
  return [];
}
