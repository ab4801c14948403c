import type { Entry, EntryType } from '#contracts';
import { Money } from '#kernel';
import type { KindOf } from './departments.js';
import { departmentOfEntry } from './departments.js';
import type { TimelineFacts, TimelineItem, TimelineKind } from './item.js';

/** What of a lead’s journal stands on the timeline of its customer; promises and the desk’s own matters do not. */
const KIND: Readonly<Partial<Record<EntryType, TimelineKind>>> = {
  'lead.captured': 'capture',
  'lead.enriched': 'capture',
  'lead.qualified': 'stage',
  'lead.sales_qualified': 'stage',
  'lead.recycled': 'stage',
  'lead.disqualified': 'stage',
  'lead.moved': 'stage',
  'lead.reopened': 'stage',
  'lead.assigned': 'handover',
  'handover.offered': 'handover',
  'handover.accepted': 'handover',
  'handover.rejected': 'handover',
  'handover.declined': 'handover',
  'handover.withdrawn': 'handover',
  'handover.rerouted': 'handover',
  'handover.lapsed': 'handover',
  'handover.disputed': 'handover',
  'handover.settled': 'handover',
  'registration.submitted': 'registration',
  'registration.approved': 'registration',
  'registration.refused': 'registration',
  'registration.closed': 'registration',
  'attempt.logged': 'attempt',
  'evidence.recorded': 'qualification',
  'conversation.lead_made': 'conversation',
  'conversation.handed_to_care': 'conversation',
  'opportunity.opened': 'deal',
  'opportunity.stage_changed': 'deal',
  'opportunity.won': 'deal',
  'opportunity.lost': 'deal',
  'opportunity.step_done': 'deal',
  'after_sale.started': 'after_sale',
  'after_sale.done': 'after_sale',
  'after_sale.reopened': 'after_sale',
  'after_sale.changed': 'after_sale',
  'revenue.recorded': 'money',
};

export const isToldOf = ({ type }: Pick<Entry, 'type'>): boolean => KIND[type] !== undefined;

/** The deal a fact is of; null for those of the lead alone. */
export const dealOf = ({ payload }: Entry): string | null =>
  'opportunityId' in payload ? (payload.opportunityId ?? null) : null;

interface Telling {
  readonly kindOf: KindOf;
  /** Whether the amounts of a deal are the reader’s to see. */
  readonly isPriced: (dealId: string) => boolean;
}

/** The fact as the timeline tells it: codes, days and amounts, never whose name or which words. */
export function itemOfEntry(entry: Entry, { kindOf, isPriced }: Telling): TimelineItem {
  const { id, occurredAt, type, actor, leadId, payload } = entry;
  const dealId = dealOf(entry);
  return {
    ...{ id, at: occurredAt, until: null, code: type, leadId, dealId },
    kind: KIND[type] ?? 'stage',
    department: departmentOfEntry(entry, kindOf),
    actorId: actor.kind === 'member' ? actor.id : null,
    actor: actor.kind,
    personId: 'lead' in payload ? payload.lead.personId : null,
    conversationId: 'conversationId' in payload ? payload.conversationId : null,
    isEvidenced: isEvidenced(payload as Loose),
    facts: factsOf(entry, dealId !== null && isPriced(dealId)),
  };
}

/** Payloads as their members, for what many types share. */
type Loose = Readonly<Record<string, unknown>>;

const isEvidenced = ({ evidence, evidenceId }: Loose): boolean =>
  (typeof evidence === 'string' && evidence !== 'none') || typeof evidenceId === 'string';

/** Members that are codes or days wherever they stand. */
const CODES = [
  'reason',
  'type',
  'outcome',
  'direction',
  'criterion',
  'step',
  'change',
  'expectedOn',
] as const;

function factsOf(entry: Entry, isPriced: boolean): TimelineFacts {
  const payload = entry.payload as unknown as Loose;
  const codes = Object.fromEntries(
    CODES.flatMap((key) => (typeof payload[key] === 'string' ? [[key, payload[key]]] : [])),
  );
  return { ...codes, ...movedOf(payload), ...channelOf(entry), ...amountOf(entry, isPriced) };
}

/** From where to where: of the lead where it moved, else of the deal. */
function movedOf({ move, from, to, kind }: Loose): TimelineFacts {
  const moved = move as { readonly from: string | null; readonly to: string } | null | undefined;
  if (moved) return { from: moved.from, to: moved.to };
  const type = typeof kind === 'string' ? { type: kind } : {};
  return typeof from === 'string' && typeof to === 'string' ? { ...type, from, to } : type;
}

const channelOf = (entry: Entry): TimelineFacts =>
  entry.type === 'lead.captured' ? { channel: entry.payload.lead.attributes.channel ?? 'other' } : {};

function amountOf(entry: Entry, isPriced: boolean): TimelineFacts {
  const minor = minorOf(entry);
  if (minor === null || !('currency' in entry.payload)) return {};
  const { currency } = entry.payload;
  return { currency, amount: isPriced ? Money.of(minor, currency).toDecimal() : null };
}

function minorOf(entry: Entry): number | null {
  if (entry.type === 'after_sale.done') return entry.payload.stepMinor;
  const isOfAmount = entry.type.startsWith('opportunity.') || entry.type === 'revenue.recorded';
  // A deal of unknown worth tells 0.
  return isOfAmount && 'amountMinor' in entry.payload ? entry.payload.amountMinor || null : null;
}
