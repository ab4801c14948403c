import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions every table and statement stands on. */
export class Floor1764000000000 implements MigrationInterface {
  name = 'Floor1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // The serving roles see the schema and can make nothing in it.
  `revoke create on schema public from public`,
  `grant usage on schema public to staffetta_app, staffetta_accounts, staffetta_sequencer, staffetta_timer`,
  // The workspace of this transaction; null outside one, so policies then match nothing.
  `create function current_workspace() returns uuid language sql stable parallel safe
     return nullif(current_setting('app.workspace', true), '')::uuid`,
  // The instant of a command: the database's clock in whole milliseconds, read when called (after the row lock),
  // or the instant the history writer set for this transaction.
  `create function instant() returns timestamptz language sql volatile
     return coalesce(nullif(current_setting('app.instant', true), '')::timestamptz, date_trunc('milliseconds', clock_timestamp()))`,
];
