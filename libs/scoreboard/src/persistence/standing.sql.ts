/** $1 workspace, $2 agreement, $3 and $4 first and last day of the period: the counts of all its clauses, by day. */
export const CLAUSES_OF_PERIOD = `
  select clause_key as "clauseKey", measure, item, day::text as day, sum(amount)::float8 as amount
    from clause_rollup where workspace_id = $1 and agreement_id = $2 and posted_on between $3 and $4 group by clause_key, measure, item, day`;

/** $1 workspace, $2 agreement, $3 and $4 first and last days of past periods: the same counts, period by period. */
export const CLAUSES_OF_PAST = `
  select r.clause_key as "clauseKey", r.measure, r.item, p.starts::text as period, sum(r.amount)::float8 as amount
    from unnest($3::date[], $4::date[]) as p (starts, ends)
    join clause_rollup r on r.workspace_id = $1 and r.agreement_id = $2 and r.posted_on between p.starts and p.ends
   group by r.clause_key, r.measure, r.item, p.starts`;

/** $1 workspace, $2 agreement, $3 and $4 first and last day of the period: how its promises were answered, by bucket. */
export const ANSWERS_OF_PERIOD = `
  select clause_key as "clauseKey", item, sum(amount)::float8 as amount
    from duty_time where workspace_id = $1 and agreement_id = $2 and posted_on between $3 and $4 and measure = 'obligation.answer'
   group by clause_key, item`;

/** $1 workspace, $2 agreement, $3 clauses, $4 a minute: the last minute up to it in which a promise of each was decided. */
export const LAST_DECIDED = `
  select k.key as "clauseKey",
         (select max(minute) from decision_minute where workspace_id = $1 and agreement_id = $2 and clause_key = k.key and minute <= $4) as minute
    from unnest($3::text[]) as k (key)`;

/** $1 workspace, $2 agreement, then one array per column of windows (clause, after, up to): what was decided in each, by its place. */
export const DECIDED_IN = `
  select w.place::int as place, d.item, sum(d.amount)::float8 as amount
    from unnest($3::text[], $4::int[], $5::int[]) with ordinality as w (clause_key, after, upto, place)
    join decision_minute d on d.workspace_id = $1 and d.agreement_id = $2 and d.clause_key = w.clause_key
                          and d.minute > w.after and d.minute <= w.upto
   group by w.place, d.item`;

/** $1 workspace, $2 the first Monday, $3 measure, $4 currency: a weekly figure, week by week. */
export const WEEKS_SINCE = `
  select posted_on::text as monday, measure, item, sum(amount)::float8 as amount
    from week_rollup where workspace_id = $1 and posted_on >= $2 and measure = $3 and currency = $4 group by posted_on, measure, item`;

/** $1 workspace, $2 and $3 first and last day of the period, $4 currency: what was won. */
export const WON_IN = `
  select measure, sum(amount)::float8 as amount
    from funnel_rollup where workspace_id = $1 and day between $2 and $3 and measure in ('won', 'won.value') and currency = $4 group by measure`;
