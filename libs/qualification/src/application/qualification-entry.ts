import type { EntryPayloads, NewEntry } from '#contracts';
import type { By } from '#leads';

type QualificationEntryType =
  'evidence.recorded' | 'qualification.activated' | 'prediction.drifted' | 'audit.drawn' | 'audit.judged';

interface About {
  readonly subjectId: string;
  readonly leadId?: string;
}

/** A fact about what leads are judged by, or what is known of one. */
export const qualificationEntry = <T extends QualificationEntryType>(
  { actor }: By,
  type: T,
  { subjectId, leadId }: About,
  occurredAt: Date,
  payload: EntryPayloads[T],
): NewEntry =>
  ({
    ...{ type, subjectKind: leadId ? 'lead' : 'qualification', subjectId, leadId: leadId ?? null },
    ...{ actor, occurredAt, payload },
  }) as unknown as NewEntry;
