import type { Tx } from '#database';
import { basisOf, PURPOSE_LENGTH, WORDING_LENGTH } from '../domain/consent.js';
import { keepConsents } from './keep-consents.js';
import type { ConsentBook } from './keep-consents.js';

/** What somebody agreed to, as a source tells it. */
export interface SaidConsent {
  readonly personId: string;
  readonly purpose: string;
  readonly basis: string;
  readonly occurredAt: Date;
  /** Where it was said. */
  readonly source: string;
  readonly leadId: string | null;
  readonly wording: string | null;
  readonly wordingVersion?: string;
  /** The page on which it was said, without its query. */
  readonly page?: string;
}

/** Writes down what people agreed to when they sent something, and tells it; one statement for any number, none for none. */
export const recordConsents = (tx: Tx, book: ConsentBook, said: readonly SaidConsent[]): Promise<void> =>
  keepConsents(
    tx,
    book,
    said.map(({ purpose, basis, wording, wordingVersion = null, page = null, ...consent }) => ({
      ...{ ...consent, wordingVersion, page, recordedBy: null },
      ...{ purpose: purpose.slice(0, PURPOSE_LENGTH), basis: basisOf(basis), state: 'given' as const },
      wording: wording?.slice(0, WORDING_LENGTH) ?? null,
    })),
  );
