import type { DealStage } from '#contracts';

/** A deal as commands and lists see it. Amounts are minor units of `currency`, days `YYYY-MM-DD`. */
export interface Deal {
  readonly id: string;
  readonly version: number;
  readonly leadId: string;
  readonly companyId: string | null;
  readonly personId: string | null;
  readonly name: string;
  readonly stage: DealStage;
  /** Null while nobody has said what it is worth. */
  readonly amountMinor: number | null;
  readonly currency: string;
  /** The part of the amount that comes again each year. */
  readonly recurringMinor: number | null;
  /** Per cent. */
  readonly probability: number;
  readonly closeOn: string | null;
  readonly openedAt: Date;
  readonly isUndated: boolean;
  readonly closedOn: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly closeReason: string | null;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly ownerLabel: string | null;
  readonly externalSource: string | null;
  readonly externalId: string | null;
}

/** The stages a deal may still be worked in. */
export const OPEN_DEAL_STAGES = ['prospecting', 'engaging', 'proposal', 'negotiation'] as const;
export type OpenDealStage = (typeof OPEN_DEAL_STAGES)[number];

export const isOpenDeal = (stage: DealStage): stage is OpenDealStage => stage !== 'won' && stage !== 'lost';

/** What a deal of this stage is given as its chance, in per cent, until someone says otherwise; won and lost are certain. */
export const PROBABILITY: Readonly<Record<DealStage, number>> = {
  prospecting: 10,
  engaging: 25,
  proposal: 50,
  negotiation: 75,
  won: 100,
  lost: 0,
};
