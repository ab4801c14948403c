/**
 * $1 workspace, $2 how many: puts the oldest loose rows together with what is kept of their keys, and tells how many there were. Every sum
 * stays what it was, also while two do it at once.
 */
export const GATHER_TOUCH_DAYS = `
  with loose as (
         delete from touch_day where workspace_id = $1 and is_loose and id in (
           select id from touch_day where workspace_id = $1 and is_loose order by id limit $2)
         returning day, channel, campaign_id, touches),
       whole as (
         delete from touch_day d using (select distinct day, channel, campaign_id from loose) as k
          where d.workspace_id = $1 and not d.is_loose
            and d.day = k.day and d.channel = k.channel and d.campaign_id = k.campaign_id
         returning d.day, d.channel, d.campaign_id, d.touches),
       gathered as (
         insert into touch_day (workspace_id, day, channel, campaign_id, touches, is_loose)
         select $1, day, channel, campaign_id, sum(touches), false
           from (table loose union all table whole) as c group by 2, 3, 4 having sum(touches) <> 0)
  select count(*)::int as loose from loose`;

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
