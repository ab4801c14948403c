import type { AfterSaleChange, Department, Entry } from '#contracts';
import type { KindOf } from './departments.js';
import { departmentOfKind, departmentOfOrigin } from './departments.js';
import type { DatedTurn, Turn } from './held.js';

const RETURNS: ReadonlySet<string> = new Set(['handover.rejected', 'handover.withdrawn', 'lead.recycled']);
const ENDS: ReadonlySet<string> = new Set([
  'lead.disqualified',
  'lead.merged',
  'lead.taken_back',
  'opportunity.lost',
]);

/** What the facts of one lead, in the order they happened, say of whom it was with. */
export const turnsOf = (entries: readonly Entry[], kindOf: KindOf): DatedTurn[] =>
  entries.flatMap((entry) => {
    const turn = turnOf(entry, kindOf);
    return turn ? [{ ...turn, at: entry.occurredAt.getTime() }] : [];
  });

function turnOf(entry: Entry, kindOf: KindOf): Turn | null {
  if (RETURNS.has(entry.type)) return { type: 'returned' };
  if (ENDS.has(entry.type)) return endOf(entry);
  return handOf(entry, kindOf) ?? saleOf(entry);
}

/** A deal that is lost ends a lead that goes with it; others of the lead may be open. */
function endOf({ type, payload }: Entry): Turn | null {
  const stays = type === 'opportunity.lost' && !('move' in payload && payload.move?.to === 'lost');
  return stays ? null : { type: 'ended' };
}

function handOf(entry: Entry, kindOf: KindOf): Turn | null {
  const { type, payload } = entry;
  if (type === 'lead.captured')
    return { type: 'captured', by: departmentOfOrigin(payload.lead.attributes.origin ?? '') };
  if (type === 'handover.offered' || type === 'handover.rerouted')
    return { type: 'offered', to: departmentOfKind(kindOf(payload.toTeamId), 'sales') };
  if (type === 'lead.assigned') return givenTo(payload.toTeamKind);
  return type === 'lead.reopened' || type === 'lead.unmerged' ? { type: 'reopened' } : null;
}

/** Whom a lead is given to; to nobody’s team it stays with whom it is. */
const givenTo = (kind: Parameters<typeof departmentOfKind>[0] | null): Turn | null =>
  kind == null || kind === 'leadership' ? null : { type: 'given', to: departmentOfKind(kind, 'marketing') };

function saleOf({ type, payload }: Entry): Turn | null {
  if (type === 'opportunity.opened') return { type: 'deal-opened' };
  if (type === 'opportunity.won') return { type: 'won' };
  if (type === 'after_sale.started' || type === 'after_sale.reopened') return begun(payload);
  if (type === 'after_sale.changed') return changed(payload);
  return type === 'after_sale.done' ? { type: 'step-ended', step: keyOf(payload) } : null;
}

interface OfStep {
  readonly opportunityId: string;
  readonly step: string;
  readonly department: Department;
}

const keyOf = ({ opportunityId, step }: OfStep): string => `${opportunityId} ${step}`;
const begun = (step: OfStep): Turn => ({
  type: 'step-begun',
  step: keyOf(step),
  department: step.department,
});

/** A step that runs may have gone to another department, or goes on; one that waits is with nobody yet. */
function changed(
  payload: OfStep & { readonly change: AfterSaleChange; readonly isRunning: boolean },
): Turn | null {
  if (payload.change === 'stopped') return { type: 'step-ended', step: keyOf(payload) };
  return payload.isRunning ? begun(payload) : null;
}
