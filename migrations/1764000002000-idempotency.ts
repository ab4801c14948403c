import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** What each keyed write answered, so that a repeated request gets the same answer and does nothing. */
export class Idempotency1764000002000 implements MigrationInterface {
  name = 'Idempotency1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // One row per key of a credential, written in the transaction of the write it answers for. Bodies hold ids, codes and
  // numbers only. `json` rather than `jsonb` keeps the order of the members: the replay equals the first answer.
  // Lives for 24 hours by the server's own clock, whatever instant a history writer has set.
  `create table idempotency_record (
     workspace_id uuid not null,
     credential_id uuid not null,
     key text not null,
     request_hash bytea not null,
     body json,
     created_at timestamptz(3) not null default clock_timestamp(),
     constraint pk_idempotency_record primary key (workspace_id, credential_id, key),
     constraint ck_idempotency_record_key check (length(key) between 1 and 255)
   )`,
  // Forgetting what is older than a day.
  `create index ix_idempotency_record_created on idempotency_record (workspace_id, created_at)`,
  ...isolate('idempotency_record', ['select', 'insert', 'update', 'delete']),
];
