import { NO_ID } from '../domain/period.js';
import { spansOf, withinSpans } from './spans.sql.js';

const kept = (condition: string): string =>
  withinSpans(
    'channel, campaign_id, reached, stands, leads',
    'lead_flow',
    `workspace_id = $1 and ${condition}`,
    {
      ...{ from: '$2', to: '$3' },
    },
  );

/** $1 workspace, $2 and $3 days (both included): leads captured then, by where they came from and how far they came. */
export const FLOW_OF_LEADS = `
  select channel, campaign_id as "campaignId", reached, stands, sum(leads)::int as leads
    from (${kept('leads <> 0')}) as spans
   group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

/** How far a lead came, and how it stands. */
const REACHED = `case when won_at is not null then 'won' when opportunity_at is not null then 'opportunity'
         when sql_at is not null then 'sql' when sal_at is not null then 'sal' when mql_at is not null then 'mql' else 'inquiry' end`;
const STANDS = `case when won_at is not null then 'won' when stage in ('lost', 'disqualified') then 'lost' else 'open' end`;

/** The same days, and what is asked of them, null for any: $4 channel, $5 campaign (the id of nothing for none), $6 stage, $7 standing. */
const behind = (campaign: string): string => `
  from lead_course
 where workspace_id = $1 and is_counted and captured_on between $2 and $3 and ($4::text is null or channel = $4)
   and ${campaign} and ($6::text is null or ${REACHED} = $6) and ($7::text is null or ${STANDS} = $7)`;

/** $8 and $9 the day and the lead already seen, $10 how many: those after them. */
export const leadsOfFlow = (campaignId: string | null): string => `
  select lead_id as "leadId", captured_on::text as day, channel, ${REACHED} as reached, ${STANDS} as stands
  ${behind(campaignId === NO_ID ? 'coalesce(campaign_id, $5) = $5' : '($5::uuid is null or campaign_id = $5)')} and ($8::date is null or (captured_on, lead_id) > ($8, $9::uuid)) order by captured_on, lead_id limit $10`;

/** How many they are, by the sums: courses are too many to be counted while somebody waits. */
export const SUM_OF_FLOW = `
  select coalesce(sum(leads), 0)::int as total
    from (${kept('($4::text is null or channel = $4) and ($5::uuid is null or campaign_id = $5) and ($6::text is null or reached = $6) and ($7::text is null or stands = $7)')}) as spans`;

/** $1 workspace: up to 20 sums that are not those of the courses, with what they should be. */
export const WRONG_FLOW = `
  with expected as (
         select span.span, span.day, channel, coalesce(campaign_id, '${NO_ID}') as campaign_id,
                ${REACHED} as reached, ${STANDS} as stands, count(*) as leads
           from lead_course cross join lateral ${spansOf('captured_on')}
          where workspace_id = $1 and is_counted group by 1, 2, 3, 4, 5, 6),
       found as (select span, day, channel, campaign_id, reached, stands, leads from lead_flow where workspace_id = $1 and leads <> 0)
  select jsonb_build_object('span', span, 'day', day, 'channel', channel, 'campaign_id', campaign_id, 'reached', reached,
                            'stands', stands) as key,
         to_jsonb(e.leads) as expected, to_jsonb(f.leads) as found
    from expected e full join found f using (span, day, channel, campaign_id, reached, stands)
   where e.leads is distinct from f.leads limit 20`;
