import type { ObligationState } from '#sla';

/** Said in a filter of what an obligation has not: no team, no channel. */
export const NONE = 'none';

/** Which obligations are looked for; all of them where nothing is said. */
export interface ObligationFilter {
  readonly leadId?: string;
  readonly status?: ObligationState;
  readonly ownerId?: string;
  readonly agreementId?: string;
  readonly clauseKey?: string;
  /** Key of the tier that was chosen. */
  readonly tier?: string;
  /** `lead` for the side that owes it, `owner` for the member who has the lead. */
  readonly level?: string;
  /** Id of a team, or `none` for those that no team has. */
  readonly teamId?: string;
  /** Where the lead came from, or `none`. */
  readonly channel?: string;
  /** First and last day on which the clock started, in the zone of the agreement. */
  readonly from?: string;
  readonly to?: string;
  /** Only those that were waived, or only those that were not. */
  readonly isWaived?: boolean;
  readonly limit: number;
  /** The place after the last item of the page before. */
  readonly after?: { readonly dueAt: Date; readonly id: string };
}
