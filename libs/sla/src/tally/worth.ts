import { matches } from '#contracts';
import type { LeadAttributes, PredicateField, TallyBucket } from '#contracts';
import type { QuotaClause } from '../clauses/registry.js';
import { valueOf } from '../clauses/value-table.js';
import type { ValueTable } from '../clauses/value-table.js';

/** What a lead adds to a quota, frozen when it is earned. */
export interface Worth {
  /** One, or the price in minor units; 0 is worth no line. */
  readonly amount: number;
  /** Whether it is of the part a share is about; null where no share is measured. */
  readonly isPart: boolean | null;
}

/** What a lead is worth under a clause, by the prices of the version it was earned under. */
export function worthOf(clause: QuotaClause, lead: LeadAttributes, prices: ValueTable | null): Worth {
  if (clause.kind === 'quota.value') return { amount: priceOf(clause.values ?? prices, lead), isPart: null };
  if (clause.kind !== 'quota.mix') return { amount: 1, isPart: null };
  const amount = clause.by === 'value' ? priceOf(prices, lead) : 1;
  return { amount, isPart: matches(clause.part, lead) };
}

const priceOf = (prices: ValueTable | null, lead: LeadAttributes): number =>
  prices === null ? 0 : valueOf(prices, lead);

/** Where a lead stands when it is earned: what is known at once is counted at once. */
export function firstBucket(clause: QuotaClause, lead: LeadAttributes, isOffer: boolean): TallyBucket {
  if (clause.kind === 'quota.quality' && clause.measure === 'completeness')
    return isComplete(clause.fields, lead) ? 'counted' : 'reversed';
  return isOffer ? 'provisional' : 'counted';
}

const isComplete = (fields: readonly PredicateField[], lead: LeadAttributes): boolean =>
  fields.every((field) => matches({ field, op: 'exists', value: true }, lead));
