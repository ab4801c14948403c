import type { Entry, EntryPayloads, NewEntry } from '#contracts';
import type { By } from './by.js';

type VersionEntryType =
  | 'agreement.drafted'
  | 'agreement.redrafted'
  | 'agreement.proposed'
  | 'agreement.answered'
  | 'agreement.withdrawn'
  | 'agreement.signed'
  | 'agreement.activated'
  | 'agreement.ended';

/** An entry about one version of an agreement. */
export const versionEntry = <T extends VersionEntryType>(
  type: T,
  by: Pick<By, 'actor'>,
  occurredAt: Entry['occurredAt'],
  payload: EntryPayloads[T],
): NewEntry =>
  ({
    type,
    subjectKind: 'agreement',
    subjectId: payload.agreementId,
    leadId: null,
    actor: by.actor,
    occurredAt,
    payload,
  }) as NewEntry;
