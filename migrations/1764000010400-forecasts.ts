import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What forecasts, process rates, burn alerts and control charts are read from. The figures of a workspace are to be rebuilt once. */
export class Forecasts1764000010400 implements MigrationInterface {
  name = 'Forecasts1764000010400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // How long promises took, by bucket and answer: apart from the counts, so that these stay few.
  `create table duty_time (
     workspace_id uuid not null,
     agreement_id uuid not null,
     posted_on date not null,
     clause_key text not null,
     measure text not null,
     item text not null,
     amount bigint not null,
     constraint pk_duty_time primary key (workspace_id, agreement_id, posted_on, clause_key, measure, item)
   )`,
  ...isolate('duty_time', ALL),
  // Nothing is lost: the same stands in the facts.
  `delete from clause_rollup where measure in ('obligation.elapsed', 'obligation.late')`,
  // Promises kept and broken by whole minutes since 1970; a window is a range of the key.
  `create table decision_minute (
     workspace_id uuid not null,
     agreement_id uuid not null,
     clause_key text not null,
     minute integer not null,
     item text not null,
     amount bigint not null,
     constraint pk_decision_minute primary key (workspace_id, agreement_id, clause_key, minute, item)
   )`,
  ...isolate('decision_minute', ALL),
  // Stages left and deals won by week; posted_on is its Monday.
  `create table week_rollup (
     workspace_id uuid not null,
     posted_on date not null,
     measure text not null,
     item text not null,
     currency text not null,
     amount bigint not null,
     constraint pk_week_rollup primary key (workspace_id, posted_on, measure, item, currency)
   )`,
  ...isolate('week_rollup', ALL),
  // A clock that was missed runs on until somebody answers; its target and its hand-over tell the answer apart.
  `alter table open_obligation
     add column tier text not null default '',
     add column lead_id uuid not null default '00000000-0000-0000-0000-000000000000',
     add column handover_id uuid not null default '00000000-0000-0000-0000-000000000000',
     add column target_ms bigint not null default 1,
     add column is_breached boolean not null default false,
     add column answer text not null default ''`,
  `alter table open_obligation
     alter column tier drop default,
     alter column lead_id drop default,
     alter column handover_id drop default,
     alter column target_ms drop default,
     alter column is_breached drop default,
     alter column answer drop default`,
  // The clocks that wait for the decision of a hand-over.
  `create index ix_open_obligation_handover on open_obligation (workspace_id, handover_id)
     where handover_id <> '00000000-0000-0000-0000-000000000000'`,
];
