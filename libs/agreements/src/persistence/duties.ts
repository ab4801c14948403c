import type { TeamKind } from '#contracts';
import type { Tx } from '#database';
import { rows } from '#database';
import type { EpochMs } from '#kernel';
import { nextAlarm, nextInstant } from '#sla';
import type { Obligation } from '#sla';
import { judgedBy } from '../domain/duty-record.js';
import type { DutyChange, DutyRecord, OfferedUnder, VersionOf } from '../domain/duty-record.js';
import { MERGED } from '../domain/merged-leads.js';
import type { DueRowIn } from './due.js';
import type { ObligationRow } from './obligation.row.js';

type Stored = Pick<
  ObligationRow,
  | 'agreementId'
  | 'versionId'
  | 'kind'
  | 'owedBy'
  | 'handoverId'
  | 'teamId'
  | 'attributes'
  | 'releasedAt'
  | 'state'
>;

const COLUMNS = `agreement_id as "agreementId", version_id as "versionId", kind, owed_by as "owedBy",
  handover_id as "handoverId", team_id as "teamId", attributes, released_at as "releasedAt", state`;

const toRecord = ({ state, owedBy, releasedAt, ...of }: Stored): DutyRecord => ({
  ...of,
  owedBy: owedBy as TeamKind,
  releasedAt: releasedAt?.getTime() ?? null,
  obligation: { ...SINCE, ...state, runsFrom: (state as Partial<Obligation>).runsFrom ?? state.startedAt },
});

/** What obligations kept before these were known say of them. */
const SINCE = { cycle: 1, startedBy: null, progress: null, known: null } as const;

/** True while a fact in time may change it: pending, or breached and unanswered. */
const OPEN = `(status = 'pending' or (status = 'breached' and fulfilled_at is null))`;

