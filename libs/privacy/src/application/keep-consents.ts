import type { Actor, NewEntry } from '#contracts';
import type { Tx } from '#database';
import type { Journal } from '#journal';
import { newId } from '#kernel';
import { insertConsents } from '../persistence/consents.js';
import type { NewConsent } from '../persistence/consents.js';

/** Where a change of consent is written down, and by whom. */
export interface ConsentBook {
  readonly workspaceId: string;
  readonly journal: Journal;
  readonly actor: Actor;
}

/** Adds to the history of consents and tells each change; one statement for any number, none for none. */
export async function keepConsents(
  tx: Tx,
  { workspaceId, journal, actor }: ConsentBook,
  consents: readonly NewConsent[],
): Promise<void> {
  if (consents.length === 0) return;
  const kept = consents.map((consent) => ({ ...consent, id: newId() }));
  await insertConsents(tx, workspaceId, kept);
  await journal.append(
    tx,
    workspaceId,
    kept.map(({ id, personId, leadId, state, basis, occurredAt }): NewEntry => ({
      ...{ type: 'person.consent_changed', subjectKind: 'person', subjectId: personId },
      ...{ leadId, actor, occurredAt, payload: { consentId: id, state, basis } },
    })),
  );
}
