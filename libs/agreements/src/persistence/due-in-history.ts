import { enterRole, enterWorkspace, rows } from '#database';
import type { Tx } from '#database';

/** Within the workspace: the next instant at which time alone changes something about a lead, null when nothing waits. */
export async function nextChange(tx: Tx, workspaceId: string, leadId: string): Promise<Date | null> {
  const [next] = await rows<{ at: Date | null }>(
    tx,
    `select least(
       (select min(next_at) from obligation where workspace_id = $1 and lead_id = $2),
       (select min(closes_at) from acceptance_window where workspace_id = $1 and lead_id = $2 and ended_at is null),
       (select min(closes_at) from dispute_window where workspace_id = $1 and lead_id = $2 and ended_at is null)) as at`,
    [workspaceId, leadId],
  );
  return next?.at ?? null;
}

interface Reminder {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly at: Date;
}

/** $1 workspace, then the reminders by column: those to which nothing answers any more. */
const OVERTAKEN = `
  select r.id from unnest($2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[]) as r(id, kind, subject_id, at)
    left join obligation o on o.workspace_id = $1 and o.id = r.subject_id
    left join acceptance_window w on w.workspace_id = $1 and w.id = r.subject_id
    left join dispute_window d on d.workspace_id = $1 and d.handover_id = r.subject_id
   where case r.kind
           when 'deadline' then o.next_at is distinct from r.at
           when 'alarm' then o.next_alarm_at is distinct from r.at
           when 'window' then w.ended_at is not null
           when 'dispute' then d.ended_at is not null or d.closes_at is distinct from r.at
           else false end`;

/** Begins and ends under the timer's role: takes away at once what was overtaken before `until`, most reminders of a history. */
export async function dropOvertaken(tx: Tx, workspaceId: string, until: Date): Promise<void> {
  const due = await rows<Reminder>(
    tx,
    `select id, subject_kind as kind, subject_id as "subjectId", at from due where workspace_id = $1 and at < $2`,
    [workspaceId, until],
  );
  if (due.length === 0) return;
  await enterWorkspace(tx, workspaceId);
  const overtaken = await rows<{ id: string }>(tx, OVERTAKEN, [
    workspaceId,
    due.map(({ id }) => id),
    due.map(({ kind }) => kind),
    due.map(({ subjectId }) => subjectId),
    due.map(({ at }) => at),
  ]);
  await enterRole(tx, 'timer');
  await tx.query('delete from due where id = any($1)', [overtaken.map(({ id }) => id)]);
}
