/** Every statement: $1 workspace, $2 dimension, $3 value, $4 and $5 days (both included). */
const SPAN = (day: string): string =>
  `workspace_id = $1 and dimension = $2 and value = $3 and ${day} between $4 and $5`;

/** What entered each stage, and what became of it. */
export const STAGES_OF_PERIOD = `
  select stage, sum(entries)::int as entries, sum(advanced)::int as advanced, sum(won)::int as won, sum(lost)::int as lost,
         sum(disqualified)::int as disqualified, sum(recycled)::int as recycled
    from stage_day where ${SPAN('day')} group by stage`;

/** What deals of them are worth, by currency. */
export const VALUES_OF_PERIOD = `
  select stage, currency, sum(won_deals)::int as "wonDeals", sum(won_minor)::text as "wonMinor", sum(open_deals)::int as "openDeals",
         sum(open_minor)::text as "openMinor"
    from stage_value where ${SPAN('day')} group by stage, currency order by stage, currency`;

/** $6 stages, $7 the stages after them, side by side: how many there were by day. */
export const STEPS_BY_DAY = `
  select from_stage as "fromStage", to_stage as "toStage", cohort::text as day, leads::int as leads
    from step_reached join unnest($6::text[], $7::text[]) as p(one, other) on from_stage = p.one and to_stage = p.other
   where ${SPAN('cohort')} and grain = 'day'`;

const TOOK = `
  select from_stage, to_stage, hours, leads
    from step_age join unnest($4::text[], $5::text[]) as p(one, other) on from_stage = p.one and to_stage = p.other
   where workspace_id = $1 and dimension = $2 and value = $3`;

/** $1 workspace, $2 dimension, $3 value, $4 stages, $5 the stages after them, $6 whole months, $7 days beside them: how long leads took. */
export const STEPS_BY_HOURS = `
  select from_stage as "fromStage", to_stage as "toStage", hours, sum(leads)::int as leads
    from (${TOOK} and grain = 'month' and cohort = any($6::date[]) union all ${TOOK} and grain = 'day' and cohort = any($7::date[])) as t
   group by 1, 2, 3`;

/** $6 unit, $7 stage, $8 stage after it: cohorts by the unit in which they went on; to the stage itself is all of the cohort. */
export const COHORT_PAIRS = `
  select to_stage as "toStage", date_trunc($6::text, cohort::timestamp)::date::text as cohort,
         date_trunc($6::text, reached_in::timestamp)::date::text as "reachedIn", sum(leads)::int as leads
    from step_reached where ${SPAN('cohort')} and from_stage = $7 and to_stage in ($7, $8)
     and grain = case $6 when 'week' then 'week' else 'month' end group by 1, 2, 3`;

/** $6 unit, $7 stage, $8 stage after it: entries by unit. */
export const UNIT_COUNTS = `
  select date_trunc($6::text, day::timestamp)::date::text as unit, coalesce(sum(entries) filter (where stage = $7), 0)::int as entered,
         coalesce(sum(entries) filter (where stage = $8), 0)::int as converted
    from stage_day where ${SPAN('day')} and stage in ($7, $8) group by 1`;

/** How soon leads were tried, and what came of them. */
export const SPEED_OF_PERIOD = `
  select bucket, sum(leads)::int as leads, sum(qualified)::int as qualified, sum(won)::int as won
    from speed_day where ${SPAN('day')} group by bucket`;

/** Entries by stage and week. */
export const WEEKS_OF_STAGES = `
  select stage, date_trunc('week', day::timestamp)::date::text as week, sum(entries)::int as entries
    from stage_day where ${SPAN('day')} group by 1, 2`;

/** Leads by week of capture, and those tried within an hour. */
export const WEEKS_OF_SPEED = `
  select date_trunc('week', day::timestamp)::date::text as week, sum(leads)::int as leads,
         coalesce(sum(leads) filter (where bucket in ('5m', '15m', '1h')), 0)::int as quick
    from speed_day where ${SPAN('day')} group by 1`;

/** $1 workspace: how deals of all time ended, by lead. */
export const OPPORTUNITIES_EVER = `
  select coalesce(sum(advanced), 0)::int as won, coalesce(sum(lost + disqualified), 0)::int as lost
    from stage_day where workspace_id = $1 and dimension = 'all' and value = '' and stage = 'opportunity'`;

/** $1 workspace. */
export const REVISION = 'select revision::text as revision from funnel_state where workspace_id = $1';
