import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step of the buyer's that is overdue is told once of each day by which it was expected. */
export class OverdueSteps1764000048000 implements MigrationInterface {
  name = 'OverdueSteps1764000048000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // The day of which it was told; another expected day is told anew.
  `alter table decision_step add column overdue_told_on date`,
];
