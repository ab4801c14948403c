import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import type { Person } from '../domain/person.js';
import { ERASED_FIELDS, PERSONAL_DATA } from '../domain/personal-data.js';
import type { PersonalTable } from '../domain/personal-data.js';
import { erasePersonalRows } from '../persistence/erasure.js';
import { identitiesOfPerson } from '../persistence/identities.js';
import { lockPersons } from '../persistence/persons.js';
import type { Happening } from './happening.js';

/** Who is being erased, as other parts may have written them down. */
export interface ErasedPerson {
  readonly personId: string;
  /** Every e-mail address and phone number (with its country) the person was known by, as they were normalised. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** A part that keeps personal data of its own; it takes it away in the transaction that erases the person. */
export interface Eraser {
  readonly tables: readonly PersonalTable[];
  erase(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<void>;
}

/** Forgets who a person is: details become blank and identities go, here and in every registered part; ids, and with them every count, stay. */
@Injectable()
export class ErasePerson {
  private readonly erasers: Eraser[] = [];

  constructor(private readonly journal: Journal) {}

  registerEraser(eraser: Eraser): void {
    this.erasers.push(eraser);
  }

  /** Every table that erasing reaches: the registry of personal data. */
  personalTables(): readonly PersonalTable[] {
    return [...PERSONAL_DATA, ...this.erasers.flatMap(({ tables }) => tables)];
  }

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
    const known = await knownBy(tx, workspaceId, person);
    for (const eraser of this.erasers) await eraser.erase(tx, workspaceId, known);
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

async function knownBy(tx: Tx, workspaceId: string, person: Person): Promise<ErasedPerson> {
  const identities = await identitiesOfPerson(tx, workspaceId, person.id);
  const valuesOf = (wanted: string, shown: string | null): string[] => [
    ...new Set([
      ...(shown ? [shown] : []),
      ...identities.flatMap((each) => (each.kind === wanted ? each.value : [])),
    ]),
  ];
  return {
    personId: person.id,
    emails: valuesOf('email', person.email),
    phones: valuesOf('phone', person.phone),
  };
}
