import type { Channel, Intent, Origin } from '#contracts';
import type { FieldProblem } from '#kernel';
import type { ExternalId } from '#people';

export interface SubmittedCompany {
  readonly name?: string;
  readonly domain?: string;
  readonly country?: string;
  readonly employees?: number;
  readonly industry?: string;
}

/** What somebody agreed to; kept with the submission as evidence. */
export interface SubmittedConsent {
  readonly purpose: string;
  readonly basis: string;
  readonly at?: string;
  readonly text?: string;
}

/** One hit: somebody showed interest, as a form, a program or a file tells it. */
export interface Submission {
  /** The record's id in its source; the same record of the same source is taken once. */
  readonly externalId?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly jobTitle?: string;
  readonly country?: string;
  readonly region?: string;
  readonly locale?: string;
  readonly anonymousId?: string;
  /** What other systems know the person by. */
  readonly externalIds?: readonly ExternalId[];
  readonly company?: SubmittedCompany;
  readonly channel?: Channel;
  readonly campaign?: string;
  readonly asset?: string;
  /** The code of a brochure, a catalogue or a link, as it was told: it says asset, campaign and channel. */
  readonly distributionCode?: string;
  readonly utm?: Readonly<Record<string, string>>;
  readonly referrer?: string;
  readonly landingPage?: string;
  readonly clickIds?: Readonly<Record<string, string>>;
  readonly intent?: Intent;
  readonly consent?: SubmittedConsent;
  readonly origin?: Origin;
  readonly leadType?: string;
  readonly grade?: string;
  readonly custom?: Readonly<Record<string, unknown>>;
  readonly occurredAt?: Date;
  /** `occurredAt` was named for want of better: no clock starts from it. */
  readonly isUndated?: boolean;
  readonly isTest?: boolean;
}

/** A hit that cannot be taken, with what is wrong in it. */
export interface RefusedSubmission {
  readonly refused: unknown;
  readonly errors: readonly FieldProblem[];
}

export const isRefused = (hit: Submission | RefusedSubmission): hit is RefusedSubmission => 'refused' in hit;

/** What they ask for when nothing says it. */
export const DEFAULT_LEAD_TYPE = 'general';

export interface SubmissionResult {
  readonly status: 'captured' | 'enriched' | 'duplicate' | 'refused';
  readonly leadId?: string;
  readonly personId?: string;
  readonly errors?: readonly FieldProblem[];
  /** It was of somebody who was erased, and is of nobody now. */
  readonly isWithheld?: boolean;
}
