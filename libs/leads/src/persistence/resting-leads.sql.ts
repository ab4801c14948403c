import type { Stage } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';

/** A lead in hand of sales with which nothing was done for a while. */
export interface IdleLead {
  readonly id: string;
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly lastActivityAt: Date;
  readonly nextStepDueAt: Date | null;
  readonly isTried: boolean;
}

/** More than so many are counted, and only so many are weighed. */
const MOST_IDLE = 5_000;

/**
 * $1 workspace, then the values of `conditions`, the longest idle first. `idleSince` is one instant per stage: working time is never
 * longer than time, so nobody else can be stuck.
 */
export const idleLeads = (
  tx: Tx,
  workspaceId: string,
  idleSince: Readonly<Record<string, Date>>,
  { conditions, values }: { readonly conditions: readonly string[]; readonly values: readonly unknown[] },
): Promise<IdleLead[]> =>
  rows(
    tx,
    `select l.id, l.stage, l.owner_id as "ownerId", l.last_activity_at as "lastActivityAt", l.next_step_due_at as "nextStepDueAt",
            exists (select 1 from attempt a where a.workspace_id = l.workspace_id and a.lead_id = l.id and a.direction = 'out'
                       and a.type <> 'note' and a.occurred_at >= l.stage_since) as "isTried"
       from lead l join unnest($2::text[], $3::timestamptz[]) as s(stage, since) on s.stage = l.stage and l.last_activity_at < s.since
      where l.workspace_id = $1 and l.stage in ('sal', 'sql', 'opportunity') and l.work_state <> 'on_hold'
            ${conditions.map((condition) => ` and ${condition}`).join('')}
      order by l.last_activity_at limit ${String(MOST_IDLE)}`,
    [workspaceId, Object.keys(idleSince), Object.values(idleSince), ...values],
  );

/** Snoozed leads, whose snooze ends first first. */
export const snoozedLeads = async (
  tx: Tx,
  workspaceId: string,
  limit: number,
  { conditions, values }: { readonly conditions: readonly string[]; readonly values: readonly unknown[] },
): Promise<{ ids: string[]; total: number }> => {
  const found = await rows<{ id: string; total: number }>(
    tx,
    `select l.id, count(*) over ()::int as total from lead l
      where l.workspace_id = $1 and l.work_state = 'on_hold'${conditions.map((condition) => ` and ${condition}`).join('')}
      order by l.hold_until, l.id limit $2`,
    [workspaceId, limit, ...values],
  );
  return { ids: found.map(({ id }) => id), total: found[0]?.total ?? 0 };
};
