import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** The course of every lead through the stages, and sums of it by day: what funnel reports are read from. */
export class Funnel1764000057300 implements MigrationInterface {
  name = 'Funnel1764000057300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** The leads that first entered a stage within some days, page by page. */
const enteredIndex = (stage: string): string =>
  `create index ix_lead_course_${stage} on lead_course (workspace_id, ${stage}_at, lead_id) where is_counted and ${stage}_at is not null`;

const STATEMENTS = [
  // One row per lead that is no test. Instants are the first of their kind, and of stages never later than of one further on. Days of a
  // row are those of \`zone\`: \`captured_on\` is the day of \`inquiry_at\`. Not counted: what was merged into another lead or taken back.
  `create table lead_course (
     workspace_id uuid not null,
     lead_id uuid not null,
     is_counted boolean not null,
     is_undated boolean not null,
     stage text not null,
     zone text not null,
     captured_on date not null,
     channel text not null,
     campaign_id uuid,
     asset_id uuid,
     origin text not null,
     region text,
     team_id uuid,
     owner_id uuid,
     inquiry_at timestamptz(3) not null,
     mql_at timestamptz(3),
     offered_at timestamptz(3),
     sal_at timestamptz(3),
     sql_at timestamptz(3),
     opportunity_at timestamptz(3),
     won_at timestamptz(3),
     lost_at timestamptz(3),
     disqualified_at timestamptz(3),
     recycled_at timestamptz(3),
     first_attempt_at timestamptz(3),
     constraint pk_lead_course primary key (workspace_id, lead_id)
   )`,
  ...['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'won'].map(enteredIndex),
  // Leads of a cohort by where they came from.
  `create index ix_lead_course_captured on lead_course (workspace_id, captured_on, channel)`,
  // Leads of a campaign, day by day.
  `create index ix_lead_course_campaign on lead_course (workspace_id, campaign_id, captured_on, lead_id) where campaign_id is not null`,
  // Those of a cohort that were won.
  `create index ix_lead_course_captured_won on lead_course (workspace_id, captured_on) where won_at is not null`,
  ...isolate('lead_course', ALL),
  // What deals of a lead are worth, in minor units of \`currency\`: that of the workspace where the deal says its rate.
  `create table course_deal (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     lead_id uuid not null,
     state text not null,
     amount_minor bigint not null,
     currency text not null,
     constraint pk_course_deal primary key (workspace_id, opportunity_id),
     constraint ck_course_deal_state check (state in ('won', 'lost', 'pending'))
   )`,
  `create index ix_course_deal_lead on course_deal (workspace_id, lead_id)`,
  ...isolate('course_deal', ALL),
  // Goes up whenever some course changes.
  `create table funnel_state (
     workspace_id uuid not null,
     revision bigint not null,
     constraint pk_funnel_state primary key (workspace_id)
   )`,
  ...isolate('funnel_state', ['select', 'insert', 'update']),
  // Leads by the day they first entered a stage, and what became of them: who went on, who was won; of those who did not go on, where they
  // stand aside. The rest is still there. \`value\` is one of its dimension, '' of none.
  `create table stage_day (
     workspace_id uuid not null,
     dimension text not null,
     value text not null,
     stage text not null,
     day date not null,
     entries bigint not null,
     advanced bigint not null,
     won bigint not null,
     lost bigint not null,
     disqualified bigint not null,
     recycled bigint not null,
     constraint pk_stage_day primary key (workspace_id, dimension, value, stage, day)
   )`,
  // Every value of a dimension over some days.
  `create index ix_stage_day_day on stage_day (workspace_id, dimension, day)`,
  ...isolate('stage_day', ALL),
  // Leads that went from one stage to another. By \`day\` of the first: all who did so far. By \`week\` and \`month\`, told by their first
  // days: in which of them they did. A stage to itself holds all that entered it. Leads whose instants nobody knows are left out.
  `create table step_reached (
     workspace_id uuid not null,
     dimension text not null,
     value text not null,
     from_stage text not null,
     to_stage text not null,
     grain text not null,
     cohort date not null,
     reached_in date not null,
     leads bigint not null,
     constraint pk_step_reached primary key (workspace_id, dimension, value, from_stage, to_stage, grain, cohort, reached_in),
     constraint ck_step_reached_grain check (grain in ('day', 'week', 'month'))
   )`,
  // Every value of a dimension over some days.
  `create index ix_step_reached_cohort on step_reached (workspace_id, dimension, from_stage, grain, cohort)`,
  ...isolate('step_reached', ALL),
  // The same leads by how long they took: whole hours up to two days, then whole days, rounded up. By day and by month, so that a year is
  // read as twelve months.
  `create table step_age (
     workspace_id uuid not null,
     dimension text not null,
     value text not null,
     from_stage text not null,
     to_stage text not null,
     grain text not null,
     cohort date not null,
     hours integer not null,
     leads bigint not null,
     constraint pk_step_age primary key (workspace_id, dimension, value, from_stage, to_stage, grain, cohort, hours),
     constraint ck_step_age_grain check (grain in ('day', 'month'))
   )`,
  ...isolate('step_age', ALL),
  // Leads by the day of their capture and how soon somebody first tried to reach them.
  `create table speed_day (
     workspace_id uuid not null,
     dimension text not null,
     value text not null,
     day date not null,
     bucket text not null,
     leads bigint not null,
     qualified bigint not null,
     won bigint not null,
     constraint pk_speed_day primary key (workspace_id, dimension, value, day, bucket)
   )`,
  ...isolate('speed_day', ALL),
  // What the deals of leads are worth, by the day the leads first entered a stage.
  `create table stage_value (
     workspace_id uuid not null,
     dimension text not null,
     value text not null,
     stage text not null,
     day date not null,
     currency text not null,
     won_deals bigint not null,
     won_minor bigint not null,
     open_deals bigint not null,
     open_minor bigint not null,
     constraint pk_stage_value primary key (workspace_id, dimension, value, stage, day, currency)
   )`,
  ...isolate('stage_value', ALL),
];
