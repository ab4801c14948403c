import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Snoozes with a limit that end by themselves, and how long a lead may lie before it is stuck. */
export class LeadWork1764000025200 implements MigrationInterface {
  name = 'LeadWork1764000025200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // How often it was snoozed in its stage; when a snooze ended by itself and nothing was done since; when and from which side stage it was reopened.
  `alter table lead add column hold_count integer not null default 0,
     add column held_at timestamptz(3),
     add column woken_at timestamptz(3),
     add column reopened_at timestamptz(3),
     add column reopened_from text`,
  // The clock that wakes leads: those whose snooze is over.
  `create index ix_lead_hold on lead (workspace_id, hold_until) where work_state = 'on_hold'`,
  // The stuck list: leads in hand of sales, by how long nothing was done.
  `create index ix_lead_idle on lead (workspace_id, stage, last_activity_at)
     where stage in ('sal', 'sql', 'opportunity') and work_state <> 'on_hold'`,
  // The workspace's own limits; without a row the product's hold. Days are working days.
  `create table work_rule (
     workspace_id uuid not null,
     hold_days integer not null,
     holds_per_stage integer not null,
     stuck_sal_days integer not null,
     stuck_sql_days integer not null,
     stuck_opportunity_days integer not null,
     constraint pk_work_rule primary key (workspace_id)
   )`,
  ...isolate('work_rule', ALL),
];
