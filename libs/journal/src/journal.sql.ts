import type { Actor, Entry, NewEntry } from '#contracts';

/** All columns of an entry under the names of `EntryRecord`. */
const COLUMNS = `workspace_id as "workspaceId", id, position::float8 as position, type, subject_kind as "subjectKind", subject_id as "subjectId",
  lead_id as "leadId", actor_kind as "actorKind", actor_id as "actorId", occurred_at as "occurredAt", recorded_at as "recordedAt", payload`;

/** A row of the journal as the statements below return it. */
export interface EntryRecord {
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
}

export const toEntry = ({ actorKind, actorId, ...entry }: EntryRecord): Entry =>
  ({ ...entry, actor: { kind: actorKind, id: actorId } }) as unknown as Entry;

/** The instant of a command, and whether it is what the clock shows rather than one a writer of history named. */
export const INSTANT = `select instant() as at, coalesce(current_setting('app.instant', true), '') = '' as "isNow"`;

/** $1 workspace, then one array per column; one statement however many entries. `recorded_at` is one instant for all of them. */
export const INSERT_ENTRIES = `
  insert into journal_entry (workspace_id, id, type, subject_kind, subject_id, lead_id, actor_kind, actor_id, occurred_at, recorded_at, payload)
  select $1, e.id, e.type, e.subject_kind, e.subject_id, e.lead_id, e.actor_kind, e.actor_id, e.occurred_at, now.at, e.payload
    from (select instant() as at) as now,
         unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::timestamptz[], $10::jsonb[])
           with ordinality as e(id, type, subject_kind, subject_id, lead_id, actor_kind, actor_id, occurred_at, payload, ordinal)
   order by e.ordinal
  returning recorded_at as "recordedAt"`;

export const insertParameters = (
  workspaceId: string,
  ids: readonly string[],
  entries: readonly NewEntry[],
): unknown[] => [
  workspaceId,
  ids,
  entries.map(({ type }) => type),
  entries.map(({ subjectKind }) => subjectKind),
  entries.map(({ subjectId }) => subjectId),
  entries.map(({ leadId }) => leadId),
  entries.map(({ actor }) => actor.kind),
  entries.map(({ actor }) => actor.id),
  entries.map(({ occurredAt }) => occurredAt.toISOString()),
  entries.map(({ payload }) => JSON.stringify(payload)),
];

/** $1 workspace, $2 cursor, $3 limit: the next numbered entries in order. */
export const ENTRIES_AFTER = `
  select ${COLUMNS} from journal_entry where workspace_id = $1 and position > $2 order by position limit $3`;

/** $1 workspace, $2 lead: its whole timeline, numbered or not, in the order things happened. */
export const ENTRIES_OF_LEAD = `
  select ${COLUMNS} from journal_entry where workspace_id = $1 and lead_id = $2 order by occurred_at, ordinal`;

/** $1 workspace, $2 leads, $3 types, $4 from: a fact is never recorded before it occurs, which leaves earlier months alone. */
export const ENTRIES_OF_LEADS = `
  select ${COLUMNS} from journal_entry
   where workspace_id = $1 and lead_id = any($2::uuid[]) and type = any($3) and occurred_at >= $4 and recorded_at >= $4
   order by ordinal`;

/** $1 workspace, $2 leads: everything that happened to them, numbered or not, in the order it was written. */
export const ALL_OF_LEADS = `
  select ${COLUMNS} from journal_entry where workspace_id = $1 and lead_id = any($2::uuid[]) order by ordinal`;

/** $1 workspace, $2 ids, $3 when each was recorded. */
export const ENTRIES_NAMED = `
  select ${COLUMNS} from journal_entry
   where workspace_id = $1 and id = any($2::uuid[]) and recorded_at = any($3::timestamptz[]) order by ordinal`;

/** Under the sequencer's role. $1 workspace: makes the head if missing, then locks it: one numbering at a time keeps positions dense. */
export const MAKE_HEAD = `insert into journal_head (workspace_id) values ($1) on conflict do nothing`;
export const LOCK_HEAD = `select position::float8 as position from journal_head where workspace_id = $1 for update`;

