import type { AfterSaleStepCode, HoldReason, ReasonEvidence } from '#contracts';
import type { EpochMs } from '#kernel';
import type { MemberKey } from './cast.js';
import type { PlannedPerson } from './people.js';
import type { EarlierTouch } from './plan-touches.js';
import type { LeadType, Source } from './sources.js';

/** A lead of the plan; steps name it by its place in the list. */
export interface PlannedLead {
  readonly person: PlannedPerson;
  readonly source: Source;
  readonly leadType: LeadType;
  readonly grade: 'A' | 'B' | 'C';
  /** Where the person was met before, earliest first. */
  readonly touches: readonly EarlierTouch[];
}

interface By {
  readonly by: MemberKey;
}

interface Because {
  readonly reason: string;
  readonly evidence: ReasonEvidence;
}

export type DealStep = 'engaging' | 'proposal' | 'negotiation';

/** What is done, by whom; the commands are those of the product. */
export type Deed =
  | { readonly kind: 'capture' }
  | ({ readonly kind: 'offer'; readonly note?: string } & By)
  | ({ readonly kind: 'withdraw' } & By)
  | ({ readonly kind: 'accept' } & By)
  | ({ readonly kind: 'reject'; readonly disposition?: string } & By & Because)
  | ({ readonly kind: 'dispute'; readonly text: string } & By)
  | ({
      readonly kind: 'settle';
      readonly side: 'marketing' | 'sales';
      readonly outcome: 'rejection_stands' | 'rejection_overturned';
    } & By)
  | ({
      readonly kind: 'attempt';
      readonly type: 'call' | 'email' | 'meeting';
      readonly outcome: 'connected' | 'no_answer' | 'left_message' | 'sent' | 'held';
      /** How long ago it was made when it is logged; left out where it is logged at once. */
      readonly lagMs?: number;
    } & By)
  | ({ readonly kind: 'qualify-for-sales' } & By)
  | ({ readonly kind: 'recycle'; readonly reason: string; readonly wakeOn: string } & By)
  | ({ readonly kind: 'disqualify' } & By & Because)
  | ({ readonly kind: 'hold'; readonly reason: HoldReason; readonly resumeBy: EpochMs } & By)
  | ({ readonly kind: 'resume' } & By)
  | ({
      readonly kind: 'open-deal';
      readonly name: string;
      readonly product: string;
      readonly quantity: number;
    } & By)
  | ({ readonly kind: 'move-deal'; readonly to: DealStep } & By)
  | ({ readonly kind: 'win' } & By)
  | ({ readonly kind: 'lose' } & By & Because)
  | ({
      readonly kind: 'after-sale';
      readonly step: AfterSaleStepCode;
      /** Decimal, of an invoice and what is paid. */
      readonly amount?: string;
    } & By)
  | ({
      readonly kind: 'revenue';
      readonly what: 'invoiced' | 'refunded';
      /** Decimal, in the company's currency. */
      readonly amount: string;
    } & By);

/** One deed on one lead at one instant. */
export type Step = Deed & { readonly at: EpochMs; readonly lead: number };

export type StepOf<K extends Deed['kind']> = Extract<Step, { readonly kind: K }>;
