/** $1 workspace, $2 deals: what they are worth, by whom, and of which products. Days are those of the workspace's zone. */
export const SOLD_DEALS = `
  select o.id, o.lead_id as "leadId", o.merged_from_lead_id as "mergedFromLeadId", o.stage,
         case when not o.is_undated then (o.opened_at at time zone w.zone)::date::text end as "openedOn",
         o.closed_on::text as "closedOn", o.close_on::text as "closeOn", o.owner_id as "ownerId", o.team_id as "teamId",
         o.owner_label as "ownerLabel",
         case when o.stage = 'won' then coalesce(r.minor, 0) else o.amount_minor end::text as minor,
         o.currency, o.rate::text as rate, o.rate_currency as "rateCurrency", coalesce(o.recurring_minor, 0)::text as "recurringMinor",
         coalesce(l.lines, '[]') as lines
    from opportunity o
    join workspace w on w.id = o.workspace_id
    left join lateral (
      select sum(e.amount_minor)::bigint as minor from revenue_event e
       where e.workspace_id = $1 and e.opportunity_id = o.id and e.kind in ('booked', 'refunded')) r on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('productId', n.product_id, 'minor', n.amount_minor::text) order by n.id) as lines
        from opportunity_line n where n.workspace_id = $1 and n.opportunity_id = o.id) l on true
   where o.workspace_id = $1 and o.id = any($2::uuid[])
   order by o.id`;

/** $1 workspace, $2 products: what they are called. */
export const PRODUCT_NAMES = 'select id, name from product where workspace_id = $1 and id = any($2::uuid[])';

/** $1 workspace, $2 deals: what they are called. */
export const DEAL_NAMES = 'select id, name from opportunity where workspace_id = $1 and id = any($2::uuid[])';
