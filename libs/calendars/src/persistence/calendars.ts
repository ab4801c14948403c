import { rows } from '#database';
import type { Tx } from '#database';
import { CalendarVersionRow } from './calendar-version.row.js';
import { CalendarRow } from './calendar.row.js';

export const insertCalendar = (
  tx: Tx,
  calendar: Pick<CalendarRow, 'workspaceId' | 'id' | 'name' | 'purpose' | 'teamId'>,
): Promise<unknown> =>
  tx.insert(CalendarRow, {
    ...calendar,
    ...{ version: 1, revision: 1, createdAt: () => 'instant()', changedAt: () => 'instant()' },
  });

export const insertVersion = (tx: Tx, version: Omit<CalendarVersionRow, 'createdAt'>): Promise<unknown> =>
  tx.query(
    `insert into calendar_version (workspace_id, id, calendar_id, number, drawing, definition, dates, dates_from, dates_to,
       zone_data, holiday_data, content_hash, note, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, instant(), $14)`,
    [
      ...[version.workspaceId, version.id, version.calendarId, version.number],
      ...[version.drawing, version.definition, version.dates].map((part) => JSON.stringify(part)),
      ...[version.datesFrom, version.datesTo, version.zoneData, version.holidayData, version.contentHash],
      ...[version.note, version.createdBy],
    ],
  );

/** The calendar, its row locked: changes of one calendar come one after the other. */
export async function lockCalendar(tx: Tx, workspaceId: string, id: string): Promise<CalendarRow | null> {
  await rows(tx, 'select 1 from calendar where workspace_id = $1 and id = $2 for update', [workspaceId, id]);
  return findCalendar(tx, workspaceId, id);
}

export const findCalendar = (tx: Tx, workspaceId: string, id: string): Promise<CalendarRow | null> =>
  tx.getRepository(CalendarRow).findOneBy({ workspaceId, id });

/** Writes the head of a calendar whose row is locked. */
export const updateCalendar = (
  tx: Tx,
  { workspaceId, id }: Pick<CalendarRow, 'workspaceId' | 'id'>,
  change: Pick<CalendarRow, 'name' | 'purpose' | 'teamId' | 'version' | 'revision'>,
): Promise<unknown> =>
  tx.getRepository(CalendarRow).update({ workspaceId, id }, { ...change, changedAt: () => 'instant()' });

export const archiveRow = (tx: Tx, workspaceId: string, id: string): Promise<unknown> =>
  tx.query(
    'update calendar set archived_at = instant(), changed_at = instant(), revision = revision + 1 where workspace_id = $1 and id = $2',
    [workspaceId, id],
  );

export const findVersion = (
  tx: Tx,
  workspaceId: string,
  calendarId: string,
  number: number,
): Promise<CalendarVersionRow | null> =>
  tx.getRepository(CalendarVersionRow).findOneBy({ workspaceId, calendarId, number });

/** A version as lists tell it: without what it says. */
export type VersionBrief = Pick<
  CalendarVersionRow,
  'id' | 'number' | 'note' | 'contentHash' | 'createdAt' | 'createdBy'
>;

export const versionsOf = (tx: Tx, workspaceId: string, calendarId: string): Promise<VersionBrief[]> =>
  rows<VersionBrief>(
    tx,
    `select id, number, note, content_hash as "contentHash", created_at as "createdAt", created_by as "createdBy"
       from calendar_version where workspace_id = $1 and calendar_id = $2 order by number desc`,
    [workspaceId, calendarId],
  );

/** A calendar with what its current version draws. */
export interface ListedCalendar extends Omit<CalendarRow, 'workspaceId'> {
  readonly versionId: string;
  readonly drawing: CalendarVersionRow['drawing'];
  readonly datesTo: string;
}

/** All of the workspace by name, the archived last. */
export const listCalendars = (tx: Tx, workspaceId: string): Promise<ListedCalendar[]> =>
  rows<ListedCalendar>(
    tx,
    `select c.id, c.name, c.purpose, c.team_id as "teamId", c.version, c.revision, c.created_at as "createdAt",
            c.changed_at as "changedAt", c.archived_at as "archivedAt", v.id as "versionId", v.drawing, v.dates_to::text as "datesTo"
       from calendar c
       join calendar_version v on v.workspace_id = c.workspace_id and v.calendar_id = c.id and v.number = c.version
      where c.workspace_id = $1
      order by c.archived_at is not null, lower(c.name), c.id`,
    [workspaceId],
  );

/** What a version promises, for parts that pin it. */
export type PinnedVersion = Pick<
  CalendarVersionRow,
  'id' | 'calendarId' | 'number' | 'definition' | 'zoneData' | 'holidayData' | 'contentHash'
> & { readonly name: string };

export const pinnedVersions = (
  tx: Tx,
  workspaceId: string,
  versionIds: readonly string[],
): Promise<PinnedVersion[]> =>
  rows<PinnedVersion>(
    tx,
    `select v.id, v.calendar_id as "calendarId", v.number, v.definition, v.zone_data as "zoneData",
            v.holiday_data as "holidayData", v.content_hash as "contentHash", c.name
       from calendar_version v join calendar c on c.workspace_id = v.workspace_id and c.id = v.calendar_id
      where v.workspace_id = $1 and v.id = any($2)`,
    [workspaceId, versionIds],
  );