/** Locks the open duties of these leads in the order of their ids: whoever judges them waits for each other here. */
export const lockDuties = (tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<unknown> =>
  rows(
    tx,
    `select 1 from obligation where workspace_id = $1 and lead_id = any($2) and ${OPEN} order by id for update`,
    [workspaceId, leadIds],
  );

/** The last time round of a promise: it tells whether another begins, and its number. */
const IS_LATEST = `(o.level = 'lead' and o.cycle = (
  select max(l.cycle) from obligation l
   where l.workspace_id = o.workspace_id and l.lead_id = o.lead_id and l.agreement_id = o.agreement_id
     and l.clause_key = o.clause_key and l.level = 'lead' and l.handover_id is not distinct from o.handover_id))`;

/** Kinds that go round, or are owed once per episode. */
const ROUND = `o.kind in ('duty.progress', 'duty.respond', 'duty.handover')`;

/** Ended with a merge, which may be taken back. */
const IS_MERGED = `(o.status = 'cancelled' and o.reason = '${MERGED}')`;

/**
 * The duties of these leads that facts from an instant on may change: the open ones, those that ended later than the fact, the last time
 * round of those that go round, those that ended with a merge, and those that something is decided of.
 */
export const loadDuties = async (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  earliest: Date,
  decidedIds: readonly string[] = [],
): Promise<DutyRecord[]> =>
  (
    await rows<Stored>(
      tx,
      `select ${COLUMNS} from obligation o
        where workspace_id = $1 and lead_id = any($2) and (${OPEN} or last_at >= $3 or (${ROUND} and ${IS_LATEST}) or ${IS_MERGED} or id = any($4))
        order by id for update`,
      [workspaceId, leadIds, earliest, decidedIds],
    )
  ).map(toRecord);

/** The duties of these ids, locked. */
export const loadDutiesById = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<DutyRecord[]> =>
  (
    await rows<Stored>(
      tx,
      `select ${COLUMNS} from obligation where workspace_id = $1 and id = any($2) order by id for update`,
      [workspaceId, ids],
    )
  ).map(toRecord);

/** The duties of these ids, as they stand. */
export const readDutiesById = async (
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<DutyRecord[]> =>
  (
    await rows<Stored>(
      tx,
      `select ${COLUMNS} from obligation where workspace_id = $1 and id = any($2) order by id`,
      [workspaceId, ids],
    )
  ).map(toRecord);

/** One duty, as it stands. */
export async function findDuty(tx: Tx, workspaceId: string, id: string): Promise<DutyRecord | null> {
  const [found] = await rows<Stored>(
    tx,
    `select ${COLUMNS} from obligation where workspace_id = $1 and id = $2`,
    [workspaceId, id],
  );
  return found ? toRecord(found) : null;
}

/** Every duty of the workspace, page by page in the order of ids; for verification. */
export const dutiesAfter = async (
  tx: Tx,
  workspaceId: string,
  afterId: string,
  limit: number,
): Promise<DutyRecord[]> =>
  (
    await rows<Stored>(
      tx,
      `select ${COLUMNS} from obligation where workspace_id = $1 and id > $2 order by id limit $3`,
      [workspaceId, afterId, limit],
    )
  ).map(toRecord);

/** The columns that move; the others are frozen at the start. By what it is judged moves only where both sides agree on it. */
const MOVING = [
  ...[
    'version_id',
    'tier',
    'target_ms',
    'status',
    'due_at',
    'last_met_at',
    'ended_at',
    'fulfilled_at',
    'elapsed_ms',
    'late_by_ms',
    'reason',
  ],
  ...['corrected_status', 'released_at', 'last_at', 'next_at', 'next_alarm_at', 'state'],
];

const SAVE = `
  insert into obligation select * from jsonb_populate_recordset(null::obligation, $1::jsonb)
  on conflict (workspace_id, id) do update set ${MOVING.map((column) => `${column} = excluded.${column}`).join(', ')}`;

const iso = (at: EpochMs | null): string | null => (at === null ? null : new Date(at).toISOString());

/** When the timer has to look at a duty next: at its deadline, and for its next alarm. */
interface Wakes {
  readonly deadline: EpochMs | null;
  readonly alarm: EpochMs | null;
}

function wakesOf(record: DutyRecord, versionOf: VersionOf): Wakes {
  const { clause, calendar } = judgedBy(record, versionOf);
  const isOver = record.releasedAt !== null;
  return {
    deadline: nextInstant(record.obligation),
    alarm: isOver ? null : (nextAlarm(record.obligation, clause, calendar)?.at ?? null),
  };
}

/** Saves what changed in one statement and returns what falls due anew. */
export async function saveDuties(
  tx: Tx,
  workspaceId: string,
  changes: readonly DutyChange[],
  versionOf: VersionOf,
): Promise<DueRowIn[]> {
  if (changes.length === 0) return [];
  const woken = changes.map((change) => ({ ...change, wakes: wakesOf(change.after, versionOf) }));
  const columns = woken.map(({ after, wakes }) => columnsOf(workspaceId, after, wakes));
  await rows(tx, SAVE, [JSON.stringify(columns)]);
  return woken.flatMap(({ before, after, wakes }) => {
    const earlier = before && wakesOf(before, versionOf);
    const subjectId = after.obligation.id;
    return [
      ...dueAnew('deadline', subjectId, earlier?.deadline ?? null, wakes.deadline),
      ...dueAnew('alarm', subjectId, earlier?.alarm ?? null, wakes.alarm),
    ];
  });
}

const dueAnew = (
  subjectKind: DueRowIn['subjectKind'],
  subjectId: string,
  before: EpochMs | null,
  at: EpochMs | null,
): DueRowIn[] => (at === null || at === before ? [] : [{ at, subjectKind, subjectId }]);

function columnsOf(workspaceId: string, record: DutyRecord, wakes: Wakes): Record<string, unknown> {
  const { obligation: o } = record;
  return {
    ...{
      workspace_id: workspaceId,
      id: o.id,
      agreement_id: record.agreementId,
      version_id: record.versionId,
    },
    ...{ clause_key: o.clauseKey, kind: record.kind, level: o.level, owed_by: record.owedBy },
    ...{ lead_id: o.leadId, handover_id: record.handoverId, owner_id: o.ownerId, team_id: record.teamId },
    cycle: o.cycle,
    ...{ status: o.state, tier: o.tierKey, attributes: record.attributes, target_ms: o.targetMs },
    ...{ started_at: iso(o.startedAt), due_at: iso(o.dueAt), last_met_at: iso(o.lastMetAt) },
    ...{ ended_at: iso(o.endedAt), fulfilled_at: iso(o.fulfilledAt) },
    ...{ elapsed_ms: o.elapsedMs, late_by_ms: o.lateByMs, reason: o.reason },
    ...{ corrected_status: o.corrected?.state ?? null, released_at: iso(record.releasedAt) },
    ...{ last_at: iso(o.last.at), next_at: iso(wakes.deadline), next_alarm_at: iso(wakes.alarm), state: o },
  };
}

/** Under which versions these hand-overs were offered and are owed something: each opened a window when it was. */
export const offeredUnder = (
  tx: Tx,
  workspaceId: string,
  handoverIds: readonly string[],
): Promise<OfferedUnder[]> =>
  handoverIds.length === 0
    ? Promise.resolve([])
    : rows<OfferedUnder>(
        tx,
        `select handover_id as "handoverId", array_agg(version_id order by id) as "versionIds" from acceptance_window
          where workspace_id = $1 and handover_id = any($2) and not is_above_cap group by handover_id`,
        [workspaceId, handoverIds],
      );
