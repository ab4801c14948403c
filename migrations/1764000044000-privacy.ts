import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Consent as it was given and withdrawn, who asked to be forgotten, and how long each kind of data is kept. */
export class Privacy1764000044000 implements MigrationInterface {
  name = 'Privacy1764000044000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Addresses and numbers of erased persons, as hashes under a key of the installation: nobody comes back by an import.
  // It is never updated or deleted.
  `create table suppression (
     workspace_id uuid not null,
     digest bytea not null,
     suppressed_at timestamptz(3) not null,
     constraint pk_suppression primary key (workspace_id, digest)
   )`,
  ...isolate('suppression', ['select', 'insert']),
  // What a person agreed to or took back, one row each time; the latest decides. Ids, codes and the words they were shown: nothing that
  // names anybody, so it outlives erasing and proves what was lawful.
  `create table consent (
     workspace_id uuid not null,
     id uuid not null,
     person_id uuid not null,
     purpose text not null,
     basis text not null,
     state text not null,
     occurred_at timestamptz(3) not null,
     recorded_at timestamptz(3) not null,
     source text not null,
     lead_id uuid,
     wording text,
     wording_version text,
     recorded_by uuid,
     constraint pk_consent primary key (workspace_id, id),
     constraint ck_consent_state check (state in ('given', 'withdrawn')),
     constraint ck_consent_basis check (basis in ('consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task', 'legitimate_interests'))
   )`,
  // The history of a person.
  `create index ix_consent_person on consent (workspace_id, person_id, occurred_at, id)`,
  ...isolate('consent', ['select', 'insert']),
  // How long persons of a kind are kept after their last activity; a kind without a row is kept for as long as nobody erases it.
  `create table retention_rule (
     workspace_id uuid not null,
     kind text not null,
     months integer not null,
     changed_at timestamptz(3) not null,
     changed_by uuid,
     constraint pk_retention_rule primary key (workspace_id, kind),
     constraint ck_retention_rule_kind check (kind in ('prospects', 'customers')),
     constraint ck_retention_rule_months check (months between 1 and 240)
   )`,
  ...isolate('retention_rule', ALL),
];
