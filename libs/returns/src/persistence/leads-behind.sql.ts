import type { Basis, Grouping, Stage } from '../domain/report.js';

const COLUMN: Readonly<Record<Stage, string>> = {
  lead: 'inquiry_at',
  mql: 'mql_at',
  sal: 'sal_at',
  sql: 'sql_at',
  won: 'won_at',
};

const KEY: Readonly<Record<Grouping | 'all', string>> = {
  channel: 'channel',
  campaign: `coalesce(campaign_id::text, '')`,
  all: `''`,
};

/** Instants of days two apart bound what the index is asked for; which day it was goes by the zone of the row. */
const within = (column: string): string =>
  `${column} >= $2::date - interval '2 days' and ${column} < $3::date + interval '3 days'
     and (${column} at time zone zone)::date between $2 and $3`;

/** $1 workspace, $2 and $3 days, $4 key: the leads counted in a cell. Leads whose instants nobody knows are of no cohort. */
const counted = (basis: Basis, by: Grouping | 'all', stage: Stage): string => `
  select lead_id as "leadId", (${COLUMN[stage]} at time zone zone)::date::text as day from lead_course
   where workspace_id = $1 and is_counted and ${COLUMN[stage]} is not null and ${KEY[by]} = $4
     and ${basis === 'cohort' ? 'captured_on between $2 and $3 and not is_undated' : within(COLUMN[stage])}`;

/** $5 the last lead already seen, $6 how many. */
export const leadsBehind = (...of: Parameters<typeof counted>): string =>
  `select * from (${counted(...of)}) as behind where $5::uuid is null or "leadId" > $5 order by "leadId" limit $6`;

export const countBehind = (...of: Parameters<typeof counted>): string =>
  `select count(*)::int as total from (${counted(...of)}) as behind`;
