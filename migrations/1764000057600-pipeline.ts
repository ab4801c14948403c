import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What reports of the pipeline go by: one row per deal and sums of those that closed, who sells where, and what a quarter is to bring. */
export class Pipeline1764000057600 implements MigrationInterface {
  name = 'Pipeline1764000057600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const NONE = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** A closed deal in every way that reports tell it apart, with what of it comes or goes; the id of nothing stands for none. */
const counted = (seen: string, sign: '+' | '-'): string => `
  select d.workspace_id, w.told_by, date_trunc('month', d.closed_on::timestamp)::date as month, w.of_id, w.team_id, w.word, d.stage, d.currency,
         case when d.stage = 'won' then d.cycle_days end as cycle_days, ${sign}1 as deals, ${sign}coalesce(w.minor, 0) as minor,
         ${sign}d.recurring_minor as recurring_minor, ${sign}least(d.recurring_minor, d.amount_minor) as first_year_minor
    from ${seen} d cross join lateral (
         values ('seller', coalesce(d.agent_id, ${NONE}), coalesce(d.team_id, ${NONE}), d.region, d.amount_minor),
                ('channel', coalesce(d.partner_id, ${NONE}), ${NONE}, d.channel, d.amount_minor),
                ('campaign', coalesce(d.campaign_id, ${NONE}), ${NONE}, '', d.amount_minor),
                ('seen', ${NONE}, ${NONE}, d.seen::text, d.amount_minor)
         union all
         select 'product', coalesce(p.id, ${NONE}), ${NONE}, '', coalesce(p.minor, d.amount_minor)
           from (values (true)) as one(deal) left join unnest(d.product_ids, d.product_minors) as p(id, minor) on true
       ) as w(told_by, of_id, team_id, word, minor)
   where d.closed_on is not null`;

/** Sums follow deals in the same statement, whoever writes them, in the order of their keys; tells where sums came to nothing. */
const summed = (changes: string): string => `
  with changes as materialized (${changes}),
       months as (
         insert into pipeline_month as m (workspace_id, told_by, month, of_id, team_id, word, stage, currency, deals, minor, recurring_minor,
                first_year_minor)
         select workspace_id, told_by, month, of_id, team_id, word, stage, currency, sum(deals), sum(minor), sum(recurring_minor),
                sum(first_year_minor)
           from changes group by 1, 2, 3, 4, 5, 6, 7, 8
         having sum(deals) <> 0 or sum(minor) <> 0 or sum(recurring_minor) <> 0 or sum(first_year_minor) <> 0
          order by 1, 2, 3, 4, 5, 6, 7, 8
         on conflict (workspace_id, told_by, month, of_id, team_id, word, stage, currency) do update
            set deals = m.deals + excluded.deals, minor = m.minor + excluded.minor,
                recurring_minor = m.recurring_minor + excluded.recurring_minor,
                first_year_minor = m.first_year_minor + excluded.first_year_minor
         returning ctid, (deals, minor, recurring_minor, first_year_minor) = (0, 0, 0, 0) as is_nothing),
       cycles as (
         insert into pipeline_cycle as c (workspace_id, told_by, span, starts_on, of_id, team_id, word, cycle_days, deals)
         select workspace_id, told_by, span, date_trunc(span, month::timestamp)::date, of_id, team_id, word, cycle_days, sum(deals)
           from changes cross join (values ('month'), ('year')) as s(span)
          where cycle_days is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(deals) <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8
         on conflict (workspace_id, told_by, span, starts_on, of_id, team_id, word, cycle_days) do update set deals = c.deals + excluded.deals
         returning ctid, deals = 0 as is_nothing)
  select array(select ctid from months where is_nothing), array(select ctid from cycles where is_nothing)
    into no_months, no_cycles`;

/** Rows that came to nothing go where the statement left them: it holds their locks, so nobody waits for anybody. */
const swept = (table: string, places: string): string => `delete from ${table} where ctid = any(${places})`;

/** None while a sample is taken away, for nothing of it is to stay. */
const followedOn = (event: string, seen: string, changes: string): string[] => [
  `create function sum_pipeline_deal_${event}() returns trigger language plpgsql as $$
   declare no_months tid[]; no_cycles tid[];
   begin
     if unmade_workspace() is null then
       ${summed(changes)};
       ${swept('pipeline_month', 'no_months')};
       ${swept('pipeline_cycle', 'no_cycles')};
     end if;
     return null;
   end $$`,
  `create trigger pipeline_deal_${event}_is_summed after ${event} on pipeline_deal referencing ${seen}
     for each statement execute function sum_pipeline_deal_${event}()`,
];

const STATEMENTS = [
  // Whoever sells, by the name a deal came with or the name of a member; where they sell and for which team, as somebody said.
  `create table pipeline_seller (
     workspace_id uuid not null,
     id uuid not null,
     name_key text not null,
     name text not null,
     region text,
     team text,
     constraint pk_pipeline_seller primary key (workspace_id, id),
     constraint uq_pipeline_seller_name unique (workspace_id, name_key)
   )`,
  ...isolate('pipeline_seller', ALL),
  // One row per deal of a lead that is no test. Amounts are minor units of \`currency\`: of a won deal what was booked and not refunded,
  // in the workspace's currency where the deal says its rate. \`agent_id\` is a member, or a seller without an account. \`seen\` tells in
  // which stages the deal was met open, a bit each in their order. Products stand beside the part of the amount that is theirs.
  `create table pipeline_deal (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     lead_id uuid not null,
     stage text not null,
     opened_on date,
     closed_on date,
     close_on date,
     agent_id uuid,
     team_id uuid,
     region text not null,
     channel text not null,
     campaign_id uuid,
     partner_id uuid,
     amount_minor bigint,
     currency text not null,
     recurring_minor bigint not null,
     cycle_days integer,
     seen smallint not null,
     product_ids uuid[] not null,
     product_minors bigint[] not null,
     constraint pk_pipeline_deal primary key (workspace_id, opportunity_id),
     constraint ck_pipeline_deal_stage check (stage in ('prospecting','engaging','proposal','negotiation','won','lost')),
     constraint ck_pipeline_deal_closed check ((stage in ('won','lost')) = (closed_on is not null))
   )`,
  // What closed in a stretch of days, and what is open.
  `create index ix_pipeline_deal_closed on pipeline_deal (workspace_id, closed_on, opportunity_id)`,
  // The deals of a lead that is merged or taken back.
  `create index ix_pipeline_deal_lead on pipeline_deal (workspace_id, lead_id)`,
  ...isolate('pipeline_deal', ALL),
  // What closed in a month, told by one thing at a time: its seller (`of_id`, with the team that has the deal and the region of its lead as
  // `word`), its channel (`word`, with the partner as `of_id`), campaign, product (with its part of the amount), or the stages it was met
  // open in. In each of them a deal counts once, by product once for each. What reports of years are read from.
  `create table pipeline_month (
     workspace_id uuid not null,
     told_by text not null,
     month date not null,
     of_id uuid not null,
     team_id uuid not null,
     word text not null,
     stage text not null,
     currency text not null,
     deals bigint not null,
     minor bigint not null,
     recurring_minor bigint not null,
     first_year_minor bigint not null,
     constraint pk_pipeline_month primary key (workspace_id, told_by, month, of_id, team_id, word, stage, currency),
     constraint ck_pipeline_month_told_by check (told_by in ('seller','channel','campaign','product','seen'))
   )`,
  ...isolate('pipeline_month', ALL),
  // How many of those that were won in a month, and in a year, took how many days: a median is of all of a stretch, no sum of medians.
  `create table pipeline_cycle (
     workspace_id uuid not null,
     told_by text not null,
     span text not null,
     starts_on date not null,
     of_id uuid not null,
     team_id uuid not null,
     word text not null,
     cycle_days integer not null,
     deals bigint not null,
     constraint pk_pipeline_cycle primary key (workspace_id, told_by, span, starts_on, of_id, team_id, word, cycle_days),
     constraint ck_pipeline_cycle_told_by check (told_by in ('seller','channel','campaign','product','seen')),
     constraint ck_pipeline_cycle_span check (span in ('month','year'))
   )`,
  ...isolate('pipeline_cycle', ALL),
  ...followedOn('insert', 'new table as come', counted('come', '+')),
  ...followedOn('delete', 'old table as gone', counted('gone', '-')),
  ...followedOn(
    'update',
    'old table as gone new table as come',
    `${counted('gone', '-')} union all ${counted('come', '+')}`,
  ),
  // What a quarter is to bring, in the currency the workspace had when it was said.
  `create table pipeline_quota (
     workspace_id uuid not null,
     quarter date not null,
     amount_minor bigint not null,
     currency text not null,
     set_at timestamptz(3) not null,
     set_by uuid,
     constraint pk_pipeline_quota primary key (workspace_id, quarter),
     constraint ck_pipeline_quota_amount check (amount_minor > 0)
   )`,
  ...isolate('pipeline_quota', ALL),
];
