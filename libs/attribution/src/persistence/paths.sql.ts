import { withinSpans } from './spans.sql.js';

/** $1 workspace, $2 currency, $3 and $4 days (both included). */
const within = (columns: string, condition = 'true'): string =>
  withinSpans(columns, 'path_sum', `workspace_id = $1 and currency = $2 and ${condition}`, {
    ...{ from: '$3', to: '$4' },
  });

/** The paths of these days, each once, always in one order: sums of fractions are the same then, wherever they are made. */
export const PATHS_OF_PERIOD = `
  select min(path) as path, sum(conversions)::int as conversions, sum(value_minor)::float8 as value, sum(nulls)::int as nulls
    from (${within('digest, path, conversions, value_minor, nulls')}) as spans
   group by digest order by digest`;

/** The same parameters, and $5: how many rows there are, counted up to that many. */
export const PATH_ROWS_UP_TO = `
  select count(*)::int as found from (select 1 from (${within('1')}) as spans limit $5) as counted`;

/** $1 workspace, $2 currency, $3 and $4 days: by which change of credit their paths were last made others. */
export const REVISION_OF_PATHS = `
  select coalesce(max(revision), 0)::text as revision from path_revision
   where workspace_id = $1 and currency = $2 and day between $3 and $4`;

/** $1 workspace, $2 currencies and $3 days, side by side, $4 revision. */
export const RAISE_PATHS = `
  insert into path_revision (workspace_id, currency, day, revision) select $1, *, $4::bigint from unnest($2::text[], $3::date[])
  on conflict (workspace_id, currency, day) do update set revision = excluded.revision`;

/** Ways in the order they are told in: the most won first. */
const ORDER = 'won desc, lost desc, digest';

/** The ways a channel takes part in, with how many channels share each. $1 workspace, $2 currency, $3 and $4 days, $5 the channel. */
const WAYS = `
  select digest, min(path) as path, min(channels) as channels, sum(conversions)::float8 as won, sum(value_minor) as value,
         sum(nulls)::float8 as lost
    from (${within(
      'digest, path, channels, conversions, value_minor, nulls',
      `position('>' || $5 || '>' in '>' || path || '>') > 0`,
    )}) as spans
   group by digest`;

/**
 * Each way in equal parts to its channels: $6, the minor units of the channel, are shared out over the ways by what they are worth to it,
 * by largest remainder.
 */
const PARTED = `
  select *, floor(exact) + case when row_number() over (order by exact - floor(exact) desc, ${ORDER})
                                     <= $6::numeric - sum(floor(exact)) over () then 1 else 0 end as minor
    from (select *, won / channels as part,
                 coalesce($6::numeric * weight / nullif(sum(weight) over (), 0), 0) as exact
            from (select *, greatest(value, 0) / channels as weight from ways) as weighed) as measured`;

/**
 * The same parameters, $7 to $9 the last way already seen (won, lost, digest), $10 how many: what all ways come to, beside each of those
 * after it; one row without a way where none is left.
 */
const paged = (ways: string): string => `
  with ways as (${WAYS}), parted as materialized (${ways}),
       sums as (select count(*)::int as total, coalesce(sum(won), 0) as "wonInAll", coalesce(sum(lost), 0) as "lostInAll",
                       coalesce(sum(part), 0) as "partInAll", coalesce(sum(minor), 0)::text as "minorInAll" from parted),
       page as (select digest, path, won, lost, value::text as value, part, minor::text as minor from parted
                 where $7::float8 is null or won < $7 or (won = $7 and (lost < $8::float8 or (lost = $8 and digest > $9::text)))
                 order by ${ORDER} limit $10)
  select * from sums left join page on true order by ${ORDER}`;

/** Shapley gives each way a part. */
export const PARTED_WAYS = paged(PARTED);

/** A chain gives no way a part: the parameters are the same. */
export const WHOLE_WAYS = paged(
  'select *, null::float8 as part, null::numeric as minor from ways where $6::numeric is not null',
);
