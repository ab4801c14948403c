import { rows, touched } from '#database';
import type { Tx } from '#database';
import { DAY_MS } from '#kernel';
import { daysOf } from '../domain/keeping.js';
import type { KeepingKind } from '../domain/keeping.js';
import { DUE_KINDS, KEPT_TABLES, UNCONFIRMED } from './keeping.sql.js';
import type { KeptTable } from './keeping.sql.js';

/** What a workspace said of a kind, of persons or of something else, and what went last. */
export interface Kept {
  readonly kind: string;
  readonly days: number | null;
  readonly lastAt: Date | null;
  readonly lastCount: number | null;
}

export const allKept = (tx: Tx, workspaceId: string): Promise<Kept[]> =>
  rows(
    tx,
    'select kind, days, last_at as "lastAt", last_count as "lastCount" from keeping where workspace_id = $1',
    [workspaceId],
  );

/** How many days are kept. */
export async function keptDays(tx: Tx, workspaceId: string, kind: KeepingKind): Promise<number> {
  const found = (await allKept(tx, workspaceId)).find((each) => each.kind === kind);
  return daysOf(kind, found?.days);
}

export const chooseDays = (
  tx: Tx,
  workspaceId: string,
  { kind, days }: Pick<Kept, 'kind' | 'days'>,
  changedBy: string | null,
): Promise<number> =>
  touched(
    tx,
    `insert into keeping (workspace_id, kind, days, changed_at, changed_by) values ($1, $2, $3, instant(), $4)
     on conflict on constraint pk_keeping do update
        set days = excluded.days, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [workspaceId, kind, days, changedBy],
  );

/** Of these kinds those whose night has come: see `DUE_KINDS`. */
export const dueKinds = async (
  tx: Tx,
  workspaceId: string,
  at: Date,
  kinds: readonly string[],
): Promise<string[]> =>
  (await rows<{ kind: string }>(tx, DUE_KINDS, [workspaceId, at, kinds])).map(({ kind }) => kind);

/** Tells when somebody last looked, and how many went then. */
export const noteForgotten = (
  tx: Tx,
  workspaceId: string,
  kind: string,
  { count, at }: { readonly count: number; readonly at: Date },
): Promise<number> =>
  touched(
    tx,
    `insert into keeping (workspace_id, kind, last_at, last_count) values ($1, $2, $3, $4)
     on conflict on constraint pk_keeping do update set last_at = excluded.last_at, last_count = excluded.last_count`,
    [workspaceId, kind, at, count],
  );

/** The instant before which nothing of the kind is kept. */
export const beforeOf = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY_MS);

const oldOf = ({ since, where = 'true' }: KeptTable): string =>
  `workspace_id = $1 and ${since} < $2 and ${where}`;

export async function countOld(
  tx: Tx,
  workspaceId: string,
  kind: KeepingKind,
  before: Date,
): Promise<number> {
  const sql =
    kind === 'unconfirmed'
      ? `select count(*)::int as count ${UNCONFIRMED}`
      : `select (${KEPT_TABLES[kind].map((each) => `(select count(*) from ${each.table} where ${oldOf(each)})`).join(' + ')})::int as count`;
  return (await rows<{ count: number }>(tx, sql, [workspaceId, before]))[0]?.count ?? 0;
}

/** At most `limit` of each table; how many went. */
export async function deleteOld(
  tx: Tx,
  workspaceId: string,
  kind: Exclude<KeepingKind, 'unconfirmed'>,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<number> {
  let count = 0;
  for (const each of KEPT_TABLES[kind])
    count += await touched(
      tx,
      `delete from ${each.table} where ${oldOf(each)} and ctid = any(array(
         select ctid from ${each.table} where ${oldOf(each)} limit $3))`,
      [workspaceId, before, limit],
    );
  return count;
}

/** Persons who never confirmed their address, in the order of their ids, those beyond `after` only. */
export const unconfirmedIds = async (
  tx: Tx,
  workspaceId: string,
  before: Date,
  limit: number,
  after: string | null,
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select p.id ${UNCONFIRMED} and ($4::uuid is null or p.id > $4) order by p.id limit $3`,
      [workspaceId, before, limit, after],
    )
  ).map(({ id }) => id);
