import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a row was refused as a code with its facts, so that it can be told in any language. */
export class ImportErrorCodes1764000009400 implements MigrationInterface {
  name = 'ImportErrorCodes1764000009400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Of errors kept before, only the English words are known.
  `alter table import_error add column code text not null default '', add column facts jsonb not null default '{}'`,
];
