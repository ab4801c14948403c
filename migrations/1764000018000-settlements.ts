import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/**
 * A dispute is settled by both sides: what one of them proposed, and when it went to leadership. A lead has one place of what a team takes,
 * however often it is offered to it in an episode.
 */
export class Settlements1764000018000 implements MigrationInterface {
  name = 'Settlements1764000018000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  `alter table handover
     add column proposed_outcome text,
     add column proposed_side text,
     add column proposed_at timestamptz(3),
     add column proposed_by uuid,
     add column escalated_at timestamptz(3),
     add constraint ck_handover_proposed_outcome
       check (proposed_outcome in ('rejection_stands','rejection_overturned')),
     add constraint ck_handover_proposed_side check (proposed_side in ('marketing','sales'))`,
  // When a dispute window closes is waited for as well.
  `alter table due drop constraint ck_due_subject_kind`,
  `alter table due add constraint ck_due_subject_kind
     check (subject_kind in ('deadline','alarm','window','dispute','activation','close','review'))`,
  // The place a lead got in an episode, and the cap by which that was judged.
  `create table capacity_place (
     workspace_id uuid not null,
     agreement_id uuid not null,
     team_id uuid not null,
     lead_id uuid not null,
     episode integer not null,
     ordinal integer not null,
     cap integer not null,
     constraint pk_capacity_place primary key (workspace_id, lead_id, agreement_id, team_id, episode)
   )`,
  ...isolate('capacity_place', ['select', 'insert']),
];
