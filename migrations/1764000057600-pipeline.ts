import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What reports of the pipeline go by: one row per deal, who sells where, and what a quarter is to bring. */
export class Pipeline1764000057600 implements MigrationInterface {
  name = 'Pipeline1764000057600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

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
