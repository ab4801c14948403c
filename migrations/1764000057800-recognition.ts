import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Who of ours is recognised for which won deal, and sums of that by day. */
export class Recognition1764000057800 implements MigrationInterface {
  name = 'Recognition1764000057800';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Which way of crediting a conversion went through: what was credited before there was recognition is credited once more.
  `alter table conversion add column way integer not null default 0`,
  // What is still credited in an earlier way; empty once everything was looked at again.
  `create index ix_conversion_way on conversion (workspace_id, opportunity_id) where way < 1`,
  // Members who touched a won deal. Shares are billionths of the deal, amounts minor units of its currency; \`told\` counts all their acts.
  `create table conversion_member (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     member_id uuid not null,
     acts jsonb not null,
     told integer not null,
     counted integer not null,
     share bigint not null,
     amount_minor bigint not null,
     constraint pk_conversion_member primary key (workspace_id, opportunity_id, member_id)
   )`,
  // The deals of a member in a period.
  `create index ix_conversion_member_member on conversion_member (workspace_id, member_id, opportunity_id)`,
  ...isolate('conversion_member', ALL),
  // Recognition by day and member: a report over a period reads days times members, never deals.
  `create table recognition_day (
     workspace_id uuid not null,
     currency text not null,
     day date not null,
     member_id uuid not null,
     deals bigint not null,
     told bigint not null,
     counted bigint not null,
     share bigint not null,
     amount_minor bigint not null,
     constraint pk_recognition_day primary key (workspace_id, currency, day, member_id)
   )`,
  ...isolate('recognition_day', ALL),
];
