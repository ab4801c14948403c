import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Versions that answer each other, drafts that change, calendars pinned by version, and signatures given for somebody else. */
export class Versions1764000013000 implements MigrationInterface {
  name = 'Versions1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // What a draft is held against when it is changed; which version it was written from, and why; who laid it before the other side;
  // which calendar versions its calendars were taken from; and who has to sign beside the sides themselves.
  `alter table agreement_version
     add column revision integer not null default 1,
     add column based_on integer,
     add column note text,
     add column proposed_by uuid,
     add column proposed_side text,
     add column calendar_pins jsonb not null default '{}',
     add column cosigners text[] not null default '{}'`,
  `alter table agreement_version drop constraint ck_agreement_version_status`,
  `alter table agreement_version add constraint ck_agreement_version_status
     check (status in ('draft','proposed','withdrawn','signed','active','superseded','ended'))`,
  // For whom a signature was given, where somebody else held the pen.
  `alter table agreement_signature add column for_member_id uuid`,
  // Who may sign for a side in somebody's stead, and until when.
  `create table signature_delegation (
     workspace_id uuid not null,
     id uuid not null,
     side text not null,
     from_member_id uuid not null,
     to_member_id uuid not null,
     until_on date not null,
     until_at timestamptz(3) not null,
     given_at timestamptz(3) not null,
     revoked_at timestamptz(3),
     constraint pk_signature_delegation primary key (workspace_id, id),
     constraint ck_signature_delegation_side check (side in ('marketing','sales','partner','care','operations','leadership')),
     constraint ck_signature_delegation_other check (from_member_id <> to_member_id)
   )`,
  // What one member may sign in others' stead.
  `create index ix_signature_delegation_to on signature_delegation (workspace_id, to_member_id, side) where revoked_at is null`,
  ...isolate('signature_delegation', ['select', 'insert', 'update']),
  // What a workspace demands of every agreement; a workspace without a row demands nothing.
  `create table signing_rule (
     workspace_id uuid not null,
     needs_leadership boolean not null,
     constraint pk_signing_rule primary key (workspace_id)
   )`,
  ...isolate('signing_rule', ['select', 'insert', 'update']),
];
