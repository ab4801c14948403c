import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many rows of an import were of people erased at their wish. */
export class WithheldRows1764000055100 implements MigrationInterface {
  name = 'WithheldRows1764000055100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Beside what the rows came to: a withheld one is a lead of nobody, or refused.
  `alter table import_run add column withheld integer not null default 0`,
];
