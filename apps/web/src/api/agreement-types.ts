import type { CalendarDefinition } from '#calendar';
import type { TeamKind } from '#contracts';
import type { AgreementTerms, Clause, Tier, TermsChange } from '#sla';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type AgreementItem = Schemas['AgreementItemDto'];

export type { Clause, TermsChange, Tier };
/** What both sides promise, as the rules read it. */
export type Terms = AgreementTerms;

export type VersionStatus = 'draft' | 'proposed' | 'withdrawn' | 'signed' | 'active' | 'superseded' | 'ended';

export interface CalendarPin {
  readonly versionId: string;
  readonly calendarId: string;
  readonly number: number;
  readonly name: string;
}

export interface Signature {
  readonly side: TeamKind;
  readonly memberId: string;
  readonly name: string;
  /** In whose stead; null where the signer has the right of the side. */
  readonly forName: string | null;
  readonly at: string;
}

export interface AgreementVersion {
  readonly id: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly terms: Terms;
  readonly calendars: Readonly<Record<string, CalendarDefinition>>;
  readonly calendarPins: Readonly<Record<string, CalendarPin>>;
  readonly contentHash: string;
  readonly revision: number;
  readonly basedOn: number | null;
  readonly note: string | null;
  readonly author: string | null;
  readonly createdAt: string;
  readonly proposer: string | null;
  readonly proposedSide: TeamKind | null;
  readonly proposedAt: string | null;
  readonly activatedAt: string | null;
  readonly endedAt: string | null;
  readonly effectiveOn: string | null;
  readonly signatories: readonly TeamKind[];
  readonly signatures: readonly Signature[];
}

export interface Agreement {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly AgreementVersion[];
}

/** An agreement to start from. */
export interface Template {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly terms: Terms;
}

/** Leave to sign for a side in somebody's stead. */
export interface Delegation {
  readonly id: string;
  readonly side: TeamKind;
  readonly fromMemberId: string;
  readonly fromName: string;
  readonly toMemberId: string;
  readonly toName: string;
  readonly untilOn: string;
}

/** Calendars as a draft names them: by their version, or written out. */
export type CalendarChoices = Readonly<
  Record<string, CalendarDefinition | { readonly calendarVersionId: string }>
>;
