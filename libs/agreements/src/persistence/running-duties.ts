import type { Tx } from '#database';
import { rows } from '#database';
import type { DutyRecord } from '../domain/duty-record.js';
import { readDutiesById } from './duties.js';

interface Running {
  readonly agreementId: string;
  /** The version in force: what it judges already is left out. */
  readonly versionId: string;
}

const RUNNING = `from obligation where workspace_id = $1 and agreement_id = $2 and version_id <> $3 and status = 'pending'`;

/** What runs under earlier versions, the next due first. */
export async function runningDuties(
  tx: Tx,
  workspaceId: string,
  { agreementId, versionId }: Running,
  limit: number,
): Promise<DutyRecord[]> {
  const found = await rows<{ id: string }>(tx, `select id ${RUNNING} order by due_at, id limit $4`, [
    ...[workspaceId, agreementId, versionId, limit],
  ]);
  const ids = found.map(({ id }) => id);
  return readDutiesById(tx, workspaceId, ids);
}

export async function countRunning(
  tx: Tx,
  workspaceId: string,
  { agreementId, versionId }: Running,
): Promise<number> {
  const [row] = await rows<{ count: number }>(tx, `select count(*)::int as count ${RUNNING}`, [
    ...[workspaceId, agreementId, versionId],
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
