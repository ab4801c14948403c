/**
 * $1 workspace, $2 agreement, $3 clause, $4 and $5 first and last day of the period: how a duty was kept, by tier, by team and by channel.
 * Read from the facts when somebody asks: the board itself is read from its rollups. Nothing of a period happens before its first day,
 * with a day of slack for the zone of the agreement.
 */
export const DUTY_PARTS = `
  select case when grouping(tier) = 0 then 'tier' when grouping(team_id) = 0 then 'team' else 'source' end as by,
         coalesce(tier, team_id::text, channel) as key, measure, item, sum(amount)::float8 as amount
    from fact
   where workspace_id = $1 and measure in ('obligation', 'obligation.corrected') and day >= $4::date - 1
     and agreement_id = $2 and clause_key = $3 and posted_on between $4 and $5
   group by grouping sets ((tier, measure, item), (team_id, measure, item), (channel, measure, item))`;
