import { atOnce, rows, touched } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { assignIdentities, NOBODY } from '../domain/assign-identities.js';
import type { Assignment, Claim } from '../domain/assign-identities.js';
import { identityText, SURE_KINDS } from '../domain/identity.js';
import type { Identity } from '../domain/identity.js';

/** Which table holds the identities, and which column says whose they are. */
export interface IdentityTable {
  readonly table: 'person_identity' | 'company_identity';
  readonly owner: 'person_id' | 'company_id';
  /** Most of them are known already, and nobody erases them: they are looked for before they are claimed. */
  readonly isMostlyKnown: boolean;
}

export const PERSON_IDENTITIES: IdentityTable = {
  table: 'person_identity',
  owner: 'person_id',
  isMostlyKnown: false,
};
export const COMPANY_IDENTITIES: IdentityTable = {
  table: 'company_identity',
  owner: 'company_id',
  isMostlyKnown: true,
};

/** An identity as it is kept, with the slots of sure identities that its owner fills. */
export interface HeldIdentity extends Identity {
  readonly ownerId: string;
  readonly slots: readonly string[];
}

/** An identity that vanishes between claiming and reading was erased meanwhile; again and again is a fault. */
const ROUNDS = 3;

/**
 * Decides who each subject is and gives them their identities, in three statements (one less when nothing changes hands; one in all
 * where all are known that mostly are).
 *
 * Identities are claimed before they are read: of two transactions with the same new one, the second waits at the primary
 * key until the first ends, claims nothing, and then reads whose it is. Claims are made in one order, so they cannot
 * deadlock. Owners of claims need not exist yet; the foreign key is judged at commit.
 */
export async function settleIdentities(
  tx: Tx,
  workspaceId: string,
  table: IdentityTable,
  subjects: readonly (readonly Identity[])[],
  freshIds: readonly string[],
): Promise<Assignment> {
  const wanted = assignIdentities(subjects, NOBODY, freshIds).claims;
  const held = await claimAndRead(tx, workspaceId, table, wanted);
  const fresh = new Set(freshIds);
  const ours = held.filter(({ ownerId }) => fresh.has(ownerId));
  const theirs = held.filter(({ ownerId }) => !fresh.has(ownerId));
  const settled = assignIdentities(
    subjects,
    {
      holderOf: new Map(theirs.map((each) => [identityText(each), each.ownerId])),
      slotsOf: new Map(theirs.map(({ ownerId, slots }) => [ownerId, slots])),
    },
    freshIds,
  );
  await handOver(tx, workspaceId, table, ours, settled.claims);
  return settled;
}

/** Who holds these identities; one statement. Of owners who are `fresh` nothing else is known, so their slots are not looked for. */
export function readIdentities(
  tx: Tx,
  workspaceId: string,
  { table, owner }: IdentityTable,
  identities: readonly Identity[],
  fresh: readonly string[] = [],
): Promise<HeldIdentity[]> {
  return rows<HeldIdentity>(
    tx,
    `select i.kind, i.source, i.value, i.${owner} as "ownerId",
            case when i.${owner} = any($6::uuid[]) then '{}' else
              array(select distinct s.kind || ':' || s.source from ${table} s
                     where s.workspace_id = i.workspace_id and s.${owner} = i.${owner} and s.kind = any($5)) end as slots
       from unnest($2::text[], $3::text[], $4::text[]) as k(kind, source, value)
       join ${table} i on i.workspace_id = $1 and i.kind = k.kind and i.source = k.source and i.value = k.value`,
    [workspaceId, ...columns(identities), [...SURE_KINDS], fresh],
  );
}

/** What a person is known by. */
export const identitiesOfPerson = (tx: Tx, workspaceId: string, personId: string): Promise<Identity[]> =>
  rows<Identity>(
    tx,
    'select kind, source, value from person_identity where workspace_id = $1 and person_id = $2 order by kind, source, value',
    [workspaceId, personId],
  );

/** Web visitors who turned out to be one of these persons. */
export const readVisitors = (
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
): Promise<{ readonly visitor: string; readonly personId: string }[]> =>
  rows(
    tx,
    `select value as visitor, person_id as "personId" from person_identity
      where workspace_id = $1 and person_id = any($2::uuid[]) and kind = 'anonymous'`,
    [workspaceId, personIds],
  );

async function claimAndRead(
  tx: Tx,
  workspaceId: string,
  table: IdentityTable,
  wanted: readonly Claim[],
): Promise<HeldIdentity[]> {
  if (wanted.length === 0) return [];
  const identities = wanted.map(({ identity }) => identity);
  const known = table.isMostlyKnown ? await readIdentities(tx, workspaceId, table, identities) : [];
  if (known.length === identities.length) return known;
  const fresh = [...new Set(wanted.map(({ ownerId }) => ownerId))];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [, held] = await atOnce([
      claim(tx, workspaceId, table, wanted),
      readIdentities(tx, workspaceId, table, identities, fresh),
    ]);
    if (held.length === identities.length) return held;
  }
  throw new AppError(
    'conflict',
    'person/erased-meanwhile',
    'Somebody was erased at this moment; send it again.',
  );
}

/** Takes what nobody holds, in the order of the primary key. */
async function claim(
  tx: Tx,
  workspaceId: string,
  { table, owner }: IdentityTable,
  claims: readonly Claim[],
): Promise<void> {
  await touched(
    tx,
    `insert into ${table} (workspace_id, kind, source, value, ${owner})
     select $1, k.kind, k.source, k.value, k.owner
       from unnest($2::text[], $3::text[], $4::text[], $5::uuid[]) as k(kind, source, value, owner)
      order by k.kind collate "C", k.source collate "C", k.value collate "C"
     on conflict do nothing`,
    [workspaceId, ...columns(claims.map(({ identity }) => identity)), claims.map(({ ownerId }) => ownerId)],
  );
}

/** What was claimed for somebody who turned out to be known already goes to the one who is. */
async function handOver(
  tx: Tx,
  workspaceId: string,
  { table, owner }: IdentityTable,
  ours: readonly HeldIdentity[],
  settled: readonly Claim[],
): Promise<void> {
  const claimedFor = new Map(ours.map((each) => [identityText(each), each.ownerId]));
  const moved = settled.filter(({ identity, ownerId }) => claimedFor.get(identityText(identity)) !== ownerId);
  if (moved.length === 0) return;
  await touched(
    tx,
    `update ${table} i set ${owner} = k.owner
       from unnest($2::text[], $3::text[], $4::text[], $5::uuid[]) as k(kind, source, value, owner)
      where i.workspace_id = $1 and i.kind = k.kind and i.source = k.source and i.value = k.value`,
    [workspaceId, ...columns(moved.map(({ identity }) => identity)), moved.map(({ ownerId }) => ownerId)],
  );
}

const columns = (identities: readonly Identity[]): [string[], string[], string[]] => [
  identities.map(({ kind }) => kind),
  identities.map(({ source }) => source),
  identities.map(({ value }) => value),
];
