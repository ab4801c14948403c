import type { NewEntry } from '#contracts';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import type { Claim } from '../domain/assign-identities.js';
import { fillEmpty } from '../domain/fill-empty.js';
import type { Gathered } from '../domain/gather.js';
import type { Person, PersonDetails } from '../domain/person.js';
import { holdPersons, insertPersons, lockPersons, updatePersons } from '../persistence/persons.js';
import type { Happening } from './happening.js';

type Offered = Gathered<PersonDetails & { readonly companyId: string | null }>;

/** What was written, and the facts that tell of it. */
export interface Written {
  readonly persons: readonly Person[];
  readonly entries: readonly NewEntry[];
}

export async function createPersons(
  tx: Tx,
  workspaceId: string,
  fresh: readonly Offered[],
  happening: Happening,
): Promise<Written> {
  const persons = fresh.map(({ ownerId, details }): Person => ({
    ...details,
    id: ownerId,
    version: 1,
    mergedIntoId: null,
    erasedAt: null,
  }));
  await insertPersons(tx, workspaceId, persons);
  const entries = persons.map(({ id, companyId }): NewEntry => ({
    ...about(id, happening),
    type: 'person.created',
    payload: { companyId },
  }));
  return { persons, entries };
}

/**
 * Fills the gaps of known persons. Only those who gain a field or an identity are locked; erasing takes the same lock,
 * so nothing is ever added to somebody who has been erased.
 */
export async function enrichPersons(
  tx: Tx,
  workspaceId: string,
  offered: readonly Offered[],
  { claims, happening }: { claims: readonly Claim[]; happening: Happening },
): Promise<Written> {
  if (offered.length === 0) return { persons: [], entries: [] };
  const detailsOf = new Map(offered.map(({ ownerId, details }) => [ownerId, details]));
  const kindsOf = claimedKinds(claims);
  const known = await holdPersons(tx, workspaceId, [...detailsOf.keys()]);
  const gains = (person: Person): Gain => {
    const { merged, filled } = fillEmpty<Person>(person, detailsOf.get(person.id) ?? {});
    return { person: merged, fields: [...new Set([...filled, ...(kindsOf.get(person.id) ?? [])])] };
  };
  const gaining = known.filter((person) => gains(person).fields.length > 0).map(({ id }) => id);
  if (gaining.length === 0) return { persons: known, entries: [] };
  const locked = await lockPersons(tx, workspaceId, gaining);
  refuseErased(locked);
  const gained = locked.map(gains).filter(({ fields }) => fields.length > 0);
  await updatePersons(
    tx,
    workspaceId,
    gained.map(({ person }) => person),
  );
  const persons = [...known, ...gained.map(({ person }) => person)];
  return { persons, entries: gained.map((gain) => updated(gain, happening)) };
}

interface Gain {
  readonly person: Person;
  readonly fields: readonly string[];
}

const about = (
  id: string,
  { actor, occurredAt }: Happening,
): Pick<NewEntry, 'subjectId' | 'leadId' | 'actor' | 'occurredAt'> & { readonly subjectKind: 'person' } => ({
  subjectKind: 'person',
  subjectId: id,
  leadId: null,
  actor,
  occurredAt,
});

const updated = ({ person, fields }: Gain, happening: Happening): NewEntry => ({
  ...about(person.id, happening),
  type: 'person.updated',
  payload: { fields },
});

/** A further e-mail address or phone number is news of that field, even when another one is shown. */
const FIELD_OF: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'phone',
  external: 'externalIds',
  anonymous: 'anonymousId',
};

function claimedKinds(claims: readonly Claim[]): ReadonlyMap<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const { identity, ownerId } of claims) {
    const field = FIELD_OF[identity.kind] ?? identity.kind;
    kinds.set(ownerId, [...(kinds.get(ownerId) ?? []), field]);
  }
  return kinds;
}

function refuseErased(locked: readonly Person[]): void {
  if (locked.every(({ erasedAt }) => erasedAt === null)) return;
  throw new AppError(
    'conflict',
    'person/erased-meanwhile',
    'Somebody was erased at this moment; send it again.',
  );
}
