import { PATH_MARK } from '../domain/conversion.js';
import { NO_ID } from '../domain/period.js';
import { creditedByDay } from './credited-day.sql.js';
import { perModel } from './per-model.js';
import { spansOf } from './spans.sql.js';

/** What is kept of one level: its channel, from level 2 its campaign, at level 3 its asset. */
const ITEM = `t.channel, case when l.level >= 2 then coalesce(t.campaign_id, '${NO_ID}') else '${NO_ID}' end as campaign_id,
         case when l.level >= 3 then coalesce(t.asset_id, '${NO_ID}') else '${NO_ID}' end as asset_id`;

const chosen = (condition: string): string => `c.workspace_id = $1 and ${condition}`;

/** Credit and reach of the conversions that meet the condition, by the key of `credit_rollup`. $1 workspace. */
const rolledUp = (condition: string): string => `
  select level, state, currency, span.span, span.day, channel, campaign_id, asset_id, count(*) as reached, sum(amount_minor)::bigint as reached_minor,
         array[${perModel((place) => `sum(s${place})::bigint`)}] as shares,
         array[${perModel((place) => `sum(a${place})::bigint`)}] as amounts,
         array[${perModel((place) => `count(*) filter (where s${place} <> 0)`)}] as credited
    from (select l.level, c.state, c.currency, c.day, ${ITEM}, c.opportunity_id, c.amount_minor,
                 ${perModel((place) => `sum(t.shares[${place}]) as s${place}, sum(t.amounts[${place}]) as a${place}`)}
            from conversion c
            join conversion_touch t on t.workspace_id = c.workspace_id and t.opportunity_id = c.opportunity_id
            cross join (values (1), (2), (3)) as l(level)
           where ${chosen(condition)} group by 1, 2, 3, 4, 5, 6, 7, c.opportunity_id, c.amount_minor) as of_conversion
    cross join lateral ${spansOf('of_conversion.day')}
   group by 1, 2, 3, 4, 5, 6, 7, 8`;

/** What there was to credit, by the key of `conversion_day`. $1 workspace. */
const counted = (condition: string): string => `
  select c.state, c.currency, c.day, count(*) as conversions, sum(c.amount_minor)::bigint as amount_minor,
         count(*) filter (where c.is_sourced) as sourced, coalesce(sum(c.amount_minor) filter (where c.is_sourced), 0)::bigint as sourced_minor,
         count(*) filter (where c.is_influenced) as influenced,
         coalesce(sum(c.amount_minor) filter (where c.is_influenced), 0)::bigint as influenced_minor
    from conversion c where ${chosen(condition)} group by 1, 2, 3`;

/** Paths of what was won and lost, by the key of `path_sum`, each with how many channels are on it. $1 workspace. */
const paths = (condition: string): string => `
  select p.*, (select count(distinct channel) from string_to_table(p.path, '${PATH_MARK}') as channel) as channels
    from (select c.currency, span.span, span.day, md5(c.path) as digest, c.path, count(*) filter (where c.state = 'won') as conversions,
                 coalesce(sum(c.amount_minor) filter (where c.state = 'won'), 0)::bigint as value_minor,
                 count(*) filter (where c.state = 'lost') as nulls
            from conversion c cross join lateral ${spansOf('c.day')}
           where ${chosen(condition)} and c.state <> 'pending' group by 1, 2, 3, 4, 5) as p`;

/** Recognition of won deals, by the key of `recognition_day`. $1 workspace. */
const recognised = (condition: string): string => `
  select c.currency, c.day, m.member_id, count(*) as deals, sum(m.told) as told, sum(m.counted) as counted,
         sum(m.share)::bigint as share, sum(m.amount_minor)::bigint as amount_minor
    from conversion c
    join conversion_member m on m.workspace_id = c.workspace_id and m.opportunity_id = c.opportunity_id
   where ${chosen(condition)} group by 1, 2, 3`;

