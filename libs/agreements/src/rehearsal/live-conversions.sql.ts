/**
 * $1 workspace, $2 and $3 capture (half-open), $4 head, $5 attribute to group by: for leads captured then, how many ever reached each
 * stage, up to the position. A stage that was skipped counts as reached, for entries name every stage entered.
 */
export const REACHED_STAGES = `
  with cohort as (
    select distinct lead_id, coalesce(payload #>> array['lead', 'attributes', $5::text], '') as grp
      from journal_entry
     where workspace_id = $1 and type = 'lead.captured' and occurred_at >= $2 and occurred_at < $3 and position <= $4)
  select c.grp as "group", stage, count(distinct c.lead_id)::int as leads
    from cohort c
    join journal_entry e on e.workspace_id = $1 and e.lead_id = c.lead_id and e.position <= $4,
         jsonb_array_elements_text(case when jsonb_typeof(e.payload #> '{move,entered}') = 'array' then e.payload #> '{move,entered}' else '[]' end) as stage
   group by 1, 2`;

/** $1 workspace, $2 and $3 when won, $4 head: deals won, and what they brought on average, by currency. */
export const WON_DEALS = `
  select payload ->> 'currency' as currency, count(*)::int as deals, avg((payload ->> 'amountMinor')::numeric)::float8 as "averageMinor"
    from journal_entry
   where workspace_id = $1 and type = 'opportunity.won' and occurred_at >= $2 and occurred_at < $3 and position <= $4
   group by 1 order by 2 desc`;

/** As above: leads each member took over then. */
export const TAKEN_OVER = `
  select payload ->> 'byMemberId' as "memberId", count(distinct lead_id)::int as leads
    from journal_entry
   where workspace_id = $1 and type = 'handover.accepted' and occurred_at >= $2 and occurred_at < $3 and position <= $4
     and payload ->> 'byMemberId' is not null
   group by 1 order by 2 desc, 1`;