/**
 * $1 workspace, $2 limit: numbers the next committed entries in the order they were written and moves the head, which is locked, by as
 * many; `n` of them, or no row where there are none or no head. The batch is every entry without
 * a position up to its last ordinal (one statement sees one state), so a rank is a binary search in its ordinals and nothing is joined
 * row by row: with the batch as rows, the generic plan of this statement compared each with each, 90 ms for 1,000 instead of 10. The
 * bounds on `recorded_at` leave the other months alone.
 */
export const NUMBER_ENTRIES = `
  with head as (select position from journal_head where workspace_id = $1),
  batch as (
    select array_agg(ordinal order by ordinal) as ordinals, max(ordinal) as last,
           min(recorded_at) as earliest, max(recorded_at) as latest
      from (select ordinal, recorded_at from journal_entry
             where workspace_id = $1 and position is null and exists (select from head) order by ordinal limit $2) as oldest),
  numbered as (
    update journal_entry set position = (select position from head) + width_bucket(ordinal, (select ordinals from batch))
     where workspace_id = $1 and position is null and ordinal <= (select last from batch)
       and recorded_at between (select earliest from batch) and (select latest from batch)
    returning 1),
  counted as (select count(*)::int as n from numbered)
  update journal_head set position = position + (select n from counted)
   where workspace_id = $1 and (select n from counted) > 0
  returning (select n from counted) as n`;

/** Under the sequencer's role: workspaces with committed entries that have no position yet. */
export const UNNUMBERED_WORKSPACES = `select distinct workspace_id as "workspaceId" from journal_entry where position is null limit 1000`;

/** Under the sequencer's role. $1 readers: workspaces whose head is ahead of each. */
export const LAGGING_WORKSPACES = `
  select n.name, behind."workspaceId", behind.lag
    from unnest($1::text[]) as n(name)
   cross join lateral (
     select h.workspace_id as "workspaceId", (h.position - coalesce(r.position, 0))::float8 as lag
       from journal_head h left join journal_reader r on r.workspace_id = h.workspace_id and r.name = n.name
      where h.position > coalesce(r.position, 0) limit 1000) as behind`;

/** $1 workspace, $2 reader: makes the cursor if missing, then locks it; and how far there is something to read. */
export const MAKE_CURSOR = `insert into journal_reader (workspace_id, name) values ($1, $2) on conflict do nothing`;
export const LOCK_CURSOR = `
  select position::float8 as position, fence::float8 as fence,
         coalesce((select h.position from journal_head h where h.workspace_id = $1), 0)::float8 as head
    from journal_reader where workspace_id = $1 and name = $2 for update`;

/** $1 workspace, $2 reader, $3 new position, $4 fence: moves the cursor unless a later holder of the lease has been here. */
export const MOVE_CURSOR = `
  update journal_reader set position = $3, fence = $4 where workspace_id = $1 and name = $2 and fence <= $4`;

/**
 * $1 names, $2 holder, $3 milliseconds: takes, renews or takes over each lease that has expired, or that would last longer than any lease
 * does: the clock was set back since. Of each either its fence, or in how many milliseconds it is free at the latest.
 */
export const TAKE_LEASES = `
  with taken as (
    insert into lease as l (name, holder, fence, expires_at)
    select name, $2, 1, clock_timestamp() + $3 * interval '1 millisecond'
      from unnest($1::text[]) as n(name) order by name
    on conflict (name) do update
       set holder = excluded.holder, expires_at = excluded.expires_at,
           fence = case when l.holder = excluded.holder then l.fence else l.fence + 1 end
     where l.holder = excluded.holder or l.expires_at < clock_timestamp()
        or l.expires_at > clock_timestamp() + $3 * interval '1 millisecond'
    returning name, fence)
  select name, fence::float8 as fence, null::float8 as "freeInMs" from taken
  union all
  select name, null, extract(epoch from expires_at - clock_timestamp())::float8 * 1000 from lease
   where name = any($1) and name not in (select name from taken)`;

/** A clean stop lets the next one in at once; the row stays, so fences keep growing. */
export const RELEASE_LEASE = `update lease set expires_at = '-infinity' where name = $1 and holder = $2`;
