import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hit that failed for a cause that may pass is taken anew by itself. */
export class HitsAgain1764000050000 implements MigrationInterface {
  name = 'HitsAgain1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // How often it was taken, and when it is taken anew by itself; null: it waits for nobody, or for somebody.
  `alter table connector_hit add column attempts integer not null default 1, add column next_at timestamptz(3)`,
  `create index ix_connector_hit_next on connector_hit (next_at) where next_at is not null`,
  `grant select (workspace_id, connector_id, id, next_at) on connector_hit to staffetta_timer`,
  `create policy connector_hit_timer on connector_hit for select to staffetta_timer using (true)`,
];
