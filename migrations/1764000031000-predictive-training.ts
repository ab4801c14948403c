import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Training of predictive models as runs; who switched which model on, when and why; whether the one in force still holds. */
export class PredictiveTraining1764000031000 implements MigrationInterface {
  name = 'PredictiveTraining1764000031000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // In a transaction of its own, and before anything here locks the table: leads are read and written meanwhile.
  'alter table lead validate constraint ck_lead_target',
  // \`seen_at\` is written again and again while a process has the run in hand: one that is old has none any more.
  `create table training_run (
     workspace_id uuid not null,
     id uuid not null,
     state text not null,
     step text,
     seed integer not null,
     leave_out text[] not null,
     known_at_capture text[] not null,
     version integer,
     failure text,
     facts jsonb,
     asked_at timestamptz(3) not null,
     asked_by uuid,
     seen_at timestamptz(3) not null,
     ended_at timestamptz(3),
     constraint pk_training_run primary key (workspace_id, id),
     constraint ck_training_run_state check (state in ('queued', 'training', 'done', 'failed', 'cancelled')),
     constraint ck_training_run_step check (step in ('reading', 'learning', 'judging'))
   )`,
  // One at a time in a workspace, whatever races.
  `create unique index uq_training_run_open on training_run (workspace_id) where state in ('queued', 'training')`,
  ...isolate('training_run', ['select', 'insert', 'update']),
  // What was in force from then on; \`version\` null: none. The last one says what is in force now.
  `create table model_switch (
     workspace_id uuid not null,
     id uuid not null,
     version integer,
     is_reversal boolean not null default false,
     why text,
     at timestamptz(3) not null,
     by uuid,
     constraint pk_model_switch primary key (workspace_id, id)
   )`,
  // What is in force already was put there by somebody: without a first line, going back from the next one would lead to none. When it
  // was is told by the journal; here it stands under the instant it was trained.
  'alter table qualification_version no force row level security',
  `insert into model_switch (workspace_id, id, version, at)
   select workspace_id, uuidv7(), version, created_at from qualification_version where kind = 'predictive-model' and is_active`,
  'alter table qualification_version force row level security',
  ...isolate('model_switch', ['select', 'insert']),
  // When a model in force was last held against what came since, and since when it is known to drift.
  `create table model_watch (
     workspace_id uuid not null,
     version integer not null,
     checked_at timestamptz(3) not null,
     drifted_at timestamptz(3),
     constraint pk_model_watch primary key (workspace_id, version)
   )`,
  ...isolate('model_watch', ALL),
  // Own fields as they were captured, from the moment something is added to them; null: nothing was.
  'alter table lead add column captured_custom jsonb',
];
