import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refused rows as they stood, so that they can be put right and sent again. */
export class RefusedRows1764000051000 implements MigrationInterface {
  name = 'RefusedRows1764000051000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // The cells of the row, kept with the first of its errors; null with the others, and where they would be too much to keep.
  `alter table import_error add column cells jsonb`,
];
