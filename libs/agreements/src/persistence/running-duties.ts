import type { Tx } from '#database';
import { rows } from '#database';
import type { DutyRecord } from '../domain/duty-record.js';
import { readDutiesById } from './duties.js';

/** A calendar that promises of one clause go by under the version in force, and whose promises they are. */
export interface RunningCalendar {
  readonly clauseKey: string;
  readonly level: 'lead' | 'owner';
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly calendarVersion: string;
}

export interface Running {
  readonly agreementId: string;
  /** The version in force: what it judges already is left out. */
  readonly versionId: string;
  /** Save what goes by these: it is looked at again. */
  readonly outdated: readonly RunningCalendar[];
}

/** By which calendars promises of these clauses run under a version: a handful, however many promises. */
export const runningCalendars = (
  tx: Tx,
  workspaceId: string,
  { agreementId, versionId }: Pick<Running, 'agreementId' | 'versionId'>,
  clauseKeys: readonly string[],
): Promise<RunningCalendar[]> =>
  rows<RunningCalendar>(
    tx,
    `select distinct clause_key as "clauseKey", level, owner_id as "ownerId", team_id as "teamId", state ->> 'calendarVersion' as "calendarVersion"
       from obligation where workspace_id = $1 and agreement_id = $2 and version_id = $3 and status = 'pending' and clause_key = any($4)`,
    [workspaceId, agreementId, versionId, clauseKeys],
  );

const RUNNING = `
  from obligation o
 where workspace_id = $1 and agreement_id = $2 and status = 'pending'
   and (version_id <> $3
     or (clause_key = any($4) and exists (
          select 1 from unnest($4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::text[])
                     as out(clause_key, level, owner_id, team_id, calendar)
           where out.clause_key = o.clause_key and out.level = o.level and out.owner_id is not distinct from o.owner_id
             and out.team_id is not distinct from o.team_id and out.calendar = o.state ->> 'calendarVersion')))`;

const parametersOf = (workspaceId: string, { agreementId, versionId, outdated }: Running): unknown[] => [
  ...[workspaceId, agreementId, versionId],
  ...[outdated.map(({ clauseKey }) => clauseKey), outdated.map(({ level }) => level)],
  ...[outdated.map(({ ownerId }) => ownerId), outdated.map(({ teamId }) => teamId)],
  outdated.map(({ calendarVersion }) => calendarVersion),
];

/** What runs under earlier versions, or by calendars of its owners that have changed: the next due first. */
export async function runningDuties(
  tx: Tx,
  workspaceId: string,
  running: Running,
  limit: number,
): Promise<DutyRecord[]> {
  const found = await rows<{ id: string }>(tx, `select id ${RUNNING} order by due_at, id limit $9`, [
    ...parametersOf(workspaceId, running),
    limit,
  ]);
  const ids = found.map(({ id }) => id);
  return readDutiesById(tx, workspaceId, ids);
}

export async function countRunning(tx: Tx, workspaceId: string, running: Running): Promise<number> {
  const [row] = await rows<{ count: number }>(tx, `select count(*)::int as count ${RUNNING}`, [
    ...parametersOf(workspaceId, running),
  ]);
  return row?.count ?? 0;
}

export async function versionOfNumber(
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  number: number,
): Promise<{ readonly versionId: string; readonly status: string } | undefined> {
  const [version] = await rows<{ versionId: string; status: string }>(
    tx,
    `select id as "versionId", status from agreement_version where workspace_id = $1 and agreement_id = $2 and number = $3`,
    [workspaceId, agreementId, number],
  );
  return version;
}
