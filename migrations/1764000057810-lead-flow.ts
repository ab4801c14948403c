import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** How far leads came from where, by the day and the month of their capture: what the drawing from source to revenue is read from. */
export class LeadFlow1764000057810 implements MigrationInterface {
  name = 'LeadFlow1764000057810';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** The key of a course, with how many of it come or go. */
const counted = (seen: string, sign: '+' | '-'): string => `
  select workspace_id, captured_on, channel, coalesce(campaign_id, '00000000-0000-0000-0000-000000000000') as campaign_id,
         case when won_at is not null then 'won' when opportunity_at is not null then 'opportunity'
              when sql_at is not null then 'sql' when sal_at is not null then 'sal'
              when mql_at is not null then 'mql' else 'inquiry' end as reached,
         case when won_at is not null then 'won' when stage in ('lost', 'disqualified') then 'lost' else 'open' end as stands,
         ${sign}1 as leads
    from ${seen} where is_counted`;

/** Sums follow courses in the same statement, whoever writes them; none while a sample is taken away, for nothing of it is to stay. */
const followedOn = (event: string, seen: string, changes: string): string[] => [
  `create function follow_lead_course_${event}() returns trigger language plpgsql as $$
   begin
     if unmade_workspace() is not null then return null; end if;
     insert into lead_flow as f (workspace_id, span, day, channel, campaign_id, reached, stands, leads)
     select workspace_id, span.span, span.day, channel, campaign_id, reached, stands, sum(leads) from (${changes}) as c
      cross join lateral (values ('day', captured_on), ('month', date_trunc('month', captured_on::timestamp)::date)) as span(span, day)
      group by 1, 2, 3, 4, 5, 6, 7 having sum(leads) <> 0 order by 1, 2, 3, 4, 5, 6, 7
     on conflict (workspace_id, span, day, channel, campaign_id, reached, stands) do update set leads = f.leads + excluded.leads;
     return null;
   end $$`,
  `create trigger lead_course_${event}_is_followed after ${event} on lead_course referencing ${seen}
     for each statement execute function follow_lead_course_${event}()`,
];

const STATEMENTS = [
  // Leads by where they came from, by day and by month (\`day\` is its first), the furthest stage they reached and how they stand; the id of nothing stands for no campaign.
  `create table lead_flow (
     workspace_id uuid not null,
     span text not null,
     day date not null,
     channel text not null,
     campaign_id uuid not null,
     reached text not null,
     stands text not null,
     leads bigint not null,
     constraint pk_lead_flow primary key (workspace_id, span, day, channel, campaign_id, reached, stands),
     constraint ck_lead_flow_stands check (stands in ('won', 'open', 'lost')),
     constraint ck_lead_flow_span check (span in ('day', 'month'))
   )`,
  ...isolate('lead_flow', ALL),
  ...followedOn('insert', 'new table as come', counted('come', '+')),
  ...followedOn('delete', 'old table as gone', counted('gone', '-')),
  ...followedOn(
    'update',
    'old table as gone new table as come',
    `${counted('gone', '-')} union all ${counted('come', '+')}`,
  ),
];
