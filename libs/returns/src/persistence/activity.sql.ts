/** Stands for no campaign in keys. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** $1 workspace, $2 and $3 days (both included): touches by channel and campaign, from sums by day. */
export const TOUCHES_IN_DAYS = `
  select channel, nullif(campaign_id, '${NO_ID}') as "campaignId", sum(touches)::int as touches from touch_day
   where workspace_id = $1 and day between $2 and $3
   group by 1, 2 having sum(touches) <> 0`;

/** $1 workspace: after how many days nine of ten leads were won that were won in the last year; and today, as a day of $2, a zone. */
export const USUAL_AGE = `
  select (instant() at time zone $2)::date::text as today, count(*)::int as won,
         ceil(extract(epoch from percentile_disc(0.9) within group (order by won_at - inquiry_at)) / 86400)::int as usual
    from lead_course
   where workspace_id = $1 and is_counted and won_at is not null and won_at > instant() - interval '1 year'`;
