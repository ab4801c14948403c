import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told of one lead reaches an endpoint in the order in which it happened. */
export class DeliveriesInOrder1764000058400 implements MigrationInterface {
  name = 'DeliveriesInOrder1764000058400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // The lead an entry is about, else its subject; what waits already is about nothing and waits for nothing. Beside it, how often it
  // failed although others had arrived since it failed before.
  `alter table webhook_delivery add column about_id uuid, add column lone_failures smallint not null default 0`,
  // Pending without an instant: it waits for the one before it.
  `alter table webhook_delivery drop constraint ck_webhook_delivery_state`,
  `alter table webhook_delivery add constraint ck_webhook_delivery_state
     check (state in ('pending','delivered','given_up','dropped') and (next_at is null or state = 'pending'))`,
  // What waits for what, the earliest first.
  `create index ix_webhook_delivery_line on webhook_delivery (workspace_id, endpoint_id, about_id, position) where state = 'pending'`,
  // When the sending of something began that was taken, at the latest: what fails while others arrive has the fault in itself.
  `alter table webhook_endpoint add column taken_at timestamptz(3)`,
];
