import { rows, touched } from '#database';
import type { Tx } from '#database';
import { STAGE_FACTS } from '../domain/credit-facts.js';
import type { EarlierCountRow } from './earlier-count.row.js';

export type EarlierCount = Omit<EarlierCountRow, 'workspaceId'>;

/** Said as constants, so that the index of these entries serves. */
const EARNS = `type in (${STAGE_FACTS.map((type) => `'${type}'`).join(', ')}) and lead_id is not null`;

/** Notes that a version has the leads between two instants to count. */
export const beginCount = (
  tx: Tx,
  workspaceId: string,
  versionId: string,
  { since, until }: Pick<EarlierCount, 'since' | 'until'>,
): Promise<unknown> =>
  tx.query(
    `insert into earlier_count (workspace_id, version_id, since, until, phase, through_at, through_ordinal)
     values ($1, $2, $3, $4, 'leads', $3, 0)`,
    [workspaceId, versionId, since, until],
  );

const COUNT = `select version_id as "versionId", since, until, phase, through_at as "throughAt", through_ordinal::text as "throughOrdinal"
                 from earlier_count where workspace_id = $1 and version_id = any($2)`;

export const findCounts = (
  tx: Tx,
  workspaceId: string,
  versionIds: readonly string[],
): Promise<EarlierCount[]> => rows<EarlierCount>(tx, COUNT, [workspaceId, versionIds]);

/** Locked, so that pieces come one after the other. */
export const lockCount = async (
  tx: Tx,
  workspaceId: string,
  versionId: string,
): Promise<EarlierCount | null> =>
  (await rows<EarlierCount>(tx, `${COUNT} for update`, [workspaceId, [versionId]]))[0] ?? null;

export const enterPhase = (
  tx: Tx,
  workspaceId: string,
  versionId: string,
  phase: EarlierCount['phase'],
): Promise<unknown> =>
  tx.query('update earlier_count set phase = $3 where workspace_id = $1 and version_id = $2', [
    workspaceId,
    versionId,
    phase,
  ]);

/** A fact that may have earned a lead a credit. */
interface Step {
  readonly leadId: string;
  readonly at: Date;
  readonly ordinal: string;
}

/** The next facts in whose leads a count is interested, at most `limit`, and moves it on by them. */
export async function nextSteps(
  tx: Tx,
  workspaceId: string,
  { versionId, since, until, throughAt, throughOrdinal }: EarlierCount,
  limit: number,
): Promise<Step[]> {
  const found = await rows<Step>(
    tx,
    `select lead_id as "leadId", occurred_at as at, ordinal::text as ordinal from journal_entry
      where workspace_id = $1 and ${EARNS} and recorded_at >= $2 and occurred_at between $4 and $3
        and (occurred_at, ordinal) > ($4, $5::bigint)
      order by occurred_at, journal_entry.ordinal limit $6`,
    [workspaceId, since, until, throughAt, throughOrdinal, limit],
  );
  const last = found.at(-1);
  if (last)
    await tx.query(
      'update earlier_count set through_at = $3, through_ordinal = $4 where workspace_id = $1 and version_id = $2',
      [workspaceId, versionId, last.at, last.ordinal],
    );
  return found;
}

/** Takes those of these leads that nobody has taken before, once; waits for whoever is about to. */
export async function takeEarlierLeads(
  tx: Tx,
  workspaceId: string,
  versionId: string,
  leadIds: readonly string[],
): Promise<string[]> {
  const taken = await rows<{ leadId: string }>(
    tx,
    `insert into earlier_lead (workspace_id, version_id, lead_id)
     select $1, $2, lead_id from (select distinct unnest($3::uuid[]) as lead_id order by 1) as ordered
     on conflict do nothing returning lead_id as "leadId"`,
    [workspaceId, versionId, leadIds],
  );
  return taken.map(({ leadId }) => leadId);
}

/** Forgets at most `limit` leads that were taken, and with the last of them the count. Returns whether anything is left. */
export async function clearCount(
  tx: Tx,
  workspaceId: string,
  versionId: string,
  limit: number,
): Promise<boolean> {
  const cleared = await touched(
    tx,
    `delete from earlier_lead where workspace_id = $1 and version_id = $2 and lead_id = any(array(
       select lead_id from earlier_lead where workspace_id = $1 and version_id = $2 order by lead_id limit $3))`,
    [workspaceId, versionId, limit],
  );
  if (cleared === limit) return true;
  await tx.query('delete from earlier_count where workspace_id = $1 and version_id = $2', [
    workspaceId,
    versionId,
  ]);
  return false;
}

/** Whether a version of this agreement has leads to count yet: its figures are not whole. */
export async function isCountingEarlier(tx: Tx, workspaceId: string, agreementId: string): Promise<boolean> {
  const [found] = await rows(
    tx,
    `select 1 from earlier_count c join agreement_version v on v.workspace_id = c.workspace_id and v.id = c.version_id
      where c.workspace_id = $1 and v.agreement_id = $2 and c.phase <> 'clearing'`,
    [workspaceId, agreementId],
  );
  return found !== undefined;
}

/** Every lead that is not wholly counted yet, with the agreement under which; for verification. */
export const uncountedLeads = (
  tx: Tx,
  workspaceId: string,
): Promise<{ readonly agreementId: string; readonly leadId: string }[]> =>
  rows(
    tx,
    `select v.agreement_id as "agreementId", e.lead_id as "leadId"
       from earlier_count c
       join agreement_version v on v.workspace_id = c.workspace_id and v.id = c.version_id
       join journal_entry e on e.workspace_id = c.workspace_id and e.occurred_at between c.since and c.until
        and e.recorded_at >= c.since and ${EARNS}
      where c.workspace_id = $1 and c.phase = 'leads'
        and not exists (select 1 from earlier_lead l
                         where l.workspace_id = $1 and l.version_id = c.version_id and l.lead_id = e.lead_id)
     union
     select v.agreement_id, f.lead_id
       from earlier_fact f join agreement_version v on v.workspace_id = f.workspace_id and v.id = f.version_id
      where f.workspace_id = $1`,
    [workspaceId],
  );
