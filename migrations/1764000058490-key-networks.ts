import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key may be of use from some networks only. */
export class KeyNetworks1764000058490 implements MigrationInterface {
  name = 'KeyNetworks1764000058490';

  async up(runner: QueryRunner): Promise<void> {
    // None: from anywhere. When its refusal was told last, so that not each of them is.
    await runner.query(
      `alter table credential add column networks text[] not null default '{}', add column refused_at timestamptz(3)`,
    );
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}
