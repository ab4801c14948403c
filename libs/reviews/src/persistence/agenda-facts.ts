import { rows } from '#database';
import type { Tx } from '#database';
import type { ToldBreach, ToldDispute, ToldException } from '../domain/agenda.js';

/** An agreement and the stretch that is talked about, half-open. */
export interface Stretch {
  readonly agreementId: string;
  readonly from: Date;
  readonly to: Date;
}

const parametersOf = (workspaceId: string, { agreementId, from, to }: Stretch): unknown[] => [
  workspaceId,
  agreementId,
  from,
  to,
];

/** $1 workspace, $2 agreement, $3 and $4 the stretch; nothing is recorded before it happens, so earlier months are left alone. */
const TOLD = `
  from journal_entry e
 where e.workspace_id = $1 and e.payload->>'agreementId' = $2::text
   and e.occurred_at >= $3 and e.occurred_at < $4 and e.recorded_at >= $3`;

export const breachesIn = (tx: Tx, workspaceId: string, stretch: Stretch): Promise<ToldBreach[]> =>
  rows<ToldBreach>(
    tx,
    `select e.payload->>'clauseKey' as "clauseKey", e.lead_id as "leadId", e.subject_id as "obligationId", e.occurred_at as "dueAt",
            e.payload->>'tier' as tier ${TOLD} and e.type = 'obligation.breached' and e.payload->>'level' = 'lead'
      order by e.occurred_at, e.subject_id`,
    parametersOf(workspaceId, stretch),
  );

/**
 * The last word on each contested credit: contested and not settled, or how it was settled. A settlement said while the lead was merged
 * into another changes no credit, so it is taken from the hand-over.
 */
export const disputesIn = (tx: Tx, workspaceId: string, stretch: Stretch): Promise<ToldDispute[]> =>
  rows<ToldDispute>(
    tx,
    `select last."clauseKey", last."leadId", last.at, coalesce(last.outcome, settled.outcome) as outcome from (
       select distinct on (e.subject_id) e.payload->>'clauseKey' as "clauseKey", e.lead_id as "leadId", e.occurred_at as at,
              nullif(e.payload->>'cause', 'contested') as outcome
         ${TOLD} and e.type = 'tally.changed' and e.payload->>'cause' in ('contested', 'rejection_stands', 'rejection_overturned')
        order by e.subject_id, e.ordinal desc) as last
       left join lateral (
         select s.payload->>'outcome' as outcome from journal_entry s
          where s.workspace_id = $1 and s.lead_id = last."leadId" and s.type = 'handover.settled'
            and s.occurred_at >= last.at and s.occurred_at < $4 and s.recorded_at >= $3
          order by s.ordinal desc limit 1) as settled on true
      order by last.at, last."leadId"`,
    parametersOf(workspaceId, stretch),
  );

/** Waivers, restatements, answers that were dated back, and hand-overs nobody answered. */
export const exceptionsIn = (tx: Tx, workspaceId: string, stretch: Stretch): Promise<ToldException[]> =>
  rows<ToldException>(
    tx,
    `select case e.type when 'obligation.waived' then 'waiver' when 'period.restated' then 'restatement'
                        when 'obligation.corrected' then 'back-dated' else 'lapse' end as kind,
            e.payload->>'clauseKey' as "clauseKey", e.lead_id as "leadId", e.subject_id as "subjectId", e.occurred_at as at,
            case e.type when 'obligation.waived' then jsonb_build_object('reason', e.payload->>'reason')
                        when 'period.restated' then jsonb_build_object('period', e.payload->>'period')
                        when 'obligation.corrected' then jsonb_build_object('backdatedMs', (e.payload->>'backdatedMs')::float8)
                        else jsonb_build_object('cause', 'silence') end as facts
       ${TOLD} and (e.type in ('obligation.waived', 'period.restated')
         or (e.type = 'obligation.corrected' and (e.payload->>'backdatedMs')::float8 > 0)
         or (e.type = 'tally.changed' and e.payload->>'cause' = 'silence'))
      order by e.occurred_at, e.subject_id limit 200`,
    parametersOf(workspaceId, stretch),
  );
