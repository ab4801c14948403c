import { rows } from '#database';
import type { Tx } from '#database';
import type { ClosedClause } from '../../domain/periods/closing.js';
import type { Fared } from '../../domain/periods/earn-back.js';
import type { PeriodCloseRow } from './period-close.row.js';

/** A closed period as it is read: `position` is that of its entry, null until it is numbered. */
export type ShownClose = Omit<PeriodCloseRow, 'workspaceId'> & { readonly position: number | null };

const COLUMNS = `c.id, c.agreement_id as "agreementId", c.period::text as period, c.end_on::text as "endOn", c.starts_at as "startsAt", c.ends_at as "endsAt",
  c.closes_at as "closesAt", c.closed_at as "closedAt", c.version_ids as "versionIds",
  (select e.position::float8 from journal_entry e
    where e.workspace_id = c.workspace_id and e.subject_id = c.id and e.type = 'period.closed' limit 1) as position`;

/** One close after the other in a workspace, taken before anything else is locked: two of them would wait for each other crosswise. */
export const lockClosing = (tx: Tx, workspaceId: string): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock(hashtextextended('period-close ' || $1::text, 0))`, [workspaceId]);

/** The first day of the last closed period; null before the first close. */
export async function closedThrough(
  tx: Tx,
  workspaceId: string,
  agreementId: string,
): Promise<string | null> {
  const [found] = await rows<{ period: string | null }>(
    tx,
    'select max(period)::text as period from period_close where workspace_id = $1 and agreement_id = $2',
    [workspaceId, agreementId],
  );
  return found?.period ?? null;
}

/** The closed periods of an agreement, the latest first. */
export const closesOf = (tx: Tx, workspaceId: string, agreementId: string): Promise<ShownClose[]> =>
  rows<ShownClose>(
    tx,
    `select ${COLUMNS} from period_close c where workspace_id = $1 and agreement_id = $2 order by period desc`,
    [workspaceId, agreementId],
  );

export async function findClose(
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  period: string,
): Promise<ShownClose | null> {
  const [found] = await rows<ShownClose>(
    tx,
    `select ${COLUMNS} from period_close c where workspace_id = $1 and agreement_id = $2 and period = $3`,
    [workspaceId, agreementId, period],
  );
  return found ?? null;
}

/** Every closed period of the workspace; for verification. */
export const allCloses = (tx: Tx, workspaceId: string): Promise<ShownClose[]> =>
  rows<ShownClose>(
    tx,
    `select ${COLUMNS} from period_close c where workspace_id = $1 order by agreement_id, period`,
    [workspaceId],
  );

export const clausesOfClose = (tx: Tx, workspaceId: string, closeId: string): Promise<ClosedClause[]> =>
  rows<ClosedClause>(
    tx,
    `select clause_key as "clauseKey", figures, penalty, consequence, carried from period_clause_close
      where workspace_id = $1 and close_id = $2 order by clause_key`,
    [workspaceId, closeId],
  );

/** What each goal of a period got from the one before. */
export async function carriedInto(
  tx: Tx,
  workspaceId: string,
  agreementId: string,
  period: string,
): Promise<Map<string, number>> {
  const found = await rows<{ clauseKey: string; amount: number }>(
    tx,
    `select cc.clause_key as "clauseKey", ((cc.carried->>'shortfall')::numeric - (cc.carried->>'banked')::numeric)::float8 as amount
       from period_clause_close cc join period_close c on c.workspace_id = cc.workspace_id and c.id = cc.close_id
      where c.workspace_id = $1 and c.agreement_id = $2 and cc.carried->>'to' = $3`,
    [workspaceId, agreementId, period],
  );
  return new Map(found.map(({ clauseKey, amount }) => [clauseKey, amount]));
}

/** How each promise fared in every closed period, in order: what decides whether a penalty was earned back. */
export const pastClauses = (tx: Tx, workspaceId: string, agreementId: string): Promise<Fared[]> =>
  rows<Fared>(
    tx,
    `select c.period::text as period, cc.clause_key as "clauseKey", (cc.figures->>'isKept')::boolean as "isKept"
       from period_clause_close cc join period_close c on c.workspace_id = cc.workspace_id and c.id = cc.close_id
      where c.workspace_id = $1 and c.agreement_id = $2 order by c.period`,
    [workspaceId, agreementId],
  );

/** Freezes a period with its promises; false when it was closed already. */
export async function insertClose(
  tx: Tx,
  close: PeriodCloseRow,
  clauses: readonly ClosedClause[],
): Promise<boolean> {
  const added = await rows(
    tx,
    `insert into period_close (workspace_id, id, agreement_id, period, end_on, starts_at, ends_at, closes_at, closed_at, version_ids)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (workspace_id, agreement_id, period) do nothing returning id`,
    [
      ...[close.workspaceId, close.id, close.agreementId, close.period, close.endOn],
      ...[close.startsAt, close.endsAt, close.closesAt, close.closedAt, close.versionIds],
    ],
  );
  if (added.length === 0) return false;
  const lines = clauses.map(({ clauseKey, figures, penalty, consequence, carried }) => ({
    ...{ workspace_id: close.workspaceId, close_id: close.id, clause_key: clauseKey },
    ...{ figures, penalty, consequence, carried },
  }));
  await tx.query(
    'insert into period_clause_close select * from jsonb_populate_recordset(null::period_clause_close, $1::jsonb)',
    [JSON.stringify(lines)],
  );
  return true;
}
