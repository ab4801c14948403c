import { rows, touched } from '#database';
import type { Tx } from '#database';

export interface KeptAudit {
  readonly id: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly seed: number;
  readonly size: number;
  readonly acceptUpTo: number;
  /** Leads there were to draw from. */
  readonly lot: number;
  readonly drawnAt: Date;
  readonly drawnBy: string | null;
}

/** The same with how far it is: numbers tell nobody what the other side said. */
export interface CountedAudit extends KeptAudit {
  readonly marketingGraded: number;
  readonly salesGraded: number;
  /** Null until both sides have graded all. */
  readonly isAccepted: boolean | null;
}

/** A drawn lead, with what each side said; null until it did. */
export interface GradedLead {
  readonly leadId: string;
  readonly marketing: boolean | null;
  readonly sales: boolean | null;
  /** Code of what is wrong with it, where the side found it faulty. */
  readonly marketingReason: string | null;
  readonly salesReason: string | null;
}

export type Side = 'marketing' | 'sales';

const SHOWN = `id, from_on::text as "fromOn", to_on::text as "toOn", seed, size, accept_up_to as "acceptUpTo", lot,
  drawn_at as "drawnAt", drawn_by as "drawnBy"`;

/** Leads first offered in an episode on these days of the workspace’s zone, test leads aside. */
export async function offeredLeads(
  tx: Tx,
  workspaceId: string,
  fromOn: string,
  toOn: string,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select distinct h.lead_id as id from handover h
       join lead l on l.workspace_id = h.workspace_id and l.id = h.lead_id and not l.is_test
       join workspace w on w.id = h.workspace_id
      where h.workspace_id = $1 and h.is_first_of_episode and (h.offered_at at time zone w.zone)::date between $2 and $3`,
    [workspaceId, fromOn, toOn],
  );
  return found.map(({ id }) => id);
}

export async function insertAudit(
  tx: Tx,
  workspaceId: string,
  audit: KeptAudit,
  leadIds: readonly string[],
): Promise<void> {
  const { id, fromOn, toOn, seed, size, acceptUpTo, lot, drawnAt, drawnBy } = audit;
  await touched(
    tx,
    `insert into sample_audit (workspace_id, id, from_on, to_on, seed, size, accept_up_to, lot, drawn_at, drawn_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [workspaceId, id, fromOn, toOn, seed, size, acceptUpTo, lot, drawnAt, drawnBy],
  );
  await touched(
    tx,
    'insert into sample_audit_lead (workspace_id, audit_id, lead_id) select $1, $2, unnest($3::uuid[])',
    [workspaceId, id, leadIds],
  );
}

/** How far each side is, and what came of it once both are through. */
const COUNTED = `
  from sample_audit a cross join lateral (
    select count(marketing)::int as marketing, count(sales)::int as sales, count(*)::int as drawn,
           count(*) filter (where not marketing or not sales)::int as defects
      from sample_audit_lead l where l.workspace_id = a.workspace_id and l.audit_id = a.id) graded`;
const COUNTS = `graded.marketing as "marketingGraded", graded.sales as "salesGraded",
  case when least(graded.marketing, graded.sales) = graded.drawn then graded.defects <= a.accept_up_to end as "isAccepted"`;

export const auditsOf = (tx: Tx, workspaceId: string): Promise<CountedAudit[]> =>
  rows<CountedAudit>(
    tx,
    `select ${SHOWN}, ${COUNTS} ${COUNTED} where workspace_id = $1 order by drawn_at desc, id desc limit 100`,
    [workspaceId],
  );

export async function auditById(tx: Tx, workspaceId: string, id: string): Promise<CountedAudit | null> {
  const sql = `select ${SHOWN}, ${COUNTS} ${COUNTED} where workspace_id = $1 and id = $2`;
  return (await rows<CountedAudit>(tx, sql, [workspaceId, id]))[0] ?? null;
}

export const gradedLeads = (tx: Tx, workspaceId: string, auditId: string): Promise<GradedLead[]> =>
  rows<GradedLead>(
    tx,
    `select lead_id as "leadId", marketing, sales, marketing_reason as "marketingReason", sales_reason as "salesReason" from sample_audit_lead where workspace_id = $1 and audit_id = $2 order by lead_id`,
    [workspaceId, auditId],
  );

export interface SideGrade {
  readonly auditId: string;
  readonly leadId: string;
  readonly side: Side;
  readonly isGood: boolean;
  readonly reason: string | null;
  readonly by: string | null;
}

/** What a side says of a lead stands from then on; false when the lead was not drawn or the side has said it before. */
export async function gradeLead(
  tx: Tx,
  workspaceId: string,
  { auditId, leadId, side, isGood, reason, by }: SideGrade,
): Promise<boolean> {
  const set = `update sample_audit_lead set ${side} = $4, ${side}_by = $5, ${side}_reason = $6
                where workspace_id = $1 and audit_id = $2 and lead_id = $3 and ${side} is null`;
  return (await touched(tx, set, [workspaceId, auditId, leadId, isGood, by, reason])) === 1;
}

/** Whoever grades next waits until this transaction is over. */
export const lockAudit = (tx: Tx, auditId: string): Promise<unknown> =>
  rows(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [auditId]);
