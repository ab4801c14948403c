import { FUNNEL_STAGES } from '../domain/stages.js';

const byStage = (column: string, count: string): string =>
  FUNNEL_STAGES.map(
    (stage) => `coalesce(sum(${count}) filter (where ${column} = '${stage}'), 0)::int as ${stage}`,
  ).join(', ');

const ENTERED = 'workspace_id = $1 and dimension = $2';

/** $1 workspace, $2 dimension, $3 whole months and $4 days beside them: who entered each stage. */
export const ENTERED_BETWEEN = `
  select value as key, ${byStage('stage', 'entries')}
    from (select value, stage, entries from stage_month where ${ENTERED} and month = any($3::date[])
          union all select value, stage, entries from stage_day where ${ENTERED} and day = any($4::date[])) as t
   group by value order by value`;

const COHORT = `workspace_id = $1 and dimension = $2 and from_stage = 'inquiry'`;
const CAPTURED = `${COHORT} and grain = 'day' and cohort between $3 and $4`;

/** $1 workspace, $2 dimension, $3 whole months and $4 days of capture: who reached each stage so far. */
export const COHORT_BETWEEN = `
  select value as key, ${byStage('to_stage', 'leads')}
    from (select value, to_stage, leads from step_reached where ${COHORT} and grain = 'month' and cohort = any($3::date[])
          union all select value, to_stage, leads from step_reached where ${COHORT} and grain = 'day' and cohort = any($4::date[])) as t
   group by value order by value`;

/** $1 workspace, $2 dimension, $3 and $4 days of capture (both included): who reached each stage within $5 hours. */
export const COHORT_BY_AGE = `
  select value as key, ${byStage('to_stage', 'leads')}
    from (select value, to_stage, leads from step_reached where ${CAPTURED} and to_stage = 'inquiry'
          union all select value, to_stage, leads from step_age where ${CAPTURED} and hours <= $5) as t
   group by value order by value`;

/** $1 workspace, $2 dimension, $3 value, $4 and $5 days of capture (both included). */
export const COHORT_OF_VALUE = `
  select ${byStage('to_stage', 'leads')} from step_reached
   where workspace_id = $1 and dimension = $2 and value = $3 and from_stage = 'inquiry' and grain = 'day' and cohort between $4 and $5`;

/** The same, $6 currency: what the deals brought that they won. */
export const WON_OF_COHORT = `
  select coalesce(sum(won_deals), 0)::int as deals, coalesce(sum(won_minor), 0)::text as minor from stage_value
   where workspace_id = $1 and dimension = $2 and value = $3 and stage = 'inquiry' and day between $4 and $5 and currency = $6`;

const SPAN = 'workspace_id = $1 and dimension = $2 and value = $3';

/** Of $6 stage with $7 fate, `all` of them. */
export const COUNT_OF_ENTERED = `
  select coalesce(sum(case $7::text when 'all' then entries when 'advanced' then advanced when 'lost' then lost
                       when 'disqualified' then disqualified when 'recycled' then recycled
                       else entries - advanced - lost - disqualified - recycled end), 0)::int as total
    from stage_day where ${SPAN} and day between $4 and $5 and stage = $6`;

/** Who entered $6 stage and reached $7 stage so far. */
export const COUNT_OF_COHORT = `
  select coalesce(sum(leads), 0)::int as total from step_reached
   where ${SPAN} and grain = 'day' and cohort between $4 and $5 and from_stage = $6 and to_stage = $7`;

/** Who was tried as soon as $6, with $7 outcome. */
export const COUNT_OF_SPEED = `
  select coalesce(sum(case $7::text when 'all' then leads when 'qualified' then qualified else won end), 0)::int as total
    from speed_day where ${SPAN} and day between $4 and $5 and bucket = $6`;

/** What deals of $6 stage in $7 currency and $8 state are worth, and how many they are. */
export const COUNT_OF_VALUE = `
  select coalesce(sum(case $8::text when 'won' then won_deals else open_deals end), 0)::int as total,
         coalesce(sum(case $8::text when 'won' then won_minor else open_minor end), 0)::text as minor
    from stage_value where ${SPAN} and day between $4 and $5 and stage = $6 and currency = $7`;

/** Who got from $6 stage to $7 stage within $8 hours, or in just as many where $9 is `then`. */
export const COUNT_OF_POINT = `
  select coalesce(sum(leads), 0)::int as total from step_age
   where ${SPAN} and grain = 'day' and cohort between $4 and $5 and from_stage = $6 and to_stage = $7
     and hours <= $8 and ($9::text = 'by' or hours = $8)`;
