import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Messages to the browsers of members, the secrets of the installation that they need, and a mail to try things out. */
export class WebPush1764000022100 implements MigrationInterface {
  name = 'WebPush1764000022100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Secrets of the installation, not of a workspace: made once by whoever needs one first, shared by all processes, never changed.
  `create table installation_secret (
     name text not null,
     value text not null,
     made_at timestamptz(3) not null,
     constraint pk_installation_secret primary key (name)
   )`,
  `alter table installation_secret enable row level security`,
  `alter table installation_secret force row level security`,
  `create policy installation_secret_accounts on installation_secret to staffetta_accounts using (true) with check (true)`,
  `grant select, insert on installation_secret to staffetta_accounts`,
  // A browser of a member that wants to be told; its keys let us write to it and nobody read it on the way.
  `create table push_subscription (
     workspace_id uuid not null,
     id uuid not null,
     member_id uuid not null,
     endpoint text not null,
     p256dh text not null,
     auth text not null,
     device text not null,
     created_at timestamptz(3) not null,
     constraint pk_push_subscription primary key (workspace_id, id),
     constraint uq_push_subscription_endpoint unique (workspace_id, endpoint),
     constraint fk_push_subscription_member foreign key (workspace_id, member_id) references member (workspace_id, id)
   )`,
  // The devices of a member.
  `create index ix_push_subscription_member on push_subscription (workspace_id, member_id, created_at)`,
  ...isolate('push_subscription', ALL),
  // One telling to one device, once; without a telling it is a test. While a process sends, next_at is the end of its claim.
  `create table push_message (
     workspace_id uuid not null,
     id uuid not null,
     subscription_id uuid not null,
     notification_id uuid,
     state text not null,
     attempts integer not null default 0,
     next_at timestamptz(3),
     claim uuid,
     created_at timestamptz(3) not null,
     settled_at timestamptz(3),
     constraint pk_push_message primary key (workspace_id, id),
     constraint uq_push_message_once unique (workspace_id, subscription_id, notification_id),
     constraint fk_push_message_subscription foreign key (workspace_id, subscription_id) references push_subscription (workspace_id, id) on delete cascade,
     constraint ck_push_message_state check (state in ('waiting','sending','sent','skipped','failed','unknown'))
   )`,
  // What is due, and what somebody began to send and never finished.
  `create index ix_push_message_due on push_message (next_at) where state in ('waiting','sending')`,
  // Those whose time is over.
  `create index ix_push_message_old on push_message (workspace_id, created_at)`,
  ...isolate('push_message', ALL),
  `grant select (workspace_id, state, next_at) on push_message to staffetta_timer`,
  `create policy push_message_timer on push_message for select to staffetta_timer using (true)`,
  // A member may have a mail sent to see whether one arrives.
  `alter table mail_message drop constraint ck_mail_message_kind`,
  `alter table mail_message add constraint ck_mail_message_kind check (kind in ('notice','daily','pacing','weekly','test'))`,
];
