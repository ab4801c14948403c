import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { ERASED_FIELDS } from '../domain/personal-data.js';
import { erasePersonalRows } from '../persistence/erasure.js';
import { lockPersons } from '../persistence/persons.js';
import type { Happening } from './happening.js';

/** Forgets who a person is: details become blank and identities go; ids, and with them every count, stay. */
@Injectable()
export class ErasePerson {
  constructor(private readonly journal: Journal) {}

  /**
   * Erasing twice is erasing once. The entry tells which fields changed, as for any change of a person.
   * @throws AppError `person/missing`
   */
  async erase(
    tx: Tx,
    workspaceId: string,
    personId: string,
    { actor, occurredAt }: Happening,
  ): Promise<void> {
    const [person] = await lockPersons(tx, workspaceId, [personId]);
    if (!person) throw new AppError('missing', 'person/missing', 'There is no such person.');
    if (person.erasedAt !== null) return;
    await erasePersonalRows(tx, workspaceId, personId);
    await this.journal.append(tx, workspaceId, [
      {
        type: 'person.updated',
        subjectKind: 'person',
        subjectId: personId,
        leadId: null,
        actor,
        occurredAt,
        payload: { fields: ERASED_FIELDS },
      },
    ]);
  }
}
