import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What boards know of goals that closed periods changed, and of outcomes told too soon. The figures of a workspace are to be rebuilt once. */
export class CarriedGoalsAndCorrections1764000014000 implements MigrationInterface {
  name = 'CarriedGoalsAndCorrections1764000014000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // What a closed period left to each goal of the next, in leads or minor units; its key serves the board of the open period.
  `create table carried_goal (
     workspace_id uuid not null,
     agreement_id uuid not null,
     period date not null,
     clause_key text not null,
     shortfall bigint not null,
     banked bigint not null,
     constraint pk_carried_goal primary key (workspace_id, agreement_id, period, clause_key)
   )`,
  ...isolate('carried_goal', ALL),
  // What was last said of each corrected obligation, so that a further correction takes exactly that back.
  `create table corrected_obligation (
     workspace_id uuid not null,
     obligation_id uuid not null,
     told text not null,
     state text not null,
     constraint pk_corrected_obligation primary key (workspace_id, obligation_id)
   )`,
  ...isolate('corrected_obligation', ALL),
];
