import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import type { Identity } from '../domain/identity.js';
import type { Person } from '../domain/person.js';
import { ERASED_FIELDS, PERSONAL_DATA } from '../domain/personal-data.js';
import type { PersonalTable } from '../domain/personal-data.js';
import { erasePersonalRows } from '../persistence/erasure.js';
import { identitiesOfPerson } from '../persistence/identities.js';
import { familyOf } from '../persistence/families.js';
import { lockPersonsWhole, readPersons } from '../persistence/persons.js';
import type { Happening } from './happening.js';

/** Who is being erased, as other parts may have written them down. */
export interface ErasedPerson {
  readonly personId: string;
  /** Every e-mail address and phone number (with its country) the person was known by, as they were normalised. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** What other systems knew the person by. */
  readonly externalIds?: readonly Identity[];
  /** First and last name as they stand on the card. */
  readonly names: readonly string[];
  /** They did not ask for it: whoever comes again is welcome. */
  readonly mayReturn?: boolean;
}

/** A part that keeps personal data of its own; it takes it away in the transaction that erases the person. */
export interface Eraser {
  readonly tables: readonly PersonalTable[];
  /** How many rows of each table erasing would reach, for whoever is to confirm it. */
  count?(tx: Tx, workspaceId: string, person: ErasedPerson): Promise<Readonly<Record<string, number>>>;
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
   * What erasing would take away, by table; nothing is written. Records that were merged into the person count with it.
   * @throws AppError `person/missing`, `person/merged`
   */
  async preview(tx: Tx, workspaceId: string, personId: string): Promise<ErasurePreview> {
    const { person, family } = await readFamily(tx, workspaceId, personId, readPersons);
    const rows = new Map<string, number>();
    const add = (table: string, count: number): unknown => rows.set(table, (rows.get(table) ?? 0) + count);
    for (const each of family) {
      const known = await knownBy(tx, workspaceId, each);
      add('person', 1);
      add('person_identity', (await identitiesOfPerson(tx, workspaceId, each.id)).length);
      for (const eraser of this.erasers) {
        const counted = (await eraser.count?.(tx, workspaceId, known)) ?? {};
        for (const [table, count] of Object.entries(counted)) add(table, count);
      }
    }
    const goes = [...rows].map(([table, count]) => ({ table, rows: count }));
    return { personId, version: person.version, goes: goes.filter((each) => each.rows > 0) };
  }

  /**
   * Erasing twice is erasing once. An entry of its own tells it apart from a correction. Every record that was merged into the person
   * goes with it, each with its entry.
   * @throws AppError `person/missing`, `person/merged`, `person/changed` when `seenVersion` is given and is not its version any more
   */
  async erase(
    tx: Tx,
    workspaceId: string,
    personId: string,
    { actor, occurredAt, seenVersion, mayReturn = false }: Erasing,
  ): Promise<void> {
    const { person, family } = await readFamily(tx, workspaceId, personId, lockPersonsWhole);
    if (person.erasedAt !== null) return;
    if (seenVersion !== undefined && seenVersion !== person.version) throw changed(person);
    for (const each of family) {
      const known = { ...(await knownBy(tx, workspaceId, each)), mayReturn };
      for (const eraser of this.erasers) await eraser.erase(tx, workspaceId, known);
      await erasePersonalRows(tx, workspaceId, each.id);
    }
    const of = { subjectKind: 'person', leadId: null, actor, occurredAt } as const;
    const entries = family.map(({ id: subjectId }): NewEntry => ({
      ...of,
      ...{ subjectId, type: 'person.erased', payload: { fields: ERASED_FIELDS } },
    }));
    await this.journal.append(tx, workspaceId, entries);
  }
}

/** What is about to go, for whoever confirms it. */
export interface ErasurePreview {
  readonly personId: string;
  /** Of the person as shown; erasing asks for it, so that nothing goes that nobody saw. */
  readonly version: number;
  readonly goes: readonly { readonly table: string; readonly rows: number }[];
}

export interface Erasing extends Happening {
  /** The version that whoever confirmed it had seen. */
  readonly seenVersion?: number;
  /** True where nobody asked for it, as when the time for keeping is over. */
  readonly mayReturn?: boolean;
}

type Read = typeof readPersons;

/** The person and every record that lives on in it. */
async function readFamily(
  tx: Tx,
  workspaceId: string,
  personId: string,
  read: Read,
): Promise<{ person: Person; family: readonly Person[] }> {
  // First the person alone: once it is locked nobody is merged into it any more.
  await read(tx, workspaceId, [personId]);
  const family = await read(tx, workspaceId, await familyOf(tx, workspaceId, personId));
  const person = family.find(({ id }) => id === personId);
  if (!person) throw new AppError('missing', 'person/missing', 'There is no such person.');
  if (person.mergedIntoId !== null)
    throw new AppError(
      'conflict',
      'person/merged',
      'This record was merged into another one; erase that one, and this goes with it.',
      { facts: { mergedIntoId: person.mergedIntoId } },
    );
  return { person, family };
}

const changed = ({ version }: Person): AppError =>
  new AppError(
    'conflict',
    'person/changed',
    'The person was changed since you saw what would go; look at it again and confirm.',
    { facts: { version } },
  );

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
    externalIds: identities.filter(({ kind }) => kind === 'external'),
    names: [person.firstName, person.lastName].filter((name) => name !== null),
  };
}
