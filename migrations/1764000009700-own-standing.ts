import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What a rep sees of the day: campaign and next step on the desk, and how their own duties stand. */
export class OwnStanding1764000009700 implements MigrationInterface {
  name = 'OwnStanding1764000009700';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Ids and instants only: names and words are read where they are kept.
  `alter table desk_item add column campaign_id uuid, add column next_step_due_at timestamptz(3)`,
  // Every duty as the boards know it, with whose own it is. `started_on` is the day its clock began, in the days of its agreement.
  `create table standing_duty (
     workspace_id uuid not null,
     obligation_id uuid not null,
     agreement_id uuid not null,
     version_id uuid not null,
     clause_key text not null,
     kind text not null,
     level text not null,
     lead_id uuid not null,
     handover_id uuid,
     member_id uuid,
     status text not null,
     started_on date not null,
     due_at timestamptz(3) not null,
     constraint pk_standing_duty primary key (workspace_id, obligation_id)
   )`,
  // The duties of the leads a batch is about.
  `create index ix_standing_duty_lead on standing_duty (workspace_id, lead_id)`,
  // What one member owes and kept in a period.
  `create index ix_standing_duty_member on standing_duty (workspace_id, member_id, started_on) where member_id is not null`,
  ...isolate('standing_duty', ALL),
  // Which version of an agreement judges from which day, as the journal told it.
  `create table standing_version (
     workspace_id uuid not null,
     version_id uuid not null,
     agreement_id uuid not null,
     number integer not null,
     effective_on date not null,
     is_ended boolean not null,
     constraint pk_standing_version primary key (workspace_id, version_id)
   )`,
  ...isolate('standing_version', ALL),
];
