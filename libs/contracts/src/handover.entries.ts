import type { LeadSnapshot } from './lead.entries.js';
import type { StageMove } from './stages.js';

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
    readonly isFirstOfEpisode: boolean;
  };
  'handover.accepted': OfHandover & { readonly move: StageMove; readonly byMemberId: string };
  'handover.rejected': OfHandover & {
    readonly move: StageMove | null;
    readonly reason: string;
    readonly fault: 'marketing' | 'sales' | 'none';
    readonly disposition: string;
    readonly byMemberId: string | null;
  };
  'handover.withdrawn': OfHandover;
  /** The lead left by another way, or another offer took its place. */
  'handover.superseded': OfHandover & { readonly byHandoverId: string | null };
  /** The acceptance window closed in silence: it counts as acceptance for the tally, and makes no SAL. */
  'handover.lapsed': OfHandover;
  /** Marketing contests a rejection. */
  'handover.disputed': OfHandover;
  'handover.settled': OfHandover & { readonly outcome: 'rejection_stands' | 'rejection_overturned' };
}
