import { columnsOf } from '../domain/projections.js';
import type { Projection } from '../domain/projections.js';

/**
 * $1 workspace, then one array per dimension, last the amounts: one statement per batch, however many rows.
 * Keys are unique within the batch, so no row is touched twice.
 */
export function upsertSums(projection: Projection): string {
  const columns = columnsOf(projection);
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  return `
  insert into ${projection.table} as t (workspace_id, ${names}, amount)
  select $1, * from unnest(${arrays}, $${columns.length + 2}::bigint[])
  on conflict (workspace_id, ${names}) do update set amount = t.amount + excluded.amount`;
}

/** No parameter: every row of the workspace, its key as an array of texts in the order of the dimensions. */
export function allSums(projection: Projection): string {
  const key = columnsOf(projection).map(([name]) => `${name}::text`);
  return `select array[${key.join(', ')}] as key, amount::float8 as amount from ${projection.table} where workspace_id = (select current_workspace())`;
}

/**
 * $1 workspace, then one array per column. A plain insert: the key (position, place within the entry) refuses an entry that was
 * folded before, and with it the whole batch.
 */
export const INSERT_CONTRIBUTIONS = `
  insert into contribution (workspace_id, position, place, measure, item, day, posted_on, channel, currency, agreement_id, clause_key, lead_id, amount)
  select $1, * from unnest($2::bigint[], $3::int[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[], $9::text[], $10::uuid[],
    $11::text[], $12::uuid[], $13::bigint[])`;

/** $1 workspace, $2 and $3 positions (after, up to): the contributions of a stretch of the journal, as the fold wrote them. */
export const CONTRIBUTIONS_BETWEEN = `
  select position::float8 as position, place, measure, item, day::text as day, posted_on::text as "postedOn", channel, currency,
         agreement_id as "agreementId", clause_key as "clauseKey", lead_id as "leadId", amount::float8 as amount
    from contribution where workspace_id = $1 and position > $2 and position <= $3 order by position, place`;

const DEAL = `
  select opportunity_id as "opportunityId", stage, amount_minor::float8 as "amountMinor", currency, closed_on::text as "closedOn", reason
    from standing_deal`;

/** $1 workspace, $2 opportunities: how their deals stand. */
export const DEALS_OF = `${DEAL} where workspace_id = $1 and opportunity_id = any($2::uuid[])`;

/** No parameter: how every deal of the workspace stands. */
export const ALL_DEALS = `${DEAL} where workspace_id = (select current_workspace())`;

/** $1 workspace, then one array per column: how deals stand now, each once. */
export const KEEP_DEALS = `
  insert into standing_deal (workspace_id, opportunity_id, stage, amount_minor, currency, closed_on, reason)
  select $1, * from unnest($2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::date[], $7::text[])
  on conflict (workspace_id, opportunity_id) do update
     set stage = excluded.stage, amount_minor = excluded.amount_minor, currency = excluded.currency,
         closed_on = excluded.closed_on, reason = excluded.reason`;

/** $1 workspace and one version with its pinned words. Activating a version again replaces what it says. */
export const KEEP_AGREEMENT = `
  insert into board_agreement (workspace_id, version_id, agreement_id, version, title, effective_on, zone, terms, calendars)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (workspace_id, version_id) do update
     set title = excluded.title, effective_on = excluded.effective_on, zone = excluded.zone, terms = excluded.terms,
         calendars = excluded.calendars, is_ended = false`;

/** $1 workspace, $2 version. */
export const END_AGREEMENT = `update board_agreement set is_ended = true where workspace_id = $1 and version_id = $2`;

/** $1 workspace: in whose days each version counts. */
export const VERSION_ZONES = `select version_id as "versionId", zone from board_agreement where workspace_id = $1`;

const AGREEMENT = `
  select version_id as "versionId", agreement_id as "agreementId", version, title, effective_on::text as "effectiveOn", zone, terms, calendars,
         is_ended as "isEnded" from board_agreement`;

/** $1 workspace, $2 agreement: its versions in order. */
export const VERSIONS_OF_AGREEMENT = `${AGREEMENT} where workspace_id = $1 and agreement_id = $2 order by version`;

/** $1 workspace: every version of every agreement. */
export const ALL_VERSIONS = `${AGREEMENT} where workspace_id = $1 order by agreement_id, version`;

/** $1 workspace, $2 and $3 days (both included): what happened in the period, by channel. */
export const FUNNEL_OF_PERIOD = `
  select measure, item, channel, currency, sum(amount)::float8 as amount
    from funnel_rollup where workspace_id = $1 and day between $2 and $3 group by measure, item, channel, currency`;

/** $1 workspace: what stands now. */
export const FUNNEL_NOW = `
  select measure, item, '' as channel, currency, amount::float8 as amount from funnel_level where workspace_id = $1`;

/** $1 workspace, $2 reader: the cursor, held until this transaction ends, so nothing is folded meanwhile. */
export const HOLD_CURSOR = `
  select position::float8 as position from journal_reader where workspace_id = $1 and name = $2 for update`;

/** $1 workspace: figures of two epochs are never compared, so clients ask for whole boards. */
export const NEXT_EPOCH = `update journal_head set epoch = uuidv7() where workspace_id = $1`;
