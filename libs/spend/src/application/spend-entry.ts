import type { NewEntry, SpendEntries, SubjectKind } from '#contracts';
import type { Cost } from '../domain/cost.js';
import type { By } from './by.js';

/** An entry about an amount, a recurring cost or a rate. */
export const spendEntry = <T extends keyof SpendEntries>(
  type: T,
  { actor }: Pick<By, 'actor'>,
  { kind, id, at }: { readonly kind: SubjectKind; readonly id: string; readonly at: Date },
  payload: SpendEntries[T],
): NewEntry =>
  ({ type, subjectKind: kind, subjectId: id, leadId: null, actor, occurredAt: at, payload }) as NewEntry;

/** What a journal is told of an amount: no label, no evidence. */
export const toldOf = ({ channel, campaignId, kind, fromOn, toOn, amountMinor, currency }: Cost): Cost => ({
  ...{ channel, campaignId, kind, fromOn, toOn },
  ...{ amountMinor, currency },
});
