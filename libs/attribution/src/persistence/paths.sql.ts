/** $1 workspace, $2 currency, $3 and $4 days (both included): the paths that were gone, each once. */
export const PATHS_OF_PERIOD = `
  select path, sum(conversions)::int as conversions, sum(value_minor)::float8 as value, sum(nulls)::int as nulls
    from path_day where workspace_id = $1 and currency = $2 and day between $3 and $4
   group by path order by path collate "C"`;

/** The same parameters: by day, for whoever adds them up, without waiting for the last one. */
export const PATHS_BY_DAY = `
  select path, conversions::int as conversions, value_minor::float8 as value, nulls::int as nulls
    from path_day where workspace_id = $1 and currency = $2 and day between $3 and $4`;

/** The same parameters, and $5: how many rows there are, counted up to that many. */
export const PATH_ROWS_UP_TO = `
  select count(*)::int as found
    from (select 1 from path_day where workspace_id = $1 and currency = $2 and day between $3 and $4 limit $5) as counted`;

/** The same parameters, and $5: the paths a channel takes part in, the most won first. */
export const PATHS_WITH = `
  select path, sum(conversions)::int as conversions, sum(value_minor)::float8 as value, sum(nulls)::int as nulls
    from path_day
   where workspace_id = $1 and currency = $2 and day between $3 and $4 and position('>' || $5 || '>' in '>' || path || '>') > 0
   group by path order by sum(conversions) desc, sum(nulls) desc, path collate "C"`;
