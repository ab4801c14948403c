import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Which currencies a workspace is brought rates of each day, and how that went. */
export class RateSource1764000058481 implements MigrationInterface {
  name = 'RateSource1764000058481';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // No row, or no currency: nothing is brought. `warned_on` is the newest day of the oldest rate when somebody was told that it is old.
  `create table rate_source (
     workspace_id uuid not null,
     currencies text[] not null,
     set_by uuid,
     set_at timestamptz(3) not null,
     tried_at timestamptz(3),
     read_at timestamptz(3),
     failure text,
     warned_on date,
     constraint pk_rate_source primary key (workspace_id)
   )`,
  ...isolate('rate_source', ['select', 'insert', 'update']),
];
