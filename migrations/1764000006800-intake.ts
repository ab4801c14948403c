import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What comes in from outside: submissions as they were sent, the records already taken, and files being imported. */
export class Intake1764000006800 implements MigrationInterface {
  name = 'Intake1764000006800';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Every hit as it was sent, with what became of it: the evidence in a dispute about volumes. Personal; kept for 90 days.
  `create table intake_submission (
     workspace_id uuid not null,
     id uuid not null,
     connector text not null,
     external_id text,
     status text not null,
     why text,
     body jsonb not null,
     lead_id uuid,
     person_id uuid,
     received_at timestamptz(3) not null,
     constraint pk_intake_submission primary key (workspace_id, id),
     constraint ck_intake_submission_status check (status in ('accepted','duplicate','refused'))
   )`,
  // What is past its 90 days.
  `create index ix_intake_submission_received on intake_submission (workspace_id, received_at)`,
  // The hits behind a lead.
  `create index ix_intake_submission_lead on intake_submission (workspace_id, lead_id) where lead_id is not null`,
  // What goes when a person is erased.
  `create index ix_intake_submission_person on intake_submission (workspace_id, person_id) where person_id is not null`,
  ...isolate('intake_submission', ['select', 'insert', 'delete']),
  // Which record of which source was taken, for good: whoever claims it second, here or in another transaction, finds it taken.
  `create table intake_record (
     workspace_id uuid not null,
     source text not null,
     external_id text not null,
     lead_id uuid,
     taken_at timestamptz(3) not null,
     constraint pk_intake_record primary key (workspace_id, source, external_id)
   )`,
  ...isolate('intake_record', ['select', 'insert', 'update']),
  // A file on its way in. Its rows and this offset commit together, so that it goes on where it stopped.
  `create table import_run (
     workspace_id uuid not null,
     id uuid not null,
     kind text not null,
     format text not null,
     file_name text not null,
     path text,
     bytes bigint not null,
     dialect jsonb not null,
     state text not null,
     is_dry_run boolean not null default false,
     mapping jsonb,
     plan jsonb,
     started_by uuid,
     position integer not null default 0,
     total integer,
     captured integer not null default 0,
     enriched integer not null default 0,
     duplicate integer not null default 0,
     refused integer not null default 0,
     errors integer not null default 0,
     why text,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null,
     ended_at timestamptz(3),
     constraint pk_import_run primary key (workspace_id, id),
     constraint ck_import_run_state check (state in ('uploaded','mapped','running','done','cancelled','failed'))
   )`,
  // The list of imports, newest first, from a cursor.
  `create index ix_import_run_created on import_run (workspace_id, created_at desc, id desc)`,
  ...isolate('import_run', ALL),
  // What is wrong with which cell of which row. Holds the value as it stood: personal, and gone with its import.
  `create table import_error (
     workspace_id uuid not null,
     import_id uuid not null,
     number integer not null,
     row_number integer not null,
     column_name text,
     value text,
     detail text not null,
     constraint pk_import_error primary key (workspace_id, import_id, number),
     constraint fk_import_error_run foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
   )`,
  ...isolate('import_error', ['select', 'insert', 'delete']),
];
