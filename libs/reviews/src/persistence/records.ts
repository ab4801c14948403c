import { rows } from '#database';
import type { Tx } from '#database';
import type { TierRecord, TypeRecord } from '../domain/proposals.js';
import type { Stretch } from './agenda-facts.js';

/**
 * How the leads handed over in a stretch fared, by type: whoever won until now counts. $1 workspace, $2 and $3 the stretch,
 * $4 the currency: money of another one says nothing about these prices.
 */
const TYPES = `
  with offered as (
    select distinct on (e.lead_id) e.lead_id, e.payload->'lead'->'attributes'->>'leadType' as lead_type
      from journal_entry e
     where e.workspace_id = $1 and e.type = 'handover.offered' and e.occurred_at >= $2 and e.occurred_at < $3 and e.recorded_at >= $2
     order by e.lead_id, e.ordinal),
  won as (
    select e.lead_id, sum((e.payload->>'amountMinor')::float8) as minor
      from journal_entry e
     where e.workspace_id = $1 and e.type = 'opportunity.won' and e.occurred_at >= $2 and e.recorded_at >= $2
       and e.payload->>'currency' = $4 group by e.lead_id)
  select lead_type as "leadType", count(*)::int as leads, count(won.lead_id)::int as customers, coalesce(sum(won.minor), 0)::float8 as "revenueMinor"
    from offered left join won using (lead_id) where lead_type is not null group by 1 order by 1`;

export const typeRecords = (
  tx: Tx,
  workspaceId: string,
  { from, to }: Pick<Stretch, 'from' | 'to'>,
  currency: string,
): Promise<TypeRecord[]> => rows<TypeRecord>(tx, TYPES, [workspaceId, from, to, currency]);

/** How long answers under each row of each duty took, late ones included. */
export const tierRecords = (
  tx: Tx,
  workspaceId: string,
  { agreementId, from, to }: Stretch,
): Promise<TierRecord[]> =>
  rows<TierRecord>(
    tx,
    `select "clauseKey", tier, count(*)::int as answered, percentile_cont(0.9) within group (order by elapsed)::float8 as "p90Ms" from (
       select e.payload->>'clauseKey' as "clauseKey", e.payload->>'tier' as tier,
              case e.type when 'obligation.met' then (e.payload->>'elapsedMs')::float8
                          else (e.payload->>'lateByMs')::float8 + (s.payload->>'targetMs')::float8 end as elapsed
         from journal_entry e
         join journal_entry s on s.workspace_id = e.workspace_id and s.subject_id = e.subject_id and s.type = 'obligation.started'
        where e.workspace_id = $1 and e.payload->>'agreementId' = $2::text and e.payload->>'level' = 'lead'
          and e.type in ('obligation.met', 'obligation.fulfilled_late')
          and e.occurred_at >= $3 and e.occurred_at < $4 and e.recorded_at >= $3) as answers
      group by 1, 2`,
    [workspaceId, agreementId, from, to],
  );
