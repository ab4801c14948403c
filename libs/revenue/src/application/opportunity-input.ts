import type { DealStage } from '#contracts';
import type { External } from '../persistence/opportunities.js';

/** A deal as another system tells it. */
export interface OpportunityInput {
  /** The same record of the same source is the same deal. */
  readonly external: External;
  /** Left out, the deal makes its own lead (implied: nobody captured it). */
  readonly leadId?: string | null;
  readonly companyId?: string | null;
  readonly name: string;
  readonly stage: DealStage;
  /** Null while unknown; not negative. */
  readonly amountMinor: number | null;
  readonly currency: string;
  /** One line of the deal; a product nobody knew is made with its key as its name. */
  readonly product?: { readonly key: string };
  readonly quantity?: number;
  readonly openedAt: Date | null;
  /** `YYYY-MM-DD` in the workspace's zone. */
  readonly closedOn: string | null;
  /** Why it was lost: a code of the list of reasons. */
  readonly closeReason?: string | null;
  /** The member whose it is; that of its lead when left out. */
  readonly ownerId?: string | null;
  /** The owner's name in the other system. */
  readonly ownerLabel?: string | null;
  /** The one instant the user names for rows without dates. */
  readonly undatedAt: Date;
}

export interface RecordedOpportunity {
  /** `duplicate`: stage, amount and currency are what we knew. */
  readonly status: 'created' | 'updated' | 'duplicate';
  readonly opportunityId: string;
  readonly leadId: string;
}

export const keyOf = ({ source, id }: External): string => `${source}\u0000${id}`;
