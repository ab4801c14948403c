import { rows, touched } from '#database';
import type { Tx } from '#database';
import { INTERRUPTED } from '../domain/training-run.js';
import type { RunState, RunStep } from '../domain/training-run.js';

/** A training as it stands. */
export interface TrainingRun {
  readonly id: string;
  readonly state: RunState;
  readonly step: RunStep | null;
  readonly seed: number;
  /** Own fields somebody wants the model not to look at. */
  readonly leaveOut: readonly string[];
  /** Own fields somebody says are known at capture, though they alone tell the outcome. */
  readonly knownAtCapture: readonly string[];
  readonly version: number | null;
  /** Code of why it failed, with its facts. */
  readonly failure: string | null;
  readonly facts: Readonly<Record<string, string | number>> | null;
  readonly askedAt: Date;
  readonly askedBy: string | null;
  readonly endedAt: Date | null;
}

export type NewRun = Pick<TrainingRun, 'id' | 'seed' | 'leaveOut' | 'knownAtCapture' | 'askedBy'>;

/** Whoever has a run in hand says so every second; after so long nobody has. */
const SILENT = `interval '15 seconds'`;
const IS_OPEN = `state in ('queued', 'training')`;
const IS_DEAD = `${IS_OPEN} and seen_at < instant() - ${SILENT}`;

/** A run nobody has in hand any more has failed, whether or not somebody has written it down. */
const SHOWN = `id, case when ${IS_DEAD} then 'failed' else state end as state, step, seed, leave_out as "leaveOut",
  known_at_capture as "knownAtCapture", version,
  case when ${IS_DEAD} then '${INTERRUPTED}' else failure end as failure, facts, asked_at as "askedAt", asked_by as "askedBy",
  case when ${IS_DEAD} then seen_at else ended_at end as "endedAt"`;

/** The latest first. */
export const runsOf = (tx: Tx, workspaceId: string, most = 20): Promise<TrainingRun[]> =>
  rows<TrainingRun>(
    tx,
    `select ${SHOWN} from training_run where workspace_id = $1 order by asked_at desc, id desc limit $2`,
    [workspaceId, most],
  );

export async function runById(tx: Tx, workspaceId: string, id: string): Promise<TrainingRun | null> {
  const sql = `select ${SHOWN} from training_run where workspace_id = $1 and id = $2`;
  return (await rows<TrainingRun>(tx, sql, [workspaceId, id]))[0] ?? null;
}

/** Adds a run unless one is open; one that nobody has in hand any more is written down as failed before. */
export async function insertRun(
  tx: Tx,
  workspaceId: string,
  { id, seed, leaveOut, knownAtCapture, askedBy }: NewRun,
): Promise<boolean> {
  await touched(
    tx,
    `update training_run set state = 'failed', failure = '${INTERRUPTED}', ended_at = seen_at where workspace_id = $1 and ${IS_DEAD}`,
    [workspaceId],
  );
  const insert = `
    insert into training_run (workspace_id, id, state, seed, leave_out, known_at_capture, asked_at, asked_by, seen_at)
    values ($1, $2, 'queued', $3, $4, $5, instant(), $6, instant())
    on conflict (workspace_id) where ${IS_OPEN} do nothing`;
  return (await touched(tx, insert, [workspaceId, id, seed, leaveOut, knownAtCapture, askedBy])) === 1;
}

/** Says that somebody has it in hand, and what it is at; false once it has ended, by a cancellation, say. */
export async function keepRun(
  tx: Tx,
  workspaceId: string,
  id: string,
  step: RunStep | null,
): Promise<boolean> {
  const kept = `
    update training_run set seen_at = instant(), step = $3, state = case when $3::text is null then 'queued' else 'training' end
     where workspace_id = $1 and id = $2 and ${IS_OPEN}`;
  return (await touched(tx, kept, [workspaceId, id, step])) === 1;
}

export type RunEnd = Pick<TrainingRun, 'state'> & Partial<Pick<TrainingRun, 'version' | 'failure' | 'facts'>>;

/** Ends it once; false when it had ended before. */
export async function endRun(
  tx: Tx,
  workspaceId: string,
  id: string,
  { state, version = null, failure = null, facts = null }: RunEnd,
): Promise<boolean> {
  const ended = await touched(
    tx,
    `update training_run set state = $3, version = $4, failure = $5, facts = $6, ended_at = instant()
      where workspace_id = $1 and id = $2 and ${IS_OPEN}`,
    [workspaceId, id, state, version, failure, facts && JSON.stringify(facts)],
  );
  return ended === 1;
}
