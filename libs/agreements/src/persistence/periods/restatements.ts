import type { ClauseFigures } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import type { PeriodRestatementRow } from './period-restatement.row.js';

/** A restatement as it is read: `position` is that of the entry that made it, null until then. */
export type ShownRestatement = Omit<PeriodRestatementRow, 'workspaceId'> & {
  readonly position: number | null;
};

const COLUMNS = `r.id, r.close_id as "closeId", r.status, r.revision, r.reason, r.proposed_side as "proposedSide", r.proposed_by as "proposedBy",
  r.proposed_at as "proposedAt", r.decided_side as "decidedSide", r.decided_by as "decidedBy", r.decided_at as "decidedAt", r.before, r.after,
  (select e.position::float8 from journal_entry e
    where e.workspace_id = r.workspace_id and e.subject_id = r.id and e.type = 'period.restated' limit 1) as position`;

/** Every restatement of a closed period, the first proposed first. */
export const restatementsOf = (tx: Tx, workspaceId: string, closeId: string): Promise<ShownRestatement[]> =>
  rows<ShownRestatement>(
    tx,
    `select ${COLUMNS} from period_restatement r where workspace_id = $1 and close_id = $2 order by proposed_at, id`,
    [workspaceId, closeId],
  );

/** The one that waits for the other side, locked. */
export async function lockProposed(
  tx: Tx,
  workspaceId: string,
  closeId: string,
): Promise<ShownRestatement | null> {
  const [found] = await rows<ShownRestatement>(
    tx,
    `select ${COLUMNS} from period_restatement r where workspace_id = $1 and close_id = $2 and status = 'proposed' for update of r`,
    [workspaceId, closeId],
  );
  return found ?? null;
}

export interface Proposed {
  readonly id: string;
  readonly closeId: string;
  readonly reason: string;
  readonly side: string;
  readonly memberId: string;
}

/** False when another one waits already. */
export async function insertProposed(tx: Tx, workspaceId: string, proposed: Proposed): Promise<boolean> {
  const { id, closeId, reason, side, memberId } = proposed;
  const added = await rows(
    tx,
    `insert into period_restatement (workspace_id, id, close_id, status, reason, proposed_side, proposed_by, proposed_at)
     values ($1, $2, $3, 'proposed', $4, $5, $6, instant())
     on conflict (workspace_id, close_id) where status = 'proposed' do nothing returning id`,
    [workspaceId, id, closeId, reason, side, memberId],
  );
  return added.length === 1;
}

export interface Decided {
  readonly id: string;
  readonly status: 'confirmed' | 'declined';
  readonly side: string;
  readonly memberId: string;
  /** Both values, where it was confirmed. */
  readonly before: readonly ClauseFigures[] | null;
  readonly after: readonly ClauseFigures[] | null;
}

export const saveDecided = (tx: Tx, workspaceId: string, decided: Decided): Promise<unknown> =>
  tx.query(
    `update period_restatement
        set status = $3, decided_side = $4, decided_by = $5, decided_at = instant(), before = $6, after = $7, revision = revision + 1
      where workspace_id = $1 and id = $2`,
    [
      ...[workspaceId, decided.id, decided.status, decided.side, decided.memberId],
      ...[decided.before && JSON.stringify(decided.before), decided.after && JSON.stringify(decided.after)],
    ],
  );
