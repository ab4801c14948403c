import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody recognises their own sessions by. */
export class SessionDevices1764000058000 implements MigrationInterface {
  name = 'SessionDevices1764000058000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Families of browser and system, and the network shortened to 24 or 48 bits; unknown for sessions that are open already.
  `alter table session add column browser text, add column system text, add column network text`,
];
