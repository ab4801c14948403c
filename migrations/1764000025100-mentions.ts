import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a note about a lead speaks to. */
export class Mentions1764000025100 implements MigrationInterface {
  name = 'Mentions1764000025100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Members by id; empty for notes that came with an attempt, a hand-over or a capture.
  `alter table lead_note add column mentions uuid[] not null default '{}'`,
];
