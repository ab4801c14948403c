import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each side finds wrong with a lead of a sample. */
export class AuditReasons1764000027100 implements MigrationInterface {
  name = 'AuditReasons1764000027100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A code of the rejections, never words: null where nothing is wrong, or the side has not said yet.
  `alter table sample_audit_lead add column marketing_reason text, add column sales_reason text`,
];
