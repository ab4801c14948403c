import { RUNNING } from '../domain/mark.js';
import type { Spans } from '../domain/period.js';
import { NO_ID, OF_CAMPAIGN, OF_CHANNEL } from '../domain/rollup.js';
import { BUCKET } from './marks.sql.js';

/** $1 workspace: how often the map changed, and whether it has yet to look at changed touches. */
export const STANDING = `
  select coalesce((select revision from journey_state where workspace_id = $1), 0)::text as revision,
         exists (select 1 from journey_touch_change where workspace_id = $1) as "isNoted"`;

const CELL = 'kind, step, other, department';

/** $1 workspace, $2 level, $3 items, $4 kinds: by their key, so that nothing else is looked at. */
const ROWS = `select item, ${CELL}, day, count, seconds, lost, won, waits from journey_rollup
   where workspace_id = $1 and level = $2 and item = any($3::text[]) and kind = any($4::text[])`;

/** The same parameters, of one campaign: its days have no rows, and are few marks. */
const MARKS = `select m.campaign_id::text as item, ${CELL}, m.day, count(*) as count, sum(m.seconds) as seconds,
         count(*) filter (where m.fate = 'lost') as lost, count(*) filter (where m.fate = 'won') as won,
         case when ${BUCKET} is null then '{}' else jsonb_build_object(${BUCKET}, count(*)) end as waits
    from journey_mark m
   where workspace_id = $1 and $2::int = ${OF_CAMPAIGN} and campaign_id = ($3::text[])[1]::uuid and kind = any($4::text[])
     and m.campaign_id <> '${NO_ID}' and bucket <> ${RUNNING}`;

interface Part {
  readonly span: 'day' | 'month';
  readonly from: string;
  readonly to: string;
}

const partsOf = ({ months, days }: Spans): readonly Part[] => [
  ...(months === null ? [] : [{ span: 'month' as const, ...months }]),
  ...days.map((each) => ({ span: 'day' as const, ...each })),
];

/** The last parameters of statements about a period: the first and the last day of each part of it. */
export const boundsOf = (spans: Spans): readonly string[] =>
  partsOf(spans).flatMap(({ from, to }) => [from, to]);

/** $5 on: the bounds. The rows of a period: whole months and single days; those of neither are not asked for. */
const rowsOf = (spans: Spans, level: number): string =>
  partsOf(spans)
    .map(({ span }, at) => {
      const within = `day between $${5 + 2 * at}::date and $${6 + 2 * at}::date`;
      if (level === OF_CAMPAIGN && span === 'day')
        return `${MARKS} and ${within} group by item, ${CELL}, m.day, ${BUCKET}`;
      return `${ROWS} and span = '${span}' and ${within}`;
    })
    .join(' union all ');

/** What ended in the period, by everything that tells apart. */
export const sumsOfPeriod = (spans: Spans, level: number): string => `
  with p as (${rowsOf(spans, level)}),
       w as (select ${CELL}, jsonb_object_agg(bucket, n) as waits
               from (select ${CELL}, bucket, sum(n::int) as n from p cross join lateral jsonb_each_text(p.waits) as e(bucket, n)
                      group by ${CELL}, bucket) as by_bucket group by ${CELL}),
       s as (select ${CELL}, sum(count)::float8 as count, sum(seconds)::float8 as seconds, sum(lost)::float8 as lost,
                    sum(won)::float8 as won from p group by ${CELL} having sum(count) <> 0)
  select s.*, coalesce(w.waits, '{}') as waits from s left join w using (${CELL})`;

/** What became of captured leads, by channel. */
export const outcomesOfPeriod = (spans: Spans): string => `
  select item as channel, other, sum(count)::float8 as count, sum(won)::float8 as won
    from (${rowsOf(spans, OF_CHANNEL)}) as p where step = 'captured' group by item, other having sum(count) <> 0`;

/** The same parameters, $5 and $6 days (both included): what is running since then, by day. */
export const RUNNING_SINCE = `
  select ${CELL}, day::text as day, sum(count)::float8 as count, sum(seconds)::float8 as seconds, sum(lost)::float8 as lost,
         sum(won)::float8 as won
    from (${ROWS} and span = 'running' and day between $5::date and $6::date) as p
   group by ${CELL}, day having sum(count) <> 0`;

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
