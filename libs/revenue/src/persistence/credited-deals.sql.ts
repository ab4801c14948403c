/** $1 workspace, $2 deals. A day that a deal is said to have closed on ends its journey, also when it was written down later. */
export const CREDITED_DEALS = `
  select o.id, o.lead_id as "leadId", o.company_id as "companyId", o.person_id as "personId",
         array(select c.person_id from deal_contact c where c.workspace_id = $1 and c.opportunity_id = o.id order by c.person_id) as "contactIds",
         case o.stage when 'won' then 'won' when 'lost' then 'lost' else 'pending' end as state,
         o.opened_at as "openedAt", (o.opened_at at time zone w.zone)::date::text as "openedOn",
         least(o.closed_at, ((o.closed_on + 1)::timestamp at time zone w.zone) - interval '1 millisecond') as "closedAt",
         o.closed_on::text as "closedOn",
         case when o.stage = 'won' then coalesce(r.minor, 0) else coalesce(o.amount_minor, 0) end::text as minor,
         o.currency, o.rate::text as rate, o.rate_currency as "rateCurrency"
    from opportunity o
    join workspace w on w.id = o.workspace_id
    left join lateral (
      select sum(e.amount_minor)::bigint as minor from revenue_event e
       where e.workspace_id = $1 and e.opportunity_id = o.id and e.kind in ('booked', 'refunded')) r on true
   where o.workspace_id = $1 and o.id = any($2::uuid[])
   order by o.id`;

/** $1 workspace, $2 leads. */
export const DEALS_OF_LEADS = `
  select id from opportunity where workspace_id = $1 and lead_id = any($2::uuid[])
  union
  select id from opportunity where workspace_id = $1 and merged_from_lead_id = any($2::uuid[])`;

/** $1 workspace, $2 a deal or null, $3 how many: ids in their order. */
export const DEALS_AFTER = `
  select id from opportunity where workspace_id = $1 and ($2::uuid is null or id > $2) order by id limit $3`;

/** $1 workspace, $2 deals, $3 a member or null, $4 teams: those that are the member’s or with the teams. */
export const DEALS_IN_SIGHT = `
  select id from opportunity
   where workspace_id = $1 and id = any($2::uuid[]) and (owner_id = $3::uuid or team_id = any($4::uuid[]))`;
