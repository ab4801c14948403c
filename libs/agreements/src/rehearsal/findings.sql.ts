/** $1 workspace, $2 agreement, $3 and $4 start (half-open): owners' own duties with their pauses. */
export const PAUSED_DUTIES = `
  select lead_id as "leadId", owner_id as "ownerId", version_id as "versionId", target_ms::float8 as "targetMs",
         state ->> 'calendarVersion' as calendar, (state ->> 'runsFrom')::float8 as "runsFrom", state -> 'pauses' as pauses
    from obligation
   where workspace_id = $1 and agreement_id = $2 and level = 'owner' and owner_id is not null and started_at >= $3 and started_at < $4`;

/** As above: hand-overs that were taken, and whether the contact promised for them was made in time. */
export const ACCEPTED_LEADS = `
  select e.lead_id as "leadId", e.payload ->> 'byMemberId' as "byMemberId", extract(epoch from e.occurred_at) * 1000 as at,
         bool_or(case o.status when 'met' then true when 'breached' then false end) as "isTouched"
    from obligation o
    join journal_entry e on e.workspace_id = o.workspace_id and e.lead_id = o.lead_id and e.type = 'handover.accepted'
                        and e.payload ->> 'handoverId' = o.handover_id::text
   where o.workspace_id = $1 and o.agreement_id = $2 and o.level = 'lead' and o.kind = 'duty.contact'
     and o.started_at >= $3 and o.started_at < $4 and e.payload ->> 'byMemberId' is not null
   group by 1, 2, 3`;

/** $1 workspace, $2 and $3 when: stages that people set. */
export const STAGE_CHANGES = `
  select lead_id as "leadId", extract(epoch from occurred_at) * 1000 as at, payload #>> '{move,from}' as "from",
         payload #>> '{move,to}' as "to", case when actor_kind = 'member' then actor_id end as by
    from journal_entry
   where workspace_id = $1 and occurred_at >= $2 and occurred_at < $3 and lead_id is not null and payload -> 'move' ->> 'to' is not null`;

/** $1 workspace, $2 agreement, $3 first day of the period: leads that count for its quotas. */
export const COUNTED_LEADS = `
  select c.clause_key as "clauseKey", c.lead_id as "leadId", to_char(min(e.earned_on), 'YYYY-MM-DD') as "on",
         coalesce(c.attributes ->> 'channel', '') as channel,
         case c.bucket when 'counted' then true when 'reversed' then false end as "isGood"
    from tally_credit c
    join tally_entry e on e.workspace_id = c.workspace_id and e.credit_id = c.id
   where c.workspace_id = $1 and c.agreement_id = $2 and c.period = $3
   group by c.clause_key, c.lead_id, c.id, channel, "isGood"`;

/** $1 workspace, $2 agreement, $3 and $4 start: answers on the lead level. */
export const ANSWERED_DUTIES = `
  select clause_key as "clauseKey", lead_id as "leadId", elapsed_ms::float8 as "elapsedMs", target_ms::float8 as "targetMs"
    from obligation
   where workspace_id = $1 and agreement_id = $2 and level = 'lead' and started_at >= $3 and started_at < $4 and elapsed_ms is not null`;

/** As above: attempts people logged, and whether one saved a promise that was told broken. */
export const LOGGED_ATTEMPTS = `
  select e.lead_id as "leadId", e.actor_id as by, extract(epoch from e.recorded_at - e.occurred_at) * 1000 as "lagMs",
         exists (select 1 from obligation o
                  where o.workspace_id = e.workspace_id and o.agreement_id = $2 and o.lead_id = e.lead_id and o.level = 'lead'
                    and o.corrected_status = 'met'
                    and (o.state #>> '{corrected,fulfilledAt}')::float8 = round(extract(epoch from e.occurred_at) * 1000)) as "isSaving"
    from journal_entry e
   where e.workspace_id = $1 and e.type = 'attempt.logged' and e.actor_kind = 'member' and e.occurred_at >= $3 and e.occurred_at < $4
     and e.payload ->> 'direction' = 'out'`;
