import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** The audit log: acts as they are committed, the chain of them, and the heads of it that were signed. */
export class Audit1764000058100 implements MigrationInterface {
  name = 'Audit1764000058100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Written beside the act; gone as soon as it stands in the chain.
  `create table audit_intent (
     workspace_id uuid not null,
     ordinal bigint generated always as identity,
     at timestamptz(3) not null,
     actor_kind text not null,
     actor_id uuid,
     action text not null,
     subject_kind text not null,
     subject_id text,
     facts text not null,
     constraint pk_audit_intent primary key (workspace_id, ordinal),
     constraint ck_audit_intent_facts check (facts is json object)
   )`,
  ...isolate('audit_intent', ['insert']),
  // What an account does, such as signing in, is told to its workspaces by the role that knows accounts.
  `create policy audit_intent_account on audit_intent for insert to staffetta_accounts with check (true)`,
  `grant insert on audit_intent to staffetta_accounts`,
  // Facts are text, byte for byte as hashed: JSON that was parsed could be rewritten without another hash.
  `create table audit_entry (
     workspace_id uuid not null,
     number bigint not null,
     at timestamptz(3) not null,
     actor_kind text not null,
     actor_id uuid,
     action text not null,
     subject_kind text not null,
     subject_id text,
     facts text not null,
     previous_hash text not null,
     hash text not null,
     constraint pk_audit_entry primary key (workspace_id, number),
     constraint ck_audit_entry_number check (number > 0),
     constraint ck_audit_entry_facts check (facts is json object)
   )`,
  // Acts of some days.
  `create index ix_audit_entry_at on audit_entry (workspace_id, at, number)`,
  ...isolate('audit_entry', ['select']),
  `create table audit_anchor (
     workspace_id uuid not null,
     number bigint not null,
     at timestamptz(3) not null,
     hash text not null,
     public_key text not null,
     signature text not null,
     constraint pk_audit_anchor primary key (workspace_id, number)
   )`,
  ...isolate('audit_anchor', ['select']),
  // Whoever numbers takes what waits and adds to the chain; nobody may change or remove what stands in it.
  `create policy audit_intent_chained on audit_intent to staffetta_sequencer using (true) with check (false)`,
  `grant select, delete on audit_intent to staffetta_sequencer`,
  `create policy audit_entry_chained on audit_entry to staffetta_sequencer using (true) with check (true)`,
  `grant select, insert on audit_entry to staffetta_sequencer`,
  `create policy audit_anchor_signed on audit_anchor to staffetta_sequencer using (true) with check (true)`,
  `grant select, insert on audit_anchor to staffetta_sequencer`,
];
