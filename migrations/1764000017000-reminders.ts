import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has fallen due leaves the front of the index of reminders, and what it leaves there is passed over at every look. */
export class Reminders1764000017000 implements MigrationInterface {
  name = 'Reminders1764000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLEARED_OFTEN);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** By default a fifth of all rows would have to be gone first: 400,000 of two million, all of them at the front. */
const CLEARED_OFTEN = `alter table due set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 10000)`;
