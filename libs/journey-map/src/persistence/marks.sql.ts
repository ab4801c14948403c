import { NO_ID } from '../domain/rollup.js';

const MARK = `lead_id as "leadId", place, kind, step, other, department, fate, at::float8 as at, day::text as day, bucket,
  seconds::float8 as seconds, channel, nullif(campaign_id, '${NO_ID}') as "campaignId", origin`;

/** $1 workspace, $2 leads: their marks, by lead and place. */
export const MARKS_OF_LEADS = `
  select ${MARK} from journey_mark where workspace_id = $1 and lead_id = any($2::uuid[]) order by lead_id, place`;

export const REMOVE_MARKS = `delete from journey_mark where workspace_id = $1 and lead_id = any($2::uuid[])`;

/** $1 workspace, $2 marks as JSON. */
export const INSERT_MARKS = `
  insert into journey_mark (workspace_id, lead_id, place, kind, step, other, department, fate, at, day, bucket, seconds, channel,
         campaign_id, origin)
  select $1, m."leadId", m.place, m.kind, m.step, m.other, m.department, m.fate, m.at, m.day, m.bucket, m.seconds, m.channel,
         coalesce(m."campaignId", '${NO_ID}'), m.origin
    from jsonb_to_recordset($2::jsonb) as m("leadId" uuid, place int, kind text, step text, other text, department text, fate text,
         at bigint, day date, bucket int, seconds bigint, channel text, "campaignId" uuid, origin text)`;

const KEYS = 'level, item, span, kind, day, step, other, department, bucket';

/** $1 workspace, $2 changes as JSON, each key once: one statement, however many. */
export const CHANGE_ROLLUP = `
  insert into journey_rollup as r (workspace_id, ${KEYS}, count, seconds)
  select $1, ${KEYS}, count, seconds
    from jsonb_to_recordset($2::jsonb) as c(level smallint, item text, span text, kind text, day date, step text, other text,
         department text, bucket int, count bigint, seconds bigint)
  on conflict (workspace_id, ${KEYS}) do update set count = r.count + excluded.count, seconds = r.seconds + excluded.seconds`;

/** $1 workspace. */
export const SWEEP_ROLLUP = `delete from journey_rollup where workspace_id = $1 and count = 0`;

/** $1 workspace. */
export const RAISE_REVISION = `
  insert into journey_state as s (workspace_id, revision) values ($1, 1)
  on conflict (workspace_id) do update set revision = s.revision + 1`;

/** Every row that marks stand in, as \`keysOf\` says. */
const EXPECTED = `
  select l.level, l.item, s.span, w.kind, s.day, m.step, w.other, m.department, w.bucket, count(*) as count,
         sum(w.seconds)::bigint as seconds
    from journey_mark m
    cross join lateral (values (m.kind, m.other, m.bucket, m.seconds), ('fate', m.fate, -2, 0)) as w(kind, other, bucket, seconds)
    cross join lateral (values (0, ''), (1, m.channel), (2, m.origin), (3, m.campaign_id::text)) as l(level, item)
    cross join lateral (values ('day', m.day), ('month', date_trunc('month', m.day)::date), ('running', m.day)) as s(span, day)
   where m.workspace_id = $1 and (s.span = 'running') = (w.bucket = -1) and (w.kind <> 'fate' or m.fate <> '')
     and (l.level < 3 or m.campaign_id <> '${NO_ID}')
   group by 1, 2, 3, 4, 5, 6, 7, 8, 9`;

const told = (alias: string): string =>
  `case when ${alias}.count is not null then jsonb_build_object('count', ${alias}.count, 'seconds', ${alias}.seconds) end`;

/** $1 workspace: up to 20 sums that are not those of the marks, with what they should be. */
export const WRONG_SUMS = `
  with expected as (${EXPECTED}), found as (select ${KEYS}, count, seconds from journey_rollup where workspace_id = $1)
  select jsonb_build_object(${KEYS.split(', ')
    .map((key) => `'${key}', coalesce(e.${key}, f.${key})`)
    .join(', ')}) as key, ${told('e')} as expected, ${told('f')} as found
    from expected e full join found f
      on ${KEYS.split(', ')
        .map((key) => `e.${key} = f.${key}`)
        .join(' and ')}
   where e.count is distinct from f.count or e.seconds is distinct from f.seconds
   limit 20`;
