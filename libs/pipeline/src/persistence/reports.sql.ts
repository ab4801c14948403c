import type { Rows } from '../domain/rows.js';
import type { Step } from '../domain/quarter.js';
import { closedIn, cyclesIn, NONE } from './sums.sql.js';
import type { ToldBy } from './sums.sql.js';

/** Which sums rows are read from, and the keys of a row; `sub` is what names of agents are looked up beside. */
const KEYS: Readonly<Record<Rows | 'nothing', readonly [from: ToldBy, key: string, sub: string]>> = {
  nothing: ['seen', 'null', 'null'],
  region: ['seller', 'of_id', 'word'],
  agent: ['seller', 'of_id', 'null'],
  team: ['seller', 'team_id', 'of_id'],
  channel: ['channel', 'word', 'null'],
  campaign: ['campaign', 'of_id', 'null'],
  product: ['product', 'of_id', 'null'],
  partner: ['channel', 'of_id', 'null'],
};

/** A column of a key as it is told: text, null where there is nobody. */
const told = (column: string, name: string): string =>
  column.endsWith('_id') ? `nullif(${name}, ${NONE})::text as ${name}` : `${name}::text as ${name}`;

/** The parameters of `closedIn`: what closed, by month or quarter, row, end and currency. Groups are told as text, not deals. */
export const closedBy = (rows: Rows | 'nothing', step: Step): string => {
  const [from, key, sub] = KEYS[rows];
  return `
  select period::date::text as period, ${told(key, 'key')}, ${told(sub, 'sub')}, stage, currency, deals, minor::text as minor,
         recurring::text as recurring, "firstYear"::text as "firstYear"
    from (select date_trunc('${step}', c.month::timestamp) as period, ${key} as key, ${sub} as sub, c.stage, c.currency,
                 sum(c.deals)::int as deals, sum(c.minor) as minor, sum(c.recurring_minor) as recurring, sum(c.first_year_minor) as "firstYear"
            from (${closedIn(from)}) as c group by 1, 2, 3, 4, 5) as g`;
};

/** The parameters of `cyclesIn`: how many won deals took how many days, by row: told together, for they are many. */
export const cyclesBy = (rows: Rows | 'nothing'): string => {
  const [from, key, sub] = KEYS[rows];
  return `
  select ${told(key, 'key')}, ${told(sub, 'sub')}, json_agg(json_build_array(days, deals)) as cycles
    from (select ${key} as key, ${sub} as sub, c.cycle_days as days, sum(c.deals)::int as deals
            from (${cyclesIn(from)}) as c group by 1, 2, 3) as g group by g.key, g.sub`;
};

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

/** The parameters of `closedIn`: of what closed, how many were met open in which stages. */
export const CLOSED_BY_SEEN = `
  select word::int as seen, stage, sum(deals)::int as deals from (${closedIn('seen')}) as c where word <> '0' group by 1, 2`;
