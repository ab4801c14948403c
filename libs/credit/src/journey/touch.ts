import type { EpochMs } from '#kernel';

/** One dated interaction, as far as credit asks: online or offline, of one person. */
export interface CreditTouch {
  readonly id: string;
  readonly at: EpochMs;
  readonly channel: string;
  readonly campaign: string | null;
  /** What kind of touch it is, such as `fair-visit`; weighted models go by it. */
  readonly type: string;
  readonly person: string;
  /** The company whose contacts are credited together; null for a person of their own. */
  readonly account: string | null;
  /** The visit it belongs to, where that is known. */
  readonly session: string | null;
}

/** A deal, or whatever else is worth crediting. */
export interface Conversion {
  readonly id: string;
  /** When it was won; null while it is open: its credit is pending. */
  readonly at: EpochMs | null;
  readonly person: string;
  readonly account: string | null;
  readonly leadAt: EpochMs | null;
  readonly opportunityAt: EpochMs | null;
}

/** Who is credited together: all contacts of an account, else the person alone. The two never collide. */
export const partyOf = ({ account, person }: Pick<CreditTouch, 'account' | 'person'>): string =>
  account === null ? `person ${person}` : `account ${account}`;
