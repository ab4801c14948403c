import { OPEN_DEALS } from './reports.sql.js';

/** What may be behind a figure, each a condition on `d`; numbers are where its values go. */
export const DEAL_CONDITIONS = {
  stage: (n: number) => `d.stage = $${n}`,
  agent: (n: number) => `coalesce(d.agent_id::text, '') = $${n}`,
  /** Agents who sell there, all of whom somebody said where, and the region itself. */
  region: (n: number) =>
    `(d.agent_id = any($${n}::uuid[]) or (d.agent_id is null or d.agent_id <> all($${n + 1}::uuid[])) and d.region = $${n + 2})`,
  teamId: (n: number) => `d.team_id = $${n}::uuid`,
  /** Agents who sell for it. */
  teamSaid: (n: number) => `d.team_id is null and d.agent_id = any($${n}::uuid[])`,
  /** All agents of whom somebody said for which team they sell. */
  noTeam: (n: number) => `d.team_id is null and (d.agent_id is null or d.agent_id <> all($${n}::uuid[]))`,
  channel: (n: number) => `d.channel = $${n}`,
  campaign: (n: number) => `coalesce(d.campaign_id::text, '') = $${n}`,
  partner: (n: number) => `coalesce(d.partner_id::text, '') = $${n}`,
  product: (n: number) =>
    `($${n} = '' and cardinality(d.product_ids) = 0 or $${n} = any(d.product_ids::text[]))`,
  /** $2 is the day. */
  slipped: (n: number) => `coalesce(d.close_on < $2::date, false) = $${n}`,
  olderThan: (n: number) => `$2::date - d.opened_on >= $${n}::int`,
  youngerThan: (n: number) => `$2::date - d.opened_on <= $${n}::int`,
} as const;

/** The part of the amount that belongs to a product where one is asked for; $n its id, empty for none. */
export const partOf = (n: number): string =>
  `coalesce((select x.minor from unnest(d.product_ids, d.product_minors) as x(product_id, minor) where x.product_id::text = $${n}), d.amount_minor)`;

const and = (conditions: readonly string[]): string => conditions.map((each) => ` and ${each}`).join('');

/** $1 workspace, $2 and $3 days, $4 the currency, $5 how it ended; then the values of `conditions`. */
export const closedDeals = (amount: string, conditions: readonly string[]): string => `
  select d.opportunity_id as id, d.lead_id as "leadId", d.closed_on as day, d.stage, d.agent_id as "agentId", d.region, d.currency,
         ${amount} as own, case when d.currency = $4 then ${amount} end as minor
    from pipeline_deal d
   where d.workspace_id = $1 and d.closed_on between $2 and $3 and d.stage = $5${and(conditions)}`;

/** The parameters of open deals; then the values of `conditions`. */
export const openDeals = (conditions: readonly string[]): string => `
  select d.opportunity_id as id, d.lead_id as "leadId", d.opened_on as day, d.stage, d.agent_id as "agentId", d.region, d.currency,
         d.amount_minor as own, d.minor from (${OPEN_DEALS}) as d where true${and(conditions)}`;

/** The deals of a figure after one of them ($n, null for the first ones), at most $n+1. */
export const pageOfDeals = (deals: string, n: number): string => `
  select id, "leadId", day::text as day, stage, "agentId", region, currency, own::text as own, minor::text as minor
    from (${deals}) as behind where $${n}::uuid is null or id > $${n} order by id limit $${n + 1}`;

export const sumOfDeals = (deals: string): string => `
  select count(*)::int as total, coalesce(sum(minor), 0)::text as minor from (${deals}) as behind`;
