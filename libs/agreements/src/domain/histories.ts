import type { Entry } from '#contracts';
import type { DutyRecord } from './duty-record.js';
import { asLived } from './merged-leads.js';
import { isDecided } from './lead-facts.js';

/** The facts of some leads in the order they were recorded, growing as a batch is worked through; given as they are to be judged. */
export class Histories {
  private readonly byLead = new Map<string, Entry[]>();

  /** Begins a history with what was recorded before; only leads that were begun are remembered. */
  begin(leadId: string, facts: readonly Entry[]): void {
    this.byLead.set(leadId, [...facts]);
  }

  add(entry: Entry): void {
    if (entry.leadId) this.byLead.get(entry.leadId)?.push(entry);
  }

  all(): readonly Entry[] {
    return [...this.byLead.values()].flat();
  }

  of(leadId: string): readonly Entry[] {
    return asLived(this.byLead.get(leadId) ?? []);
  }
}

/** Leads one of whose facts may lie before something that is known already: only then is their past needed. */
export function leadsWithLateFacts(entries: readonly Entry[], loaded: readonly DutyRecord[]): Set<string> {
  const known = new Map<string, number>();
  for (const { obligation } of loaded) {
    const before = known.get(obligation.leadId) ?? Number.NEGATIVE_INFINITY;
    known.set(obligation.leadId, Math.max(before, obligation.last.at));
  }
  const late = new Set<string>();
  for (const entry of entries) {
    const { leadId, occurredAt } = entry;
    if (!leadId) continue;
    if (isBackdatedMessage(entry)) late.add(leadId);
    const at = occurredAt.getTime();
    if (at <= (known.get(leadId) ?? Number.NEGATIVE_INFINITY)) late.add(leadId);
    // Of one duty alone: what is decided of others at the same instant does not come before it.
    if (isDecided(entry)) continue;
    known.set(leadId, Math.max(known.get(leadId) ?? at, at));
  }
  return late;
}

/** What was written in may have been answered already, by an attempt no duty took notice of. */
const isBackdatedMessage = (entry: Entry): boolean =>
  entry.type === 'attempt.logged' &&
  entry.payload.direction === 'in' &&
  entry.occurredAt.getTime() < entry.recordedAt.getTime();

/** What sets a lead aside for a time, or takes it up again. */
export const isHold = ({ type }: Pick<Entry, 'type'>): boolean =>
  type === 'lead.held' || type === 'lead.resumed';
