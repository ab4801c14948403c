import type { Page } from 'playwright-core';
import type { IntakeKnown } from './intake-things.js';

/** Who looks; nobody is signed in where `who` is null. */
export interface Shot {
  readonly page: string;
  readonly who: 'giulia' | 'luca' | 'elena' | 'marco' | 'piero' | null;
  /** Address of the page, once the things it shows are known. */
  readonly path: (known: Known) => string;
  /** What is done on the page before it is whole. */
  readonly act?: (page: Page) => Promise<void>;
  /** What is there when the page is whole. */
  readonly whole: string;
}

export interface Known extends IntakeKnown {
  readonly setupPath: string;
  readonly leadId: string;
  readonly importId: string;
  readonly agreementId: string;
  readonly reviewId: string;
  /** The calendar of the company. */
  readonly calendarId: string;
  /** First day of a period that was closed. */
  readonly period: string;
  /** A sample audit that both sides graded, and one that is being graded. */
  readonly auditId: string;
  readonly openAuditId: string;
  /** A lead with its checklist begun. */
  readonly askedLeadId: string;
  /** First day of the period with the most findings. */
  readonly askedAbout: string;
  /** A deal a partner registered that is to be decided. */
  readonly registrationId: string;
  /** A rehearsal of the version in force that is done. */
  readonly rehearsalId: string;
}
