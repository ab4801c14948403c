/** $1 workspace, $2 currency, $3 and $4 days (both included): what each member is recognised for. */
export const RECOGNISED_IN_PERIOD = `
  select member_id as "memberId", sum(deals)::int as deals, sum(told)::int as told, sum(counted)::int as counted,
         sum(share)::text as share, sum(amount_minor)::text as minor
    from recognition_day where workspace_id = $1 and currency = $2 and day between $3 and $4
   group by member_id order by sum(share) desc, sum(counted) desc, member_id`;

/** The same parameters, and $5 the member. */
const OF_MEMBER = `
  select c.opportunity_id as id, c.lead_id as "leadId", c.day::text as day, m.acts, m.told, m.counted, m.share, m.amount_minor as minor
    from conversion_member m
    join conversion c on c.workspace_id = $1 and c.opportunity_id = m.opportunity_id
   where m.workspace_id = $1 and c.state = 'won' and c.currency = $2 and c.day between $3 and $4 and m.member_id = $5`;

/** The parameters of a member’s deals, $6 the last deal already seen, $7 how many: those after it. */
export const DEALS_OF_MEMBER = `
  select id, "leadId", day, acts, told, counted, share::text as share, minor::text as minor
    from (${OF_MEMBER}) as deals where $6::uuid is null or id > $6 order by id limit $7`;

/** What they come to together. */
export const SUM_OF_MEMBER = `
  select count(*)::int as total, coalesce(sum(share), 0)::text as share, coalesce(sum(minor), 0)::text as minor
    from (${OF_MEMBER}) as deals`;
