import type { EntryPayloads, NewEntry, RevenueEntries } from '#contracts';
import { snapshotOf } from '#leads';
import type { By, LeadRow } from '#leads';
import type { Deal } from '../domain/deal.js';

type OfDeal = 'lead' | 'opportunityId' | 'amountMinor' | 'currency';

/** A fact about a deal, with the deal's amount and its lead as they are after it; a deal of unknown worth tells 0. */
export const dealEntry = <T extends keyof RevenueEntries>(
  by: By,
  { lead, deal }: { readonly lead: LeadRow; readonly deal: Deal },
  occurredAt: Date,
  type: T,
  payload: Omit<EntryPayloads[T], OfDeal> & Partial<Pick<EntryPayloads[T], OfDeal>>,
): NewEntry =>
  ({
    type,
    subjectKind: 'opportunity',
    subjectId: deal.id,
    leadId: lead.id,
    actor: by.actor,
    occurredAt,
    payload: {
      lead: snapshotOf(lead),
      opportunityId: deal.id,
      amountMinor: deal.amountMinor ?? 0,
      currency: deal.currency,
      ...payload,
    },
  }) as unknown as NewEntry;
