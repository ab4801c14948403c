import { BUCKETED_KINDS } from '../domain/mark.js';
import { NO_ID } from '../domain/rollup.js';

const MARK = `lead_id as "leadId", place, kind, step, other, department, fate, at::float8 as at, day::text as day, bucket,
  seconds::float8 as seconds, channel, nullif(campaign_id, '${NO_ID}') as "campaignId", origin`;

/** $1 workspace, $2 leads: their marks, by lead and place. */
export const MARKS_OF_LEADS = `
  select ${MARK} from journey_mark where workspace_id = $1 and lead_id = any($2::uuid[]) order by lead_id, place`;

/** $1 workspace, $2 leads and $3 the places of their marks. */
export const REMOVE_MARKS = `
  delete from journey_mark m using unnest($2::uuid[], $3::int[]) as g(lead_id, place)
   where m.workspace_id = $1 and m.lead_id = g.lead_id and m.place = g.place`;

/** $1 workspace, $2 marks as JSON. */
export const INSERT_MARKS = `
  insert into journey_mark (workspace_id, lead_id, place, kind, step, other, department, fate, at, day, bucket, seconds, channel,
         campaign_id, origin)
  select $1, m."leadId", m.place, m.kind, m.step, m.other, m.department, m.fate, m.at, m.day, m.bucket, m.seconds, m.channel,
         coalesce(m."campaignId", '${NO_ID}'), m.origin
    from jsonb_to_recordset($2::jsonb) as m("leadId" uuid, place int, kind text, step text, other text, department text, fate text,
         at bigint, day date, bucket int, seconds bigint, channel text, "campaignId" uuid, origin text)`;

const KEYS = 'level, item, span, kind, day, step, other, department';
const SUMS = 'count, seconds, lost, won, waits';

/** Both added up, bucket by bucket; what comes to nothing is left out. */
const WAITS_ADDED = `case when excluded.waits = '{}' then r.waits else (
    select coalesce(jsonb_object_agg(bucket, n), '{}') from (
      select bucket, sum(n::int) as n
        from (select * from jsonb_each_text(r.waits) union all select * from jsonb_each_text(excluded.waits)) as w(bucket, n)
       group by bucket having sum(n::int) <> 0) as s) end`;

/** $1 workspace, $2 changes as JSON, each key once: one statement, however many. */
export const CHANGE_ROLLUP = `
  insert into journey_rollup as r (workspace_id, ${KEYS}, ${SUMS})
  select $1, ${KEYS}, ${SUMS}
    from jsonb_to_recordset($2::jsonb) as c(level smallint, item text, span text, kind text, day date, step text, other text,
         department text, count bigint, seconds bigint, lost bigint, won bigint, waits jsonb)
  on conflict (workspace_id, ${KEYS}) do update set count = r.count + excluded.count, seconds = r.seconds + excluded.seconds,
     lost = r.lost + excluded.lost, won = r.won + excluded.won, waits = ${WAITS_ADDED}`;

/** $1 workspace. */
export const SWEEP_ROLLUP = `delete from journey_rollup where workspace_id = $1 and count = 0`;

/** $1 workspace. */
export const RAISE_REVISION = `
  insert into journey_state as s (workspace_id, revision) values ($1, 1)
  on conflict (workspace_id) do update set revision = s.revision + 1`;

/** Of marks: their bucket where it is told how many took how long. */
export const BUCKET = `case when m.bucket >= 0 and m.kind in (${BUCKETED_KINDS.map((kind) => `'${kind}'`).join(', ')}) then m.bucket end`;

/** Every row that marks stand in, as `keysOf` says. */
const EXPECTED = `
  select ${KEYS}, sum(count)::bigint as count, sum(seconds)::bigint as seconds, sum(lost)::bigint as lost, sum(won)::bigint as won,
         coalesce(jsonb_object_agg(bucket, count) filter (where bucket is not null), '{}') as waits
    from (select l.level, l.item, s.span, m.kind, s.day, m.step, m.other, m.department, ${BUCKET} as bucket, count(*) as count,
                 sum(m.seconds) as seconds, count(*) filter (where m.fate = 'lost') as lost,
                 count(*) filter (where m.fate = 'won') as won
            from journey_mark m
            cross join lateral (values (0, ''), (1, m.channel), (2, m.origin), (3, m.campaign_id::text)) as l(level, item)
            cross join lateral (values ('day', m.day), ('month', date_trunc('month', m.day)::date), ('running', m.day)) as s(span, day)
           where m.workspace_id = $1 and (s.span = 'running') = (m.bucket = -1) and (s.span <> 'day' or l.level < 3)
             and (l.level < 3 or m.campaign_id <> '${NO_ID}')
           group by 1, 2, 3, 4, 5, 6, 7, 8, 9) as by_bucket
   group by ${KEYS}`;

const row = (alias: string, columns: string): string =>
  columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');
const told = (alias: string): string =>
  `case when ${alias}.count is not null then to_jsonb(array[${SUMS.split(', ')
    .map((sum) => `to_jsonb(${alias}.${sum})`)
    .join(', ')}]) end`;

/** $1 workspace: up to 20 sums that are not those of the marks, with what they should be. */
export const WRONG_SUMS = `
  with expected as (${EXPECTED}), found as (select ${KEYS}, ${SUMS} from journey_rollup where workspace_id = $1)
  select jsonb_build_object(${KEYS.split(', ')
    .map((key) => `'${key}', coalesce(e.${key}, f.${key})`)
    .join(', ')}) as key, ${told('e')} as expected, ${told('f')} as found
    from expected e full join found f
      on ${KEYS.split(', ')
        .map((key) => `e.${key} = f.${key}`)
        .join(' and ')}
   where (${row('e', SUMS)}) is distinct from (${row('f', SUMS)})
   limit 20`;
