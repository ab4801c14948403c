import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { RetentionKind, RetentionRule } from '../domain/retention.js';

export const retentionRules = (tx: Tx, workspaceId: string): Promise<RetentionRule[]> =>
  rows(tx, 'select kind, months from retention_rule where workspace_id = $1', [workspaceId]);

export async function keepRule(
  tx: Tx,
  workspaceId: string,
  { kind, months }: RetentionRule,
  changedBy: string | null,
): Promise<void> {
  if (months === null) {
    await touched(tx, 'delete from retention_rule where workspace_id = $1 and kind = $2', [
      workspaceId,
      kind,
    ]);
    return;
  }
  await touched(
    tx,
    `insert into retention_rule (workspace_id, kind, months, changed_at, changed_by) values ($1, $2, $3, instant(), $4)
     on conflict on constraint pk_retention_rule do update
        set months = excluded.months, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [workspaceId, kind, months, changedBy],
  );
}

/**
 * $1 workspace, $2 whether customers, $3 months, $4 the instant: persons who stand for themselves, of whom no lead is open and nothing was heard or done
 * for so long. What hangs on records that were merged into them counts as theirs, for a merge moves it.
 */
const OVERDUE = `
  from person p
 where p.workspace_id = $1 and p.erased_at is null and p.merged_into_id is null
   and p.created_at < $4::timestamptz - make_interval(months => $3)
   and exists (select 1 from lead l where l.workspace_id = $1 and l.person_id = p.id and l.stage = 'customer') = $2
   and not exists (select 1 from lead l where l.workspace_id = $1 and l.person_id = p.id
         and (l.stage in ('inquiry','mql','sal','sql','opportunity') or greatest(l.captured_at, l.updated_at) >= $4::timestamptz - make_interval(months => $3)))
   and not exists (select 1 from touch t where t.workspace_id = $1 and t.person_id = p.id and t.occurred_at >= $4::timestamptz - make_interval(months => $3))
   and not exists (select 1 from attempt a join lead l on l.workspace_id = a.workspace_id and l.id = a.lead_id
         where a.workspace_id = $1 and l.person_id = p.id and a.occurred_at >= $4::timestamptz - make_interval(months => $3))
   and not exists (select 1 from person m where m.workspace_id = $1 and m.merged_into_id = p.id and m.created_at >= $4::timestamptz - make_interval(months => $3))`;

/** A rule, and the instant at which somebody asks. */
export interface Asked {
  readonly kind: RetentionKind;
  readonly months: number;
  readonly at: Date;
}

const valuesOf = (workspaceId: string, { kind, months, at }: Asked): unknown[] => [
  ...[workspaceId, kind === 'customers', months, at],
];

/** Persons whose time is over, in the order of their ids, those beyond `after` only, at most `limit`. */
export const overdueIds = async (
  tx: Tx,
  workspaceId: string,
  asked: Asked,
  limit: number,
  after: string | null = null,
): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      `select p.id ${OVERDUE} and ($6::uuid is null or p.id > $6) order by p.id limit $5`,
      [...valuesOf(workspaceId, asked), limit, after],
    )
  ).map(({ id }) => id);

export const countOverdue = async (tx: Tx, workspaceId: string, asked: Asked): Promise<number> =>
  (
    await rows<{ count: number }>(
      tx,
      `select count(*)::int as count ${OVERDUE}`,
      valuesOf(workspaceId, asked),
    )
  )[0]?.count ?? 0;
