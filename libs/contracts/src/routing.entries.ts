/** Who gets which lead: what the rules are, how much a member may get, and when one is away. */
export interface RoutingEntries {
  /** Rules were put in force as this version; what they say is kept beside. */
  'routing.published': { readonly version: number; readonly rules: number };
  /** How many leads a member may get in a period; both null: as many as come. */
  'routing.limited': {
    readonly memberId: string;
    readonly most: number | null;
    readonly per: 'day' | 'week' | 'month' | null;
  };
  /** A member is away from one instant to another, ISO 8601; nothing is routed to them meanwhile. */
  'absence.begun': {
    readonly absenceId: string;
    readonly memberId: string;
    readonly from: string;
    readonly until: string;
  };
  /** Back earlier than said, or not gone after all. */
  'absence.ended': { readonly absenceId: string; readonly memberId: string };
}
