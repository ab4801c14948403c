import type { LeadSnapshot } from './lead.entries.js';
import type { TeamKind } from './roles.js';
import type { StageMove } from './stages.js';
import type { FrozenTarget, SubReason, TargetContradiction } from './target.js';

/** Why somebody who was asked with others leaves a lead to them; it says nothing about the lead. */
export const DECLINE_REASONS = ['no_time', 'not_my_field', 'too_close', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

interface OfHandover {
  readonly lead: LeadSnapshot;
  readonly handoverId: string;
}

export interface HandoverEntries {
  /** Marketing offers the lead to sales; `isFirstOfEpisode` is what earns marketing its credit. */
  'handover.offered': OfHandover & {
    readonly move: StageMove | null;
    readonly toTeamId: string;
    readonly toMemberId: string | null;
    /** Those who are asked together: whoever accepts first has it, and until then it is nobody's. Left out where it is for one, or for the team. */
    readonly toMemberIds?: readonly string[];
    readonly isFirstOfEpisode: boolean;
    /** What the target definition in force made of the lead; left out where none was. */
    readonly target?: FrozenTarget;
  };
  /** One of those who are asked together leaves it to the others; with nobody left in `stillAsked` it is open to the whole team. */
  'handover.declined': OfHandover & {
    readonly byMemberId: string;
    readonly toTeamId: string;
    readonly reason: DeclineReason;
    readonly stillAsked: readonly string[];
  };
  'handover.accepted': OfHandover & { readonly move: StageMove; readonly byMemberId: string };
  'handover.rejected': OfHandover & {
    readonly move: StageMove | null;
    readonly reason: string;
    readonly fault: 'marketing' | 'sales' | 'none';
    readonly disposition: string;
    readonly byMemberId: string | null;
    /** What does not fit, where the reason is `NOT_ICP`. */
    readonly subReason?: SubReason;
    /** The definition in force at the hand-over had found the lead to be as wanted in that very thing; left out where it had not. */
    readonly contradictsTarget?: TargetContradiction;
  };
  'handover.withdrawn': OfHandover;
  /** The lead left by another way, or another offer took its place. */
  'handover.superseded': OfHandover & { readonly byHandoverId: string | null };
  /**
   * An open offer goes to somebody else of sales because a promise about it ran out, or because whoever manages the team gives it to
   * them: the offer itself stays, with its window and its clocks. `toMemberId` null: to whoever of the team takes it. Whoever was asked
   * together with others is asked no more.
   */
  'handover.rerouted': OfHandover & {
    readonly fromMemberId: string | null;
    readonly toTeamId: string;
    readonly toMemberId: string | null;
    /** The kinds of the teams, as `lead.assigned` tells them. */
    readonly fromTeamKind?: TeamKind | null;
    readonly toTeamKind?: TeamKind | null;
    /** The promise that ran out; null: somebody of the team has room for it now, or the member who acts gave it away. */
    readonly clauseKey: string | null;
  };
  /** The acceptance window closed in silence: it counts as acceptance for the tally, and makes no SAL. */
  'handover.lapsed': OfHandover;
  /** Marketing contests a rejection. */
  'handover.disputed': OfHandover;
  /** Marketing gives up the credit, though the rejection came after the window. */
  'handover.conceded': OfHandover;
  /** One side says how a dispute should end; the other has to agree. */
  'handover.settlement_proposed': OfHandover & {
    readonly side: 'marketing' | 'sales';
    readonly outcome: 'rejection_stands' | 'rejection_overturned';
  };
  /** The two sides did not agree within the dispute window: it is for leadership now. */
  'handover.escalated': OfHandover;
  'handover.settled': OfHandover & { readonly outcome: 'rejection_stands' | 'rejection_overturned' };
}
