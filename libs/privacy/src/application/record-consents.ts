import type { Tx } from '#database';
import { recordsOf } from '#people';
import { basisOf, mayBeWrittenTo, PURPOSE_LENGTH, WORDING_LENGTH } from '../domain/consent.js';
import { consentsOf, insertConsents } from '../persistence/consents.js';

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
}

/** Writes down what people agreed to when they sent something; one statement for any number, none for none. */
export const recordConsents = (tx: Tx, workspaceId: string, said: readonly SaidConsent[]): Promise<void> =>
  insertConsents(
    tx,
    workspaceId,
    said.map(({ purpose, basis, wording, ...consent }) => ({
      ...consent,
      ...{ purpose: purpose.slice(0, PURPOSE_LENGTH), basis: basisOf(basis), state: 'given' },
      ...{ wording: wording?.slice(0, WORDING_LENGTH) ?? null, wordingVersion: null, recordedBy: null },
    })),
  );

/** Whether the person, under whichever of their records, may be written to. */
export const mayWriteTo = async (tx: Tx, workspaceId: string, personId: string): Promise<boolean> =>
  mayBeWrittenTo(await consentsOf(tx, workspaceId, await recordsOf(tx, workspaceId, personId)));
