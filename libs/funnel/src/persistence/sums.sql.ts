import type { Contributions } from '../domain/contributions.js';

export type SumName = keyof Contributions;

/** A table of sums: its key beside the workspace with the types, and what is summed. */
export interface SumTable {
  readonly table: SumName;
  readonly keys: readonly (readonly [column: string, type: string])[];
  readonly sums: readonly string[];
  /** The same sums, recounted from courses and deals as they are kept. $1 workspace. */
  readonly recount: string;
}

const OF_DIMENSION = [
  ['dimension', 'text'],
  ['value', 'text'],
] as const;

const OF_STEP = [...OF_DIMENSION, ['from_stage', 'text'], ['to_stage', 'text'], ['grain', 'text']] as const;

const IN_DIMENSIONS = `
  cross join lateral (values ('all', ''), ('channel', c.channel), ('campaign', coalesce(c.campaign_id::text, '')),
    ('team', coalesce(c.team_id::text, '')), ('origin', c.origin), ('owner', coalesce(c.owner_id::text, ''))) as d(dimension, value)`;

const inStages = (alias: string): string => `
  cross join lateral (values (0, 'inquiry', c.inquiry_at, c.mql_at), (1, 'mql', c.mql_at, c.sal_at), (2, 'sal', c.sal_at, c.sql_at),
    (3, 'sql', c.sql_at, c.opportunity_at), (4, 'opportunity', c.opportunity_at, c.won_at), (5, 'won', c.won_at, null))
    as ${alias}(place, stage, at, next_at)`;

const dayOf = (instant: string): string => `(${instant} at time zone c.zone)::date`;

const FATES = ['lost', 'disqualified', 'recycled'].map(
  (stage) => `count(*) filter (where s.next_at is null and c.stage = '${stage}') as ${stage}`,
);

const STAGE_DAY = `
  select d.dimension, d.value, s.stage, ${dayOf('s.at')} as day, count(*) as entries, count(s.next_at) as advanced,
         count(c.won_at) as won, ${FATES.join(', ')}
    from lead_course c ${IN_DIMENSIONS} ${inStages('s')}
   where c.workspace_id = $1 and c.is_counted and s.at is not null group by 1, 2, 3, 4`;

const STAGE_MONTH = `
  select d.dimension, d.value, s.stage, date_trunc('month', ${dayOf('s.at')}::timestamp)::date as month, count(*) as entries
    from lead_course c ${IN_DIMENSIONS} ${inStages('s')}
   where c.workspace_id = $1 and c.is_counted and s.at is not null group by 1, 2, 3, 4`;

const HOURS = `ceil(extract(epoch from t.at - s.at) / 3600)`;

const STEPS = `lead_course c ${IN_DIMENSIONS} ${inStages('s')} ${inStages('t')}`;
const COUNTED_STEP =
  'c.workspace_id = $1 and c.is_counted and not c.is_undated and s.at is not null and t.at is not null';

const startOf = (day: string): string => `date_trunc(g.grain, ${day}::timestamp)::date`;

const STEP_REACHED = `
  select d.dimension, d.value, s.stage as from_stage, t.stage as to_stage, g.grain, ${startOf(dayOf('s.at'))} as cohort,
         case when g.grain = 'day' then ${dayOf('s.at')} else ${startOf(dayOf('t.at'))} end as reached_in, count(*) as leads
    from ${STEPS} cross join (values ('day'), ('week'), ('month')) as g(grain)
   where ${COUNTED_STEP} and t.place >= s.place group by 1, 2, 3, 4, 5, 6, 7`;

const STEP_AGE = `
  select d.dimension, d.value, s.stage as from_stage, t.stage as to_stage, g.grain, ${startOf(dayOf('s.at'))} as cohort,
         (case when ${HOURS} <= 48 then ${HOURS} else ceil(extract(epoch from t.at - s.at) / 86400) * 24 end)::int as hours,
         count(*) as leads
    from ${STEPS} cross join (values ('day'), ('month')) as g(grain)
   where ${COUNTED_STEP} and t.place > s.place group by 1, 2, 3, 4, 5, 6, 7`;

const WAITED = 'c.first_attempt_at - c.inquiry_at';

const SPEED_DAY = `
  select d.dimension, d.value, ${dayOf('c.inquiry_at')} as day,
         case when c.first_attempt_at is null then 'none' when ${WAITED} <= '5 minutes' then '5m' when ${WAITED} <= '15 minutes' then '15m'
              when ${WAITED} <= '1 hour' then '1h' when ${WAITED} <= '4 hours' then '4h' when ${WAITED} <= '24 hours' then '1d'
              else 'later' end as bucket,
         count(*) as leads, count(c.sql_at) as qualified, count(c.won_at) as won
    from lead_course c ${IN_DIMENSIONS} where c.workspace_id = $1 and c.is_counted and not c.is_undated group by 1, 2, 3, 4`;

