import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Who is wanted, as versions; which of them was in force when, and what it made of each lead that was handed over. */
export class TargetDefinition1764000029000 implements MigrationInterface {
  name = 'TargetDefinition1764000029000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  `alter table qualification_version drop constraint ck_qualification_version_kind,
     add constraint ck_qualification_version_kind check (kind in ('score-model', 'framework', 'predictive-model', 'target'))`,
  // What put a version of the target definition in force, or with null none; the latest holds.
  `create table target_publication (
     workspace_id uuid not null,
     id uuid not null,
     version integer,
     reason text not null,
     published_at timestamptz(3) not null,
     published_by uuid,
     constraint pk_target_publication primary key (workspace_id, id)
   )`,
  // The history, the latest first.
  `create index ix_target_publication_latest on target_publication (workspace_id, published_at desc)`,
  ...isolate('target_publication', ['select', 'insert']),
  // The verdict of the latest hand-over, for predicates; null before the first, and where no definition was in force.
  // Not held against the leads there are while everybody waits for the table: a later step does it, and keeps nobody out meanwhile.
  `alter table lead add column target text,
     add constraint ck_lead_target check (target in ('in', 'out', 'unknown')) not valid`,
  // The whole judgement of each hand-over: version, verdict, and the verdict by sub-reason.
  `alter table handover add column target jsonb`,
];
