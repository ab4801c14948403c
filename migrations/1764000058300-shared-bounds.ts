import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readableForBackup } from './support.js';

/** Attempts to sign in are counted by all processes together. */
export class SharedBounds1764000058300 implements MigrationInterface {
  name = 'SharedBounds1764000058300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // How often something was tried in a window that began with the first attempt; the key is a keyed hash. Belongs to no workspace:
  // nobody is signed in yet.
  `create table shared_bound (
     key bytea not null,
     points integer not null,
     ends_at timestamptz(3) not null,
     constraint pk_shared_bound primary key (key),
     constraint ck_shared_bound_points check (points > 0)
   )`,
  // What is over is forgotten each hour.
  `create index ix_shared_bound_over on shared_bound (ends_at)`,
  `alter table shared_bound enable row level security`,
  `alter table shared_bound force row level security`,
  `create policy shared_bound_accounts on shared_bound to staffetta_accounts using (true) with check (true)`,
  `grant select, insert, update, delete on shared_bound to staffetta_accounts`,
  readableForBackup('shared_bound'),
];