const of = (state: string): string => `filter (where p.state = '${state}')`;

const STAGE_VALUE = `
  select d.dimension, d.value, s.stage, ${dayOf('s.at')} as day, p.currency, count(*) ${of('won')} as won_deals,
         coalesce(sum(p.amount_minor) ${of('won')}, 0)::bigint as won_minor, count(*) ${of('pending')} as open_deals,
         coalesce(sum(p.amount_minor) ${of('pending')}, 0)::bigint as open_minor
    from lead_course c join course_deal p on p.workspace_id = $1 and p.lead_id = c.lead_id and p.state <> 'lost'
         ${IN_DIMENSIONS} ${inStages('s')}
   where c.workspace_id = $1 and c.is_counted and s.at is not null group by 1, 2, 3, 4, 5`;

export const SUM_TABLES: readonly SumTable[] = [
  {
    table: 'stage_day',
    keys: [...OF_DIMENSION, ['stage', 'text'], ['day', 'date']],
    sums: ['entries', 'advanced', 'won', 'lost', 'disqualified', 'recycled'],
    recount: STAGE_DAY,
  },
  {
    table: 'stage_month',
    keys: [...OF_DIMENSION, ['stage', 'text'], ['month', 'date']],
    sums: ['entries'],
    recount: STAGE_MONTH,
  },
  {
    table: 'step_reached',
    keys: [...OF_STEP, ['cohort', 'date'], ['reached_in', 'date']],
    sums: ['leads'],
    recount: STEP_REACHED,
  },
  {
    table: 'step_age',
    keys: [...OF_STEP, ['cohort', 'date'], ['hours', 'integer']],
    sums: ['leads'],
    recount: STEP_AGE,
  },
  {
    table: 'speed_day',
    keys: [...OF_DIMENSION, ['day', 'date'], ['bucket', 'text']],
    sums: ['leads', 'qualified', 'won'],
    recount: SPEED_DAY,
  },
  {
    table: 'stage_value',
    keys: [...OF_DIMENSION, ['stage', 'text'], ['day', 'date'], ['currency', 'text']],
    sums: ['won_deals', 'won_minor', 'open_deals', 'open_minor'],
    recount: STAGE_VALUE,
  },
];

const names = ({ keys }: SumTable): string => keys.map(([column]) => column).join(', ');

/** Arrays of keys and sums, side by side, from $2 on. */
const arrays = ({ keys, sums }: SumTable): string =>
  [...keys.map(([, type]) => type), ...sums.map(() => 'bigint')]
    .map((type, at) => `$${at + 2}::${type}[]`)
    .join(', ');

/** $1 workspace, then a list for each column: adds to the sums. */
export const addSums = (of_: SumTable): string => `
  insert into ${of_.table} as s (workspace_id, ${names(of_)}, ${of_.sums.join(', ')})
  select $1, * from unnest(${arrays(of_)})
  on conflict (workspace_id, ${names(of_)})
  do update set ${of_.sums.map((sum) => `${sum} = s.${sum} + excluded.${sum}`).join(', ')}`;

/** $1 workspace, then a list for each key: takes out the sums in which nothing is left. */
export const sweepSums = (of_: SumTable): string => `
  delete from ${of_.table} s using unnest(${of_.keys.map(([, type], at) => `$${at + 2}::${type}[]`).join(', ')})
         as k(${names(of_)})
   where s.workspace_id = $1 and s.${of_.sums[0]} = 0 ${of_.sums
     .slice(1)
     .map((sum) => `and s.${sum} = 0`)
     .join(' ')}
     and ${of_.keys.map(([column]) => `s.${column} = k.${column}`).join(' and ')}`;

/** $1 workspace: up to 20 sums that are not those of the kept courses, with what they should be. */
export const wrongSums = ({ keys, sums, table, recount }: SumTable): string => {
  const json = (alias: string): string =>
    `case when ${alias}.${sums[0]} is not null then jsonb_build_object(${sums.map((sum) => `'${sum}', ${alias}.${sum}`).join(', ')}) end`;
  return `
  with expected as (${recount}), found as (select * from ${table} where workspace_id = $1)
  select jsonb_build_object(${keys.map(([key]) => `'${key}', coalesce(e.${key}, f.${key})`).join(', ')}) as key,
         ${json('e')} as expected, ${json('f')} as found
    from expected e full join found f on ${keys.map(([key]) => `e.${key} = f.${key}`).join(' and ')}
   where ${sums.map((sum) => `e.${sum} is distinct from f.${sum}`).join(' or ')}
   limit 20`;
};
