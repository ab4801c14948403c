import type { EntryPayloads, HandoverEntries, LeadEntries, NewEntry } from '#contracts';
import type { LeadRow } from '../persistence/lead.row.js';
import { snapshotOf } from '../persistence/leads.js';
import type { By } from './command.js';

/** A fact about a lead, with the lead as it is after it. */
export const leadEntry = <T extends keyof LeadEntries>(
  by: By,
  lead: LeadRow,
  occurredAt: Date,
  type: T,
  payload: Omit<EntryPayloads[T], 'lead'>,
): NewEntry =>
  ({
    type,
    subjectKind: 'lead',
    subjectId: lead.id,
    leadId: lead.id,
    actor: by.actor,
    occurredAt,
    payload: { lead: snapshotOf(lead), ...payload },
  }) as unknown as NewEntry;

/** A fact about a hand-over, with its lead as it is after it. */
export const handoverEntry = <T extends keyof HandoverEntries>(
  by: By,
  { lead, handoverId }: { readonly lead: LeadRow; readonly handoverId: string },
  occurredAt: Date,
  type: T,
  payload: Omit<EntryPayloads[T], 'lead' | 'handoverId'>,
): NewEntry =>
  ({
    type,
    subjectKind: 'handover',
    subjectId: handoverId,
    leadId: lead.id,
    actor: by.actor,
    occurredAt,
    payload: { lead: snapshotOf(lead), handoverId, ...payload },
  }) as unknown as NewEntry;
