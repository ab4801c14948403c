import type { Rows } from '../domain/rows.js';
import type { Step } from '../domain/quarter.js';

/** By what deals are told apart; `sub` is what names of agents are looked up beside. */
const KEYS: Readonly<Record<Rows | 'nothing', readonly [key: string, sub: string]>> = {
  nothing: ['null', 'null'],
  region: ['d.agent_id', 'd.region'],
  agent: ['d.agent_id', 'null'],
  team: ['d.team_id', 'd.agent_id'],
  channel: ['d.channel', 'null'],
  campaign: ['d.campaign_id', 'null'],
  product: ['p.product_id', 'null'],
  partner: ['d.partner_id', 'null'],
};

const PARTS = 'left join lateral unnest(d.product_ids, d.product_minors) as p(product_id, minor) on true';
const from = (rows: Rows | 'nothing'): string => `pipeline_deal d ${rows === 'product' ? PARTS : ''}`;
const amount = (rows: Rows | 'nothing'): string =>
  rows === 'product' ? 'coalesce(p.minor, d.amount_minor)' : 'd.amount_minor';
const CLOSED = `d.workspace_id = $1 and d.closed_on between $2 and $3`;

/** $1 workspace, $2 and $3 days (both included): what closed, by month or quarter, row, end and currency. Groups are told as text, not deals. */
export const closedBy = (rows: Rows | 'nothing', step: Step): string => `
  select period::date::text as period, key::text as key, sub::text as sub, stage, currency, deals, minor::text as minor,
         recurring::text as recurring, "firstYear"::text as "firstYear"
    from (select date_trunc('${step}', d.closed_on::timestamp) as period, ${KEYS[rows][0]} as key, ${KEYS[rows][1]} as sub, d.stage, d.currency,
                 count(*)::int as deals, coalesce(sum(${amount(rows)}), 0) as minor, sum(d.recurring_minor) as recurring,
                 coalesce(sum(least(d.recurring_minor, d.amount_minor)), 0) as "firstYear"
            from ${from(rows)} where ${CLOSED} group by 1, 2, 3, 4, 5) as g`;

/** The same parameters: how long won deals took, as counts of days, by row. */
export const cyclesBy = (rows: Rows | 'nothing'): string => `
  select key::text as key, sub::text as sub, days, deals
    from (select ${KEYS[rows][0]} as key, ${KEYS[rows][1]} as sub, d.cycle_days as days, count(*)::int as deals
            from ${from(rows)} where ${CLOSED} and d.stage = 'won' and d.cycle_days is not null group by 1, 2, 3) as g`;

/**
 * Deals that were open on day $2, in the currency $3 by the rates $4 (JSON: each with the shift between the decimals of both); `minor` is null
 * where nobody said an amount or a rate. One that closed since stands in the stage it got furthest to.
 */
export const OPEN_DEALS = `
  select d.opportunity_id, d.lead_id, d.opened_on, d.close_on, d.agent_id, d.team_id, d.region, d.currency, d.amount_minor,
         d.channel, d.campaign_id, d.partner_id, d.product_ids,
         case when d.stage not in ('won', 'lost') then d.stage
              when d.seen & 8 > 0 then 'negotiation' when d.seen & 4 > 0 then 'proposal' when d.seen & 2 > 0 then 'engaging'
              else 'prospecting' end as stage,
         case when d.currency = $3 then d.amount_minor else round(d.amount_minor * r.rate * power(10::numeric, r.shift))::bigint end as minor
    from pipeline_deal d
    left join jsonb_to_recordset($4::jsonb) as r(currency text, rate numeric, shift integer) on r.currency = d.currency
   where d.workspace_id = $1 and (d.closed_on is null or d.closed_on > $2::date) and (d.opened_on is null or d.opened_on <= $2::date)`;

/**
 * The parameters of open deals: by stage, whose they are, how old, and whether beyond the day on which they were to close. `squares` is the
 * sum of the squared amounts; `untold` the currency of those that could not be told, with what nobody said an amount of among them.
 */
export const OPEN_BY = `
  select stage, agent_id as "agentId", team_id as "teamId",
         case when opened_on is null then null when $2::date - opened_on <= 30 then 0 when $2::date - opened_on <= 90 then 31
              when $2::date - opened_on <= 180 then 91 else 181 end as since,
         coalesce(close_on < $2::date, false) as "isSlipped", case when minor is null then currency end as untold,
         count(*)::int as deals, count(minor)::int as priced, count(amount_minor)::int as said,
         coalesce(sum(minor), 0)::text as minor, coalesce(sum(amount_minor), 0)::text as own,
         coalesce(sum(minor::float8 * minor::float8), 0) as squares
    from (${OPEN_DEALS}) as o group by 1, 2, 3, 4, 5, 6`;

/** The parameters of open deals: each amount with its stage. */
export const OPEN_AMOUNTS = `select stage, minor::float8 as minor from (${OPEN_DEALS}) as o where minor > 0 order by opportunity_id`;

/** $1 workspace, $2 and $3 days: of what closed, how many were met open in which stages. */
export const CLOSED_BY_SEEN = `
  select d.seen, d.stage, count(*)::int as deals from pipeline_deal d where ${CLOSED} and d.seen > 0 group by 1, 2`;
