import { And, MoreThan, Raw } from 'typeorm';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { RoutingAbsenceRow } from './routing-absence.row.js';

/** Who is away at this instant. */
export async function awayAt(tx: Tx, workspaceId: string, at: Date): Promise<ReadonlySet<string>> {
  const found = await rows<{ memberId: string }>(
    tx,
    'select distinct member_id as "memberId" from routing_absence where workspace_id = $1 and to_at > $2 and from_at <= $2',
    [workspaceId, at],
  );
  return new Set(found.map(({ memberId }) => memberId));
}

/** Absences that are not over, soonest first; one that was ended before it began is none. */
export const comingAbsences = (tx: Tx, workspaceId: string, at: Date): Promise<RoutingAbsenceRow[]> =>
  tx.getRepository(RoutingAbsenceRow).find({
    where: {
      workspaceId,
      toAt: And(
        MoreThan(at),
        Raw((toAt) => `${toAt} > from_at`),
      ),
    },
    order: { fromAt: 'ASC', id: 'ASC' },
  });

export const findAbsence = (tx: Tx, workspaceId: string, id: string): Promise<RoutingAbsenceRow | null> =>
  tx.getRepository(RoutingAbsenceRow).findOneBy({ workspaceId, id });

export const insertAbsence = (tx: Tx, absence: RoutingAbsenceRow): Promise<unknown> =>
  tx.insert(RoutingAbsenceRow, absence);

/** What has not begun is as if never said; what runs ends now. */
export const endAbsence = (tx: Tx, workspaceId: string, id: string, at: Date): Promise<number> =>
  touched(
    tx,
    'update routing_absence set to_at = greatest(from_at, $3) where workspace_id = $1 and id = $2 and to_at > $3',
    [workspaceId, id, at],
  );
