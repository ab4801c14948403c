import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Devices belong to sessions; what telephone systems could not prove is counted; the mailbox knows how long mail waits in it. */
export class DeliveryHealth1764000032000 implements MigrationInterface {
  name = 'DeliveryHealth1764000032000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A device is told while the session lasts in which it was turned on; null for those from before, which nobody asks about.
  `alter table push_subscription add column session_id uuid`,
  // What came to a hook and was not believed: one row per reason, however often, because anybody can send it.
  `create table call_refusal (
     workspace_id uuid not null,
     connector_id uuid not null,
     reason text not null,
     refused bigint not null,
     first_at timestamptz(3) not null,
     last_at timestamptz(3) not null,
     constraint pk_call_refusal primary key (workspace_id, connector_id, reason),
     constraint fk_call_refusal_connector foreign key (workspace_id, connector_id) references call_connector (workspace_id, id) on delete cascade,
     constraint ck_call_refusal_reason check (reason in ('headers','timestamp','signature'))
   )`,
  ...isolate('call_refusal', ALL),
  // The last calls of a connector.
  `create index ix_message_call on message (workspace_id, split_part(external_id, ' ', 2), recorded_at desc) where channel = 'call'`,
  // When the oldest mail came that was seen in the mailbox and is not taken yet.
  `alter table mailbox add column unread_since timestamptz(3)`,
];
