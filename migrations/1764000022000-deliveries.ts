import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What leaves the product: webhooks with their log, mails, and what each member wants to be told how. */
export class Deliveries1764000022000 implements MigrationInterface {
  name = 'Deliveries1764000022000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Where a workspace wants to hear of what happens. The secret signs, so it is kept as it is; it is shown when it is made.
  `create table webhook_endpoint (
     workspace_id uuid not null,
     id uuid not null,
     url text not null,
     description text,
     format text not null,
     types text[] not null,
     secret text not null,
     previous_secret text,
     previous_until timestamptz(3),
     is_enabled boolean not null,
     disabled_because text,
     failing_since timestamptz(3),
     created_at timestamptz(3) not null,
     constraint pk_webhook_endpoint primary key (workspace_id, id),
     constraint ck_webhook_endpoint_format check (format in ('cloudevents','slack','teams')),
     constraint ck_webhook_endpoint_disabled check (is_enabled = (disabled_because is null) and disabled_because in ('by_hand','gone','failing'))
   )`,
  ...isolate('webhook_endpoint', ALL),
  // Which entry goes where: once per endpoint. The body is made of the entry when it is sent, so nothing is stored twice.
  // While a process sends, next_at is the end of its claim: whoever dies leaves it to the others.
  `create table webhook_delivery (
     workspace_id uuid not null,
     id uuid not null,
     endpoint_id uuid not null,
     entry_id uuid,
     position bigint,
     type text not null,
     state text not null,
     attempts integer not null default 0,
     round_attempts integer not null default 0,
     next_at timestamptz(3),
     claim uuid,
     created_at timestamptz(3) not null,
     settled_at timestamptz(3),
     constraint pk_webhook_delivery primary key (workspace_id, id),
     constraint uq_webhook_delivery_once unique (workspace_id, endpoint_id, entry_id),
     constraint fk_webhook_delivery_endpoint foreign key (workspace_id, endpoint_id) references webhook_endpoint (workspace_id, id) on delete cascade,
     constraint ck_webhook_delivery_state check (state in ('pending','delivered','given_up','dropped') and (next_at is not null) = (state = 'pending'))
   )`,
  // What is due at an endpoint, the longest waiting first.
  `create index ix_webhook_delivery_due on webhook_delivery (workspace_id, endpoint_id, next_at) where state = 'pending'`,
  // The log of an endpoint, the newest first.
  `create index ix_webhook_delivery_log on webhook_delivery (workspace_id, endpoint_id, created_at, id)`,
  // Those whose time is over.
  `create index ix_webhook_delivery_old on webhook_delivery (workspace_id, created_at)`,
  ...isolate('webhook_delivery', ALL),
  // Each time something was sent, and what came of it. Answers are not kept: a receiver may put anything into them.
  `create table webhook_attempt (
     workspace_id uuid not null,
     delivery_id uuid not null,
     number integer not null,
     at timestamptz(3) not null,
     duration_ms integer not null,
     outcome text not null,
     status integer,
     constraint pk_webhook_attempt primary key (workspace_id, delivery_id, number),
     constraint fk_webhook_attempt_delivery foreign key (workspace_id, delivery_id) references webhook_delivery (workspace_id, id) on delete cascade
   )`,
  ...isolate('webhook_attempt', ['select', 'insert']),
  // The timer learns where something is due, in all workspaces, and neither addresses nor secrets.
  `grant select (workspace_id, id, is_enabled) on webhook_endpoint to staffetta_timer`,
  `create policy webhook_endpoint_timer on webhook_endpoint for select to staffetta_timer using (true)`,
  `grant select (workspace_id, endpoint_id, state, next_at) on webhook_delivery to staffetta_timer`,
  `create policy webhook_delivery_timer on webhook_delivery for select to staffetta_timer using (true)`,
  // A mail to one member about one thing: the key makes it one. Words and address are looked up when it is sent.
  `create table mail_message (
     workspace_id uuid not null,
     id uuid not null,
     member_id uuid not null,
     kind text not null,
     key text not null,
     notification_id uuid,
     state text not null,
     attempts integer not null default 0,
     next_at timestamptz(3),
     claim uuid,
     created_at timestamptz(3) not null,
     settled_at timestamptz(3),
     constraint pk_mail_message primary key (workspace_id, id),
     constraint uq_mail_message_once unique (workspace_id, member_id, key),
     constraint ck_mail_message_kind check (kind in ('notice','daily','pacing','weekly')),
     constraint ck_mail_message_state check (state in ('waiting','sending','sent','skipped','failed','unknown'))
   )`,
  // What is due, and what somebody began to send and never finished.
  `create index ix_mail_message_due on mail_message (next_at) where state in ('waiting','sending')`,
  // Whether something told had a mail of its own.
  `create index ix_mail_message_notification on mail_message (workspace_id, notification_id) where notification_id is not null`,
  // Those whose time is over.
  `create index ix_mail_message_old on mail_message (workspace_id, created_at)`,
  ...isolate('mail_message', ALL),
  `grant select (workspace_id, state, next_at) on mail_message to staffetta_timer`,
  `create policy mail_message_timer on mail_message for select to staffetta_timer using (true)`,
  // What a member wants to hear of by which way; what is not said is as it comes.
  `create table notification_preference (
     workspace_id uuid not null,
     member_id uuid not null,
     channel text not null,
     kind text not null,
     mode text not null,
     constraint pk_notification_preference primary key (workspace_id, member_id, channel, kind),
     constraint fk_notification_preference_member foreign key (workspace_id, member_id) references member (workspace_id, id),
     constraint ck_notification_preference_mode check (mode in ('at_once','daily','off'))
   )`,
  ...isolate('notification_preference', ALL),
  // Whether a member is written to in working time only.
  `create table notification_habit (
     workspace_id uuid not null,
     member_id uuid not null,
     is_quiet boolean not null,
     constraint pk_notification_habit primary key (workspace_id, member_id),
     constraint fk_notification_habit_member foreign key (workspace_id, member_id) references member (workspace_id, id)
   )`,
  ...isolate('notification_habit', ALL),
];
