/**
 * $1 workspace, $2 and $3 capture (half-open), $4 head, $5 attribute to group by, $6 stages in their order: the furthest stage each lead
 * captured then ever reached, up to the position, as its place among the stages. Whoever reached a later stage passed the earlier ones.
 */
const FURTHEST = `
  with cohort as (
    select distinct on (lead_id) lead_id, occurred_at, coalesce(payload #>> array['lead', 'attributes', $5::text], '') as grp
      from journal_entry
     where workspace_id = $1 and type = 'lead.captured' and occurred_at >= $2 and occurred_at < $3 and position <= $4
     order by lead_id, position),
  furthest as (
    select c.lead_id, c.occurred_at, c.grp, max(array_position($6::text[], stage)) as place
      from cohort c
      join journal_entry e on e.workspace_id = $1 and e.lead_id = c.lead_id and e.position <= $4,
           jsonb_array_elements_text(case when jsonb_typeof(e.payload #> '{move,entered}') = 'array' then e.payload #> '{move,entered}' else '[]' end) as stage
     group by 1, 2, 3
    having max(array_position($6::text[], stage)) is not null)`;

/** As `FURTHEST`: how many leads of each group got how far. */
export const REACHED_STAGES = `${FURTHEST}
  select grp as "group", place, count(*)::int as leads from furthest group by 1, 2`;

/** As `FURTHEST`; $7 the stage that was reached at least, $8 group (null: all), $9 how many to pass over, $10 how many to list. */
export const LEADS_THAT_REACHED = `${FURTHEST},
  chosen as (
    select lead_id as "leadId", occurred_at as "capturedAt", ($6::text[])[place] as stage
      from furthest
     where place >= array_position($6::text[], $7::text) and ($8::text is null or grp = $8))
  select (select count(*)::int from chosen) as total,
         coalesce((select json_agg(page) from (select * from chosen order by "capturedAt", "leadId" offset $9 limit $10) as page), '[]') as items`;

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
