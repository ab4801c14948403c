import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What returns are read from: credit by the day deals were won and by the day leads were captured, and touches by day. */
export class ReturnsSpeed1764000057860 implements MigrationInterface {
  name = 'ReturnsSpeed1764000057860';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** Touches of a day of their workspace, by channel and campaign; the id of nothing stands for none. */
const counted = (seen: string, sign: '+' | '-'): string => `
  select t.workspace_id, (t.occurred_at at time zone w.zone)::date as day, t.channel,
         coalesce(t.campaign_id, '00000000-0000-0000-0000-000000000000') as campaign_id, ${sign}1 as touches
    from ${seen} t join workspace w on w.id = t.workspace_id`;

const summed = (changes: string): string => `
  insert into touch_day (workspace_id, day, channel, campaign_id, touches)
  select workspace_id, day, channel, campaign_id, sum(touches) from (${changes}) as c
   group by 1, 2, 3, 4 having sum(touches) <> 0`;

/** Counts follow touches in the same statement, whoever writes them; none while a sample is taken away, for nothing of it is to stay. */
const followedOn = (event: string, seen: string, changes: string): string[] => [
  `create function count_touch_${event}() returns trigger language plpgsql as $$
   begin
     if unmade_workspace() is null then ${summed(changes)}; end if;
     return null;
   end $$`,
  `create trigger touch_${event}_is_counted after ${event} on touch referencing ${seen}
     for each statement execute function count_touch_${event}()`,
];

/** Read for the touches that are already there; their owner is bound by row level security otherwise. */
const READ = ['touch', 'workspace'];

const STATEMENTS = [
  // The day its lead was captured; what was credited before that was kept is credited once more.
  `alter table conversion add column captured_on date`,
  `drop index ix_conversion_way`,
  `create index ix_conversion_way on conversion (workspace_id, opportunity_id) where way < 2`,
  // The deals behind a figure of a cohort.
  `create index ix_conversion_captured on conversion (workspace_id, captured_on, opportunity_id) where state = 'won'`,
  // By day, and by month (\`day\` is its first), so that a year is twelve months and not 365 days:
  // won deals and their credit, by the day they were won (\`period\`) and by the day their lead was captured (\`cohort\`). A deal counts whole
  // in each value it met; told by \`all\` it counts once, touched or not. \`squares\` are of amounts; lists stand in the order of the rule models.
  `create table credited_day (
     workspace_id uuid not null,
     basis text not null,
     told_by text not null,
     currency text not null,
     span text not null,
     day date not null,
     value text not null,
     deals bigint not null,
     deals_minor bigint not null,
     squares numeric not null,
     sourced bigint not null,
     sourced_minor bigint not null,
     influenced bigint not null,
     influenced_minor bigint not null,
     shares bigint[] not null,
     amounts bigint[] not null,
     credited bigint[] not null,
     constraint pk_credited_day primary key (workspace_id, basis, told_by, currency, span, day, value),
     constraint ck_credited_day_basis check (basis in ('period', 'cohort')),
     constraint ck_credited_day_span check (span in ('day', 'month')),
     constraint ck_credited_day_told_by check (told_by in ('all', 'channel', 'campaign'))
   )`,
  ...isolate('credited_day', ALL),
  // Leads by the month they first entered a stage, so that a year is twelve months and not 365 days of every campaign.
  `create table stage_month (
     workspace_id uuid not null,
     dimension text not null,
     month date not null,
     value text not null,
     stage text not null,
     entries bigint not null,
     constraint pk_stage_month primary key (workspace_id, dimension, month, value, stage)
   )`,
  ...isolate('stage_month', ALL),
  // Touches by day. Whoever writes touches adds rows and waits for nobody; loose rows are put together later. A count is the sum of its rows.
  `create table touch_day (
     workspace_id uuid not null,
     day date not null,
     channel text not null,
     campaign_id uuid not null,
     id bigint generated always as identity,
     touches bigint not null,
     is_loose boolean not null default true,
     constraint pk_touch_day primary key (workspace_id, day, channel, campaign_id, id)
   )`,
  `create index ix_touch_day_loose on touch_day (workspace_id, id) where is_loose`,
  // One row of each key that loose ones are added to.
  `create unique index uq_touch_day_whole on touch_day (workspace_id, day, channel, campaign_id) where not is_loose`,
  ...READ.map((table) => `alter table ${table} no force row level security`),
  summed(counted('touch', '+')),
  ...READ.map((table) => `alter table ${table} force row level security`),
  `update touch_day set is_loose = false`,
  ...isolate('touch_day', ALL),
  ...followedOn('insert', 'new table as come', counted('come', '+')),
  ...followedOn('delete', 'old table as gone', counted('gone', '-')),
  ...followedOn(
    'update',
    'old table as gone new table as come',
    `${counted('gone', '-')} union all ${counted('come', '+')}`,
  ),
  // Counts are read from sums now.
  `drop index ix_touch_occurred`,
  // How long those took who were won in the last year, in the index alone.
  `create index ix_lead_course_won_after on lead_course (workspace_id, won_at, inquiry_at) where is_counted and won_at is not null`,
];