export interface SumTable {
  readonly table: string;
  readonly keys: readonly string[];
  /** What is known by the key, and kept beside it. */
  readonly along?: readonly string[];
  readonly sums: readonly string[];
  /** Sums that are one for each rule model. */
  readonly lists?: readonly string[];
  /** Its rows, of the conversions that meet a condition on `c`. */
  readonly of: (condition: string) => string;
}

export const SUM_TABLES: readonly SumTable[] = [
  {
    table: 'credit_rollup',
    keys: ['level', 'state', 'currency', 'span', 'day', 'channel', 'campaign_id', 'asset_id'],
    sums: ['reached', 'reached_minor'],
    lists: ['shares', 'amounts', 'credited'],
    of: rolledUp,
  },
  {
    table: 'conversion_day',
    keys: ['state', 'currency', 'day'],
    sums: ['conversions', 'amount_minor', 'sourced', 'sourced_minor', 'influenced', 'influenced_minor'],
    of: counted,
  },
  {
    table: 'path_sum',
    keys: ['currency', 'span', 'day', 'digest'],
    along: ['path', 'channels'],
    sums: ['conversions', 'value_minor', 'nulls'],
    of: paths,
  },
  {
    table: 'recognition_day',
    keys: ['currency', 'day', 'member_id'],
    sums: ['deals', 'told', 'counted', 'share', 'amount_minor'],
    of: recognised,
  },
  {
    table: 'credited_day',
    keys: ['basis', 'told_by', 'currency', 'span', 'day', 'value'],
    sums: ['deals', 'deals_minor', 'squares', 'sourced', 'sourced_minor', 'influenced', 'influenced_minor'],
    lists: ['shares', 'amounts', 'credited'],
    of: creditedByDay,
  },
];

/** $1 workspace, $2 conversions: adds them to the sums, or takes them out. */
export const addSums = (
  { table, keys, along = [], sums, lists = [], of }: SumTable,
  sign: '+' | '-',
): string => `
  insert into ${table} as s (workspace_id, ${[...keys, ...along, ...sums, ...lists].join(', ')})
  select $1, ${[...keys, ...along].join(', ')}, ${sums.map((sum) => `${sign}${sum}`).join(', ')}
         ${lists.map((list) => `, array[${perModel((place) => `${sign}n.${list}[${place}]`)}]`).join('')}
    from (${of('c.opportunity_id = any($2::uuid[])')}) as n
  on conflict (workspace_id, ${keys.join(', ')})
  do update set ${[
    ...sums.map((sum) => `${sum} = s.${sum} + excluded.${sum}`),
    ...lists.map((list) => `${list} = array[${perModel((place) => added(list, place))}]`),
  ].join(', ')}`;

/** A model that is new has no sum yet where nothing was credited since. */
const added = (list: string, place: number): string =>
  `coalesce(s.${list}[${place}], 0) + excluded.${list}[${place}]`;

/** $1 workspace, $2 days, of months the first: sums in which nothing is left. */
export const sweepSums = ({ table, sums }: SumTable): string => `
  delete from ${table} where workspace_id = $1 and day = any($2::date[]) and ${sums.map((sum) => `${sum} = 0`).join(' and ')}`;

/** $1 workspace: up to 20 sums that are not those of the kept conversions, with what they should be. */
export const wrongSums = ({ table, keys, along = [], sums, lists = [], of }: SumTable): string => {
  const told = [...along, ...sums, ...lists];
  const json = (alias: string): string =>
    `case when ${alias}.${told[0]} is not null then jsonb_build_object(${told.map((sum) => `'${sum}', ${alias}.${sum}`).join(', ')}) end`;
  return `
  with expected as (${of('true')}), found as (select ${[...keys, ...told].join(', ')} from ${table} where workspace_id = $1)
  select jsonb_build_object(${keys.map((key) => `'${key}', coalesce(e.${key}, f.${key})`).join(', ')}) as key,
         ${json('e')} as expected, ${json('f')} as found
    from expected e full join found f on ${keys.map((key) => `e.${key} = f.${key}`).join(' and ')}
   where ${told.map((sum) => `e.${sum} is distinct from f.${sum}`).join(' or ')}
   limit 20`;
};
