import type { Filter } from '../domain/filter.js';

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
