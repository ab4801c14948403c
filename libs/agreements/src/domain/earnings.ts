import type { Entry, LeadSnapshot, StageMove } from '#contracts';
import { isMainStage } from '#contracts';
import type { EpochMs } from '#kernel';
import type { TallyEvent } from '#sla';
import { STAGE_FACTS } from './credit-facts.js';

/** What may earn a lead a credit, with when it was recorded. */
export type Earning = Extract<TallyEvent, { kind: 'offered' | 'stage-entered' }> & {
  readonly recordedAt: EpochMs;
};

/** What a fact may earn its lead: each stage it entered, and the offer. */
export function earningsOf(entry: Entry): readonly Earning[] {
  if (!(STAGE_FACTS as readonly string[]).includes(entry.type)) return [];
  const { lead, move } = entry.payload as { lead: LeadSnapshot; move: StageMove | null };
  const of = {
    at: entry.occurredAt.getTime(),
    recordedAt: entry.recordedAt.getTime(),
    leadId: entry.leadId ?? '',
    episode: lead.episode,
    companyId: lead.companyId,
    attributes: lead.attributes,
  };
  const stages = (move?.entered ?? []).filter(isMainStage);
  const entered = stages.map((stage): Earning => ({ ...of, kind: 'stage-entered', stage }));
  return entry.type === 'handover.offered' ? [...entered, { ...of, kind: 'offered' }] : entered;
}
