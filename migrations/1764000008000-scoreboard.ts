import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** The figures: additive facts, the rollups boards are read from, the leads behind each figure, and the agreements as signed. */
export class Scoreboard1764000008000 implements MigrationInterface {
  name = 'Scoreboard1764000008000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Signed sums by everything known of a fact. Nothing known is '', the nil id or 0001-01-01, never null: equal keys are one row.
  // `day` is when it happened, `posted_on` the day by which it belongs to a period of its agreement. Money is in minor units.
  `create table fact (
     workspace_id uuid not null,
     measure text not null,
     item text not null,
     day date not null,
     posted_on date not null,
     cohort date not null,
     channel text not null,
     campaign_id uuid not null,
     team_id uuid not null,
     owner_id uuid not null,
     grade text not null,
     lead_type text not null,
     agreement_id uuid not null,
     clause_key text not null,
     tier text not null,
     currency text not null,
     amount bigint not null,
     constraint pk_fact primary key (workspace_id, measure, item, day, posted_on, cohort, channel, campaign_id, team_id, owner_id, grade,
       lead_type, agreement_id, clause_key, tier, currency)
   )`,
  ...isolate('fact', ALL),
  // What happened on a day, by channel: a period of the funnel reads days × combinations, in the order of the key.
  `create table funnel_rollup (
     workspace_id uuid not null,
     day date not null,
     measure text not null,
     item text not null,
     channel text not null,
     currency text not null,
     amount bigint not null,
     constraint pk_funnel_rollup primary key (workspace_id, day, measure, item, channel, currency)
   )`,
  ...isolate('funnel_rollup', ALL),
  // What stands now: leads per stage, deals and their value per deal stage. A handful of rows.
  `create table funnel_level (
     workspace_id uuid not null,
     measure text not null,
     item text not null,
     currency text not null,
     amount bigint not null,
     constraint pk_funnel_level primary key (workspace_id, measure, item, currency)
   )`,
  ...isolate('funnel_level', ALL),
  // Tally and duties of an agreement: a period reads the clauses × days it covers, in the order of the key.
  `create table clause_rollup (
     workspace_id uuid not null,
     agreement_id uuid not null,
     posted_on date not null,
     clause_key text not null,
     measure text not null,
     item text not null,
     day date not null,
     amount bigint not null,
     constraint pk_clause_rollup primary key (workspace_id, agreement_id, posted_on, clause_key, measure, item, day)
   )`,
  ...isolate('clause_rollup', ALL),
  // Which lead contributed what to which figure, at which position. The key refuses to fold an entry twice.
  `create table contribution (
     workspace_id uuid not null,
     position bigint not null,
     place integer not null,
     measure text not null,
     item text not null,
     day date not null,
     posted_on date not null,
     channel text not null,
     currency text not null,
     agreement_id uuid not null,
     clause_key text not null,
     lead_id uuid not null,
     amount bigint not null,
     constraint pk_contribution primary key (workspace_id, position, place)
   )`,
  // The leads behind a figure of the funnel: of a period by its days, of the present by its stage.
  `create index ix_contribution_figure on contribution (workspace_id, measure, item, day)
     where clause_key = ''`,
  // The leads behind a figure of an agreement.
  `create index ix_contribution_clause on contribution (workspace_id, agreement_id, clause_key, measure, item, posted_on)
     where clause_key <> ''`,
  ...isolate('contribution', ALL),
  // Clocks that run, lead level only: a minimum is not additive.
  `create table open_obligation (
     workspace_id uuid not null,
     obligation_id uuid not null,
     agreement_id uuid not null,
     clause_key text not null,
     posted_on date not null,
     due_at timestamptz(3) not null,
     constraint pk_open_obligation primary key (workspace_id, obligation_id)
   )`,
  // The deadline next in line per clause of an agreement's period.
  `create index ix_open_obligation_due on open_obligation (workspace_id, agreement_id, posted_on, clause_key, due_at)`,
  ...isolate('open_obligation', ALL),
  // Deals as their last entry told them: what leaves a stage is what was put into it, whatever the deal is worth by then.
  `create table standing_deal (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     stage text not null,
     amount_minor bigint not null,
     currency text not null,
     closed_on date not null,
     reason text not null,
     constraint pk_standing_deal primary key (workspace_id, opportunity_id)
   )`,
  ...isolate('standing_deal', ALL),
  // Versions as their activation told them: goals, periods, pinned calendars. `zone` bounds the days of their periods.
  `create table board_agreement (
     workspace_id uuid not null,
     version_id uuid not null,
     agreement_id uuid not null,
     version integer not null,
     title text not null,
     effective_on date not null,
     zone text not null,
     terms jsonb not null,
     calendars jsonb not null,
     is_ended boolean not null default false,
     constraint pk_board_agreement primary key (workspace_id, version_id)
   )`,
  // The versions of one agreement in order.
  `create index ix_board_agreement_agreement on board_agreement (workspace_id, agreement_id, version)`,
  ...isolate('board_agreement', ALL),
  // A rebuild begins a new epoch in the transaction that replaces the figures, in its own workspace (the table's policy); the
  // position stays out of reach: only the sequencer gives numbers.
  `grant update (epoch) on journal_head to staffetta_app`,
];
