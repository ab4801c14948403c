/**
 * $1 workspace, $2 how many: adds the oldest loose rows to what is kept of their keys, and tells how many there were and how many sums came
 * to nothing. Every sum stays what it was, also while two do it at once. Loose rows are one stretch of their index and sums are found by
 * a unique one: nothing is joined, so that the cost does not hang on what the planner knows of the table.
 */
export const GATHER_TOUCH_DAYS = `
  with loose as (
         delete from touch_day where workspace_id = $1 and is_loose and id <= (
           select max(id) from (
             select id from touch_day where workspace_id = $1 and is_loose order by id limit $2) as oldest)
         returning day, channel, campaign_id, touches),
       gathered as (
         insert into touch_day as d (workspace_id, day, channel, campaign_id, touches, is_loose)
         select $1, day, channel, campaign_id, sum(touches), false
           from loose group by 2, 3, 4 having sum(touches) <> 0 order by 2, 3, 4
         on conflict (workspace_id, day, channel, campaign_id) where not is_loose
         do update set touches = d.touches + excluded.touches
         returning touches)
  select (select count(*) from loose)::int as loose, (select count(*) from gathered where touches = 0)::int as empty`;

/** $1 workspace: removes sums that came to nothing. */
export const DROP_EMPTY_TOUCH_DAYS = `
  delete from touch_day where workspace_id = $1 and not is_loose and touches = 0`;

/** $1 workspace: up to 20 counts that are not those of the touches, with what they should be. */
export const WRONG_TOUCH_DAYS = `
  with expected as (
         select (t.occurred_at at time zone w.zone)::date as day, t.channel,
                coalesce(t.campaign_id, '00000000-0000-0000-0000-000000000000') as campaign_id, count(*) as touches
           from touch t join workspace w on w.id = t.workspace_id where t.workspace_id = $1 group by 1, 2, 3),
       found as (
         select day, channel, campaign_id, sum(touches) as touches from touch_day
          where workspace_id = $1 group by 1, 2, 3 having sum(touches) <> 0)
  select jsonb_build_object('day', day, 'channel', channel, 'campaign_id', campaign_id) as key,
         to_jsonb(e.touches) as expected, to_jsonb(f.touches) as found
    from expected e full join found f using (day, channel, campaign_id)
   where e.touches is distinct from f.touches limit 20`;
