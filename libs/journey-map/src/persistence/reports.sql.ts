import type { Spans } from '../domain/period.js';

/** $1 workspace: how often the map changed. */
export const REVISION = `select coalesce((select revision from journey_state where workspace_id = $1), 0)::text as revision`;

/** $1 workspace, $2 level, $3 items, $4 kinds: by their key, so that nothing else is looked at. */
const ROWS = `select item, kind, day, step, other, department, bucket, count, seconds from journey_rollup
   where workspace_id = $1 and level = $2 and item = any($3::text[]) and kind = any($4::text[])`;

const partsOf = ({ months, days }: Spans): readonly { span: string; from: string; to: string }[] => [
  ...(months === null ? [] : [{ span: 'month', ...months }]),
  ...days.map((each) => ({ span: 'day', ...each })),
];

/** The last parameters of statements about a period: the first and the last day of each part of it. */
export const boundsOf = (spans: Spans): readonly string[] =>
  partsOf(spans).flatMap(({ from, to }) => [from, to]);

/** $5 on: the bounds. The rows of a period: whole months and single days; those of neither are not asked for. */
const rowsOf = (spans: Spans): string =>
  partsOf(spans)
    .map(({ span }, at) => {
      const first = 5 + 2 * at;
      return `${ROWS} and span = '${span}' and day between $${first}::date and $${first + 1}::date`;
    })
    .join(' union all ');

/** What ended in the period, by everything that tells apart. */
export const sumsOfPeriod = (spans: Spans): string => `
  select kind, step, other, department, bucket, sum(count)::float8 as count, sum(seconds)::float8 as seconds
    from (${rowsOf(spans)}) as p group by kind, step, other, department, bucket having sum(count) <> 0`;

/** What became of captured leads, by channel. */
export const outcomesOfPeriod = (spans: Spans): string => `
  select item as channel, kind, other, sum(count)::float8 as count
    from (${rowsOf(spans)}) as p where step = 'captured' group by item, kind, other having sum(count) <> 0`;

/** The same parameters, $5 and $6 days (both included): what is running since then, by day. */
export const RUNNING_SINCE = `
  select kind, step, other, department, day::text as day, sum(count)::float8 as count, sum(seconds)::float8 as seconds
    from (${ROWS} and span = 'running' and day between $5::date and $6::date) as p
   group by kind, step, other, department, day having sum(count) <> 0`;

interface Behind {
  readonly isStepTold: boolean;
  readonly isRunning: boolean;
}

/**
 * $1 workspace, $2 and $3 days (both included), $4 kind, $5 step, $6 other, $7 department, $8 channel, $9 campaign, $10 origin (null: any),
 * $11 to $13 the last one seen (day, lead, place), $14 how many: the marks of a figure, the latest first. It is in the order
 * of an index by the column `day`, not by the text of the same name that is answered.
 */
export const marksBehind = ({ isStepTold, isRunning }: Behind): string => `
  select lead_id as "leadId", place, day::text as day, at::float8 as at, step, other, department, bucket, seconds::float8 as seconds
    from journey_mark m
   where workspace_id = $1 and day between $2::date and $3::date and kind = $4
     and ${isStepTold ? 'step = $5' : '$5::text is null'}
     and ($6::text is null or other = $6) and ($7::text is null or department = $7)
     and ($8::text is null or channel = $8) and ($9::uuid is null or campaign_id = $9) and ($10::text is null or origin = $10)
     ${isRunning ? 'and bucket = -1' : ''}
     and ($11::date is null or (day, lead_id, place) < ($11::date, $12::uuid, $13::int))
   order by m.day desc, m.lead_id desc, m.place desc limit $14`;
