import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { basisOf, mayBeAssumed, PURPOSE_LENGTH, WORDING_LENGTH } from '../domain/consent.js';
import type { Word } from '../domain/consent.js';
import { wordsOfFamilies } from '../persistence/consents.js';
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
  /** The source takes it for granted of whatever it sends; nothing tells that, or when, the person said it. */
  readonly isAssumed?: boolean;
}

/**
 * Writes down what people agreed to when they sent something, and tells it; a bounded number of statements, none for none.
 *
 * - What is dated ahead was said now: no clock outruns a withdrawal.
 * - What is assumed only never stands against a withdrawal.
 */
export async function recordConsents(tx: Tx, book: ConsentBook, said: readonly SaidConsent[]): Promise<void> {
  if (said.length === 0) return;
  const bounded = said.map((each) => ({ ...each, purpose: each.purpose.slice(0, PURPOSE_LENGTH) }));
  const lasting = await withoutOverridden(tx, book.workspaceId, bounded);
  const now = await databaseInstant(tx);
  await keepConsents(
    tx,
    book,
    lasting.map(({ personId, purpose, basis, source, leadId, ...rest }) => ({
      ...{ personId, purpose, source, leadId, basis: basisOf(basis), state: 'given' as const },
      occurredAt: rest.occurredAt < now ? rest.occurredAt : now,
      wording: rest.wording?.slice(0, WORDING_LENGTH) ?? null,
      ...{ wordingVersion: rest.wordingVersion ?? null, page: rest.page ?? null, recordedBy: null },
    })),
  );
}

async function withoutOverridden(
  tx: Tx,
  workspaceId: string,
  said: readonly SaidConsent[],
): Promise<readonly SaidConsent[]> {
  const assumed = new Set(said.flatMap(({ isAssumed, personId }) => (isAssumed ? personId : [])));
  if (assumed.size === 0) return said;
  const words = await wordsOfFamilies(tx, workspaceId, [...assumed]);
  const historyOf = new Map<string, Word[]>();
  for (const word of words) historyOf.set(word.personId, [...(historyOf.get(word.personId) ?? []), word]);
  return said.filter(
    ({ isAssumed, personId, purpose }) => !isAssumed || mayBeAssumed(historyOf.get(personId) ?? [], purpose),
  );
}
