import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a page of a site showed somebody, where it is a product. */
export class ProductViews1764000053900 implements MigrationInterface {
  name = 'ProductViews1764000053900';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

// Null: a page, and nothing in particular on it.
const STATEMENTS = ['alter table visit add column product text'];
