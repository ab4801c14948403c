import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Under which key each suppression was made, so that another key can follow. */
export class SuppressionKeys1764000056300 implements MigrationInterface {
  name = 'SuppressionKeys1764000056300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Until now there was one key, the one that lies in the database.
  `alter table suppression add column key_version integer not null default 1`,
  `alter table suppression add constraint ck_suppression_key_version check (key_version > 0)`,
];
