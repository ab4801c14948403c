import type { Entry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import type { ObligationState } from '#sla';
import type { StandingDuty } from './standing-duty.js';

const DUTIES_OF_LEADS = `
  select obligation_id as "obligationId", agreement_id as "agreementId", version_id as "versionId", clause_key as "clauseKey", kind, level,
         lead_id as "leadId", handover_id as "handoverId", member_id as "memberId", status, started_on::text as "startedOn", due_at as "dueAt"
    from standing_duty where workspace_id = $1 and lead_id = any($2)`;

export const standingDutiesOf = (
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<StandingDuty[]> => rows(tx, DUTIES_OF_LEADS, [workspaceId, leadIds]);

const SAVE = `
  insert into standing_duty (workspace_id, obligation_id, agreement_id, version_id, clause_key, kind, level, lead_id, handover_id, member_id,
                             status, started_on, due_at)
  select $1, d."obligationId", d."agreementId", d."versionId", d."clauseKey", d.kind, d.level, d."leadId", d."handoverId", d."memberId",
         d.status, d."startedOn", d."dueAt"
    from jsonb_to_recordset($2::jsonb) as d("obligationId" uuid, "agreementId" uuid, "versionId" uuid, "clauseKey" text, kind text, level text,
         "leadId" uuid, "handoverId" uuid, "memberId" uuid, status text, "startedOn" date, "dueAt" timestamptz)
  on conflict (workspace_id, obligation_id) do update
     set member_id = excluded.member_id, status = excluded.status, due_at = excluded.due_at`;

/** One statement, however many duties. */
export async function saveStandingDuties(
  tx: Tx,
  workspaceId: string,
  duties: readonly StandingDuty[],
): Promise<void> {
  if (duties.length > 0) await tx.query(SAVE, [workspaceId, JSON.stringify(duties)]);
}

/** A version and the day from which it judges. */
export interface StandingVersion {
  readonly agreementId: string;
  readonly versionId: string;
  readonly effectiveOn: string;
  readonly isEnded: boolean;
}

const KEEP_VERSION = `
  insert into standing_version (workspace_id, version_id, agreement_id, number, effective_on, is_ended) values ($1, $2, $3, $4, $5, false)
  on conflict (workspace_id, version_id) do update set effective_on = excluded.effective_on, is_ended = false`;

const END_AGREEMENT =
  'update standing_version set is_ended = true where workspace_id = $1 and agreement_id = $2';

/** Activations and ends are rare, so each is a statement of its own. */
export async function keepVersions(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  for (const { type, payload } of entries) {
    if (type === 'agreement.activated') {
      const { versionId, agreementId, version, effectiveOn } = payload;
      await tx.query(KEEP_VERSION, [workspaceId, versionId, agreementId, version, effectiveOn]);
    }
    if (type === 'agreement.ended') await tx.query(END_AGREEMENT, [workspaceId, payload.agreementId]);
  }
}

/** Every version of the workspace, those that judge later after those before them. */
export const standingVersions = (tx: Tx, workspaceId: string): Promise<StandingVersion[]> =>
  rows(
    tx,
    `select agreement_id as "agreementId", version_id as "versionId", effective_on::text as "effectiveOn", is_ended as "isEnded"
       from standing_version where workspace_id = $1 order by effective_on, number`,
    [workspaceId],
  );

/** A stretch of days of one agreement. */
export interface DutyPeriod {
  readonly agreementId: string;
  readonly startOn: string;
  readonly endOn: string;
}

/** How many duties of a clause a member has in one state. */
export interface DutyCount {
  readonly agreementId: string;
  readonly clauseKey: string;
  readonly status: ObligationState;
  readonly count: number;
  /** The deadline next in line, or longest gone, among them. */
  readonly oldestDueAt: Date;
}

const COUNT_OWN = `
  select d.agreement_id as "agreementId", d.clause_key as "clauseKey", d.status, count(*)::int as count, min(d.due_at) as "oldestDueAt"
    from standing_duty d
    join unnest($3::uuid[], $4::date[], $5::date[]) as p(agreement_id, start_on, end_on) on p.agreement_id = d.agreement_id
   where d.workspace_id = $1 and d.member_id = $2 and d.started_on between p.start_on and p.end_on
   group by d.agreement_id, d.clause_key, d.status`;

/** What is a member's own, counted over the period of each agreement. */
export const countOwnDuties = (
  tx: Tx,
  workspaceId: string,
  memberId: string,
  periods: readonly DutyPeriod[],
): Promise<DutyCount[]> =>
  rows(tx, COUNT_OWN, [
    ...[workspaceId, memberId, periods.map(({ agreementId }) => agreementId)],
    ...[periods.map(({ startOn }) => startOn), periods.map(({ endOn }) => endOn)],
  ]);
