import { rows } from '#database';
import type { Tx } from '#database';
import { newId } from '#kernel';
import { MemberCalendarRow } from './member-calendar.row.js';

/** The calendar that is a member's own. */
export interface AssignedCalendar {
  readonly memberId: string;
  readonly calendarId: string;
  /** As it is called now. */
  readonly calendarName: string;
  /** Number of the version it has now. */
  readonly version: number;
  readonly since: Date;
}

/** Of all members who have one. */
export const assignedCalendars = (tx: Tx, workspaceId: string): Promise<AssignedCalendar[]> =>
  rows<AssignedCalendar>(
    tx,
    `select m.member_id as "memberId", m.calendar_id as "calendarId", c.name as "calendarName", c.version, m.from_at as since
       from member_calendar m join calendar c on c.workspace_id = m.workspace_id and c.id = m.calendar_id
      where m.workspace_id = $1 and m.to_at is null order by m.member_id`,
    [workspaceId],
  );

/** Waits for whoever changes the same member's calendar, until the transaction ends. */
export const oneAtATime = (tx: Tx, workspaceId: string, memberId: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `member_calendar ${workspaceId} ${memberId}`,
  ]);

/** Ends what was a member's own; returns the calendar it was. */
export async function endAssignment(
  tx: Tx,
  workspaceId: string,
  memberId: string,
  at: Date,
): Promise<string | null> {
  const [ended] = await rows<{ calendarId: string }>(
    tx,
    `update member_calendar set to_at = greatest(from_at, $3) where workspace_id = $1 and member_id = $2 and to_at is null
     returning calendar_id as "calendarId"`,
    [workspaceId, memberId, at],
  );
  return ended?.calendarId ?? null;
}

export const assignCalendar = (
  tx: Tx,
  workspaceId: string,
  of: { readonly memberId: string; readonly calendarId: string; readonly at: Date },
): Promise<unknown> =>
  tx.insert(MemberCalendarRow, {
    ...{ workspaceId, id: newId<'member-calendar'>(), memberId: of.memberId, calendarId: of.calendarId },
    ...{ fromAt: of.at, toAt: null },
  });

/** A version of a calendar that was a member's own for a time, half-open; `to` null while it is. */
export interface OwnedSpan {
  readonly memberId: string;
  readonly calendarId: string;
  readonly versionId: string;
  readonly from: Date;
  readonly to: Date | null;
}

/**
 * While a calendar is somebody's own, each of its versions judges from its own instant on. $1 workspace; the members, and the versions of
 * the calendars, that are asked for are left open.
 */
const spansOf = (asked: string): string =>
  `with assigned as (select * from member_calendar m where m.workspace_id = $1 ${asked})
   select m.member_id as "memberId", v.calendar_id as "calendarId", v.id as "versionId",
          greatest(m.from_at, v.from_at) as "from", least(m.to_at, v.to_at) as "to"
     from assigned m
     join (select calendar_id, id, number, case when number = 1 then '-infinity' else created_at end as from_at,
                  lead(created_at) over (partition by calendar_id order by number) as to_at
             from calendar_version where workspace_id = $1 and calendar_id in (select calendar_id from assigned)) as v
       on v.calendar_id = m.calendar_id
    where coalesce(v.to_at, 'infinity') > m.from_at and v.from_at < coalesce(m.to_at, 'infinity')
    order by m.member_id, 4`;

const OF_ALL = spansOf('');
const OF_SOME = spansOf(
  `and (m.member_id = any($2) or m.calendar_id in (select calendar_id from calendar_version where workspace_id = $1 and id = any($3)))`,
);

/** Every such span there ever was. */
export const ownedSpans = (tx: Tx, workspaceId: string): Promise<OwnedSpan[]> =>
  rows<OwnedSpan>(tx, OF_ALL, [workspaceId]);

/** Those of these members; and whoever's the calendars of these versions were. */
export const ownedSpansOf = (
  tx: Tx,
  workspaceId: string,
  {
    memberIds,
    versionIds,
  }: { readonly memberIds: readonly string[]; readonly versionIds: readonly string[] },
): Promise<OwnedSpan[]> => rows<OwnedSpan>(tx, OF_SOME, [workspaceId, memberIds, versionIds]);
