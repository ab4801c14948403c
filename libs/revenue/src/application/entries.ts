import type { AfterSaleEntries, EntryPayloads, NewEntry, RevenueEntries } from '#contracts';
import { snapshotOf } from '#leads';
import type { By, LeadRow } from '#leads';
import type { AfterSaleStep } from '../domain/after-sale.js';
import type { Deal } from '../domain/deal.js';

type OfStep = Exclude<keyof AfterSaleEntries, 'after_sale_settings.changed'>;
type OfDeal = 'lead' | 'opportunityId' | 'amountMinor' | 'currency';

/** A fact about a deal, with the deal's amount and its lead as they are after it; a deal of unknown worth tells 0. */
export const dealEntry = <T extends keyof RevenueEntries | OfStep>(
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

/** A fact about a step that follows the sale of a deal. */
export const stepEntry = <T extends OfStep>(
  by: By,
  of: { readonly lead: LeadRow; readonly deal: Deal },
  occurredAt: Date,
  type: T,
  { step, department }: Pick<AfterSaleStep, 'step' | 'department'>,
  facts: Omit<EntryPayloads[T], OfDeal | 'step' | 'department'>,
): NewEntry => dealEntry(by, of, occurredAt, type, { step, department, ...facts } as never);
