import type { ClockFilter, Filter } from '../domain/filter.js';

/** The conditions of a figure on `contribution`, from parameter $4 on; only what the figure names is asked, so that its index serves. */
function conditionsOf(filter: Filter): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${parameters.push(value) + 3}`;
  const equal = (column: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${column} = ${next(value)}`];
  const within = (column: string, range: Filter['day']): string[] =>
    range === undefined ? [] : [`${column} between ${next(range.from)} and ${next(range.to)}`];
  const conditions = [
    ...equal('measure', filter.measure),
    ...equal('item', filter.item),
    ...(filter.items === undefined ? [] : [`item = any(${next(filter.items)}::text[])`]),
    ...equal('channel', filter.channel),
    ...equal('currency', filter.currency),
    ...equal('agreement_id', filter.agreementId),
    ...equal('clause_key', filter.clauseKey),
    ...within('day', filter.day),
    ...within('posted_on', filter.postedOn),
    // Names the partial index that serves: figures of agreements have a clause, all others have none.
    filter.clauseKey === undefined ? `clause_key = ''` : `clause_key <> ''`,
  ];
  return { sql: conditions.map((condition) => `and ${condition}`).join(' '), parameters };
}

/**
 * $1 workspace, $2 position, $3 lead to begin after, then the filter, last the limit: the leads behind a figure, each with what it
 * contributes; one that came and went contributes nothing and is not behind it. `total` and `sum` are of all leads, not of the page.
 */
export function leadsBehind(filter: Filter): { sql: string; parameters: unknown[] } {
  const { sql, parameters } = conditionsOf(filter);
  return {
    parameters,
    sql: `
  with behind as (
    select lead_id, sum(amount) as amount from contribution
     where workspace_id = $1 and position <= $2 ${sql} group by lead_id having sum(amount) <> 0)
  select lead_id as "leadId", a.total::float8 as total, a.sum::float8 as sum
    from (select count(*) as total, coalesce(sum(amount), 0) as sum from behind) a
    left join lateral (select lead_id from behind where lead_id > $3 order by lead_id limit $${parameters.length + 4}) page on true`,
  };
}

/** The same, with the exact percentile of what single contributions are in the place of their sum: the rule of `percentile_cont`. */
export function percentileBehind(filter: Filter, share: number): { sql: string; parameters: unknown[] } {
  const { sql, parameters } = conditionsOf(filter);
  const limit = parameters.length + 4;
  return {
    parameters,
    sql: `
  with each as (select lead_id, amount from contribution where workspace_id = $1 and position <= $2 ${sql}),
       behind as (select distinct lead_id from each)
  select lead_id as "leadId", a.total::float8 as total, a.sum
    from (select (select count(*) from behind) as total, percentile_cont(${share}) within group (order by amount) as sum from each) a
    left join lateral (select lead_id from behind where lead_id > $3 order by lead_id limit $${limit}) page on true`,
  };
}

/** $1 workspace, $3 lead to begin after, then the clocks, last the limit: the leads whose clocks a figure counts, as `leadsBehind` tells. */
export function leadsOfClocks({ agreementId, clauseKey, postedOn, dueBy }: ClockFilter): {
  sql: string;
  parameters: unknown[];
} {
  return {
    parameters: [
      ...[agreementId, clauseKey, postedOn.from, postedOn.to],
      ...[dueBy.map(({ targetMs }) => targetMs), dueBy.map(({ by }) => new Date(by))],
    ],
    sql: `
  with behind as (
    select o.lead_id, count(*) as amount from open_obligation o
      join unnest($8::bigint[], $9::timestamptz[]) as d (target_ms, by) on d.target_ms = o.target_ms
     where o.workspace_id = $1 and $2::bigint is not null and o.agreement_id = $4 and o.clause_key = $5 and o.posted_on between $6 and $7
       and not o.is_breached and date_trunc('minute', o.due_at) <= d.by group by o.lead_id)
  select lead_id as "leadId", a.total::float8 as total, a.sum::float8 as sum
    from (select count(*) as total, coalesce(sum(amount), 0) as sum from behind) a
    left join lateral (select lead_id from behind where lead_id > $3 order by lead_id limit $10) page on true`,
  };
}
