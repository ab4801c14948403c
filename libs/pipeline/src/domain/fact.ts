/** A deal as reports of the pipeline see it; amounts are minor units as digits. */
export interface DealFact {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly stage: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly closeOn: string | null;
  /** A member, or a seller without an account. */
  readonly agentId: string | null;
  readonly teamId: string | null;
  /** Of the lead; empty where nobody said. */
  readonly region: string;
  readonly channel: string;
  readonly campaignId: string | null;
  readonly partnerId: string | null;
  readonly amountMinor: string | null;
  readonly currency: string;
  readonly recurringMinor: string;
  /** From the opening to the win; null of others, and where the opening has no date. */
  readonly cycleDays: number | null;
  readonly seen: number;
  readonly productIds: readonly string[];
  readonly productMinors: readonly string[];
}

/** The same text for the same fact, kept or computed: keys in one order. */
export const canonical = (fact: DealFact): string =>
  JSON.stringify(Object.entries(fact).sort(([one], [other]) => (one < other ? -1 : 1)));
