import { afterCommit, rows } from '#database';
import type { Signals, Tx } from '#database';
import type { EpochMs } from '#kernel';

/** What kind of thing falls due. */
export type DueKind =
  'deadline' | 'alarm' | 'window' | 'dispute' | 'activation' | 'earlier' | 'close' | 'review';

export interface DueRowIn {
  readonly at: EpochMs;
  readonly subjectKind: DueKind;
  readonly subjectId: string;
}

export interface ClaimedDue {
  readonly workspaceId: string;
  readonly at: Date;
  readonly subjectKind: DueKind;
  readonly subjectId: string;
}

/** Whatever is due later than this is found by the poll of each second; sooner, the timers are nudged. */
const SOON_MS = 2_000;

/** Adds reminders of the workspace this transaction is in. */
export async function insertDue(
  tx: Tx,
  workspaceId: string,
  due: readonly DueRowIn[],
  signals: Signals,
): Promise<void> {
  if (due.length === 0) return;
  const [added] = await rows<{ isSoon: boolean }>(
    tx,
    `with added as (
       insert into due (at, workspace_id, subject_kind, subject_id)
       select d.at, $1, d.kind, d.id from unnest($2::timestamptz[], $3::text[], $4::uuid[]) as d(at, kind, id))
     select min(d.at) < clock_timestamp() + $5 * interval '1 millisecond' as "isSoon" from unnest($2::timestamptz[]) as d(at)`,
    [
      workspaceId,
      due.map(({ at }) => new Date(at)),
      due.map(({ subjectKind }) => subjectKind),
      due.map(({ subjectId }) => subjectId),
      SOON_MS,
    ],
  );
  if (added?.isSoon) afterCommit(tx, () => signals.emit('due', workspaceId));
}

const CLAIMED = `d.workspace_id as "workspaceId", d.at, d.subject_kind as "subjectKind", d.subject_id as "subjectId"`;

/** The lease under which somebody writes the past of a workspace. */
export const historyLease = (workspaceId: string): string => `history:${workspaceId}`;

/** Workspaces whose past is being written: nothing of it is announced (ruling 7). */
const IN_HISTORY = `array(select substr(name, 9)::uuid from lease where name like 'history:%' and expires_at > clock_timestamp())`;

/**
 * True for a row whose workspace is in none of the lists. Said in a way of which the planner expects next to all rows: of a plain
 * comparison with a list it expects none where one workspace has nearly all rows, and reads the whole table instead of the first of
 * the index.
 */
const isOutside = (...lists: readonly string[]): string =>
  lists.map((list) => `nullif(workspace_id = any(${list}), true) is not null`).join(' and ');

/** What locks in an order of its own, and is claimed by itself: the leads of other reminders would be locked too late, or too early. */
const ALONE_KINDS: readonly DueKind[] = ['activation', 'earlier'];
const ALONE = `('${ALONE_KINDS.join("', '")}')`;
export const isAlone = ({ subjectKind }: ClaimedDue): boolean => ALONE_KINDS.includes(subjectKind);

/**
 * $1 workspaces to leave out, $2 limit: takes what is due in the workspace that has waited longest. Under the timer's role.
 * Strictly earlier than now in whole milliseconds, for an answer at the deadline is in time; `statement_timestamp` and not the
 * wall clock, because only a stable function is looked up in the index. Rows in other hands are skipped. Taken by an array of ids: joined,
 * a batch is held to be large and the whole table is read for it. What is claimed alone ends the batch before it.
 */
const CLAIM = `
  with longest as (
    select workspace_id from due
     where at < date_trunc('milliseconds', statement_timestamp())
       and ${isOutside('$1::uuid[]', IN_HISTORY)}
     order by at limit 1 for update skip locked),
  batch as (
    select id, at, subject_kind in ${ALONE} as is_alone from due
     where workspace_id = (select workspace_id from longest) and at < date_trunc('milliseconds', statement_timestamp())
     order by at limit $2 for update skip locked),
  placed as (
    select id, row_number() over in_order as place, bool_or(is_alone) over in_order as is_after from batch
    window in_order as (order by at, not is_alone, id rows unbounded preceding))
  delete from due d where d.id = any(array(select id from placed where place = 1 or not is_after)) returning ${CLAIMED}`;

export const claimDue = (tx: Tx, except: readonly string[], limit: number): Promise<ClaimedDue[]> =>
  rows<ClaimedDue>(tx, CLAIM, [except, limit]);

/** Under the timer's role: milliseconds until the next row is due outside these workspaces, null when there is none. */
export async function untilNextDue(tx: Tx, except: readonly string[]): Promise<number | null> {
  const [next] = await rows<{ ms: number }>(
    tx,
    `select (extract(epoch from at - clock_timestamp()) * 1000)::float8 as ms
       from due where ${isOutside('$1::uuid[]', IN_HISTORY)} order by at limit 1`,
    [except],
  );
  return next?.ms ?? null;
}

/** Under the timer's role: takes the rows of the earliest instant before `until` in one workspace, first one of those claimed alone. */
export const claimEarliest = (
  tx: Tx,
  workspaceId: string,
  until: Date,
  kinds: readonly DueKind[],
): Promise<ClaimedDue[]> =>
  rows<ClaimedDue>(
    tx,
    `with batch as (
       select id, subject_kind from due d
        where d.workspace_id = $1 and d.subject_kind = any($3)
          and d.at = (select min(at) from due where workspace_id = $1 and at < $2 and subject_kind = any($3))),
     alone as (select id from batch where subject_kind in ${ALONE} order by subject_kind, id limit 1)
     delete from due d
      where d.id = any(array(select id from batch where not exists (select 1 from alone) or id in (select id from alone)))
      returning ${CLAIMED}`,
    [workspaceId, until, kinds],
  );

/** Under the timer's role: takes up to `limit` rows before `until` in one workspace. */
export const claimBefore = (
  tx: Tx,
  workspaceId: string,
  until: Date,
  kinds: readonly DueKind[],
  limit: number,
): Promise<ClaimedDue[]> =>
  rows<ClaimedDue>(
    tx,
    `delete from due d using (
       select id from due where workspace_id = $1 and at < $2 and subject_kind = any($3) order by at limit $4) as batch
      where d.id = batch.id returning ${CLAIMED}`,
    [workspaceId, until, kinds, limit],
  );
