import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Mail and calls as evidence: messages of leads, the mailbox they come from, connectors of telephone systems. */
export class Correspondence1764000023000 implements MigrationInterface {
  name = 'Correspondence1764000023000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Whether somebody declared an attempt or it was captured, and the message that proves it.
  `alter table attempt add column source text not null default 'declared', add column evidence_id uuid`,
  `alter table attempt add constraint ck_attempt_source check (source in ('declared','mail','call-log') and (evidence_id is null) = (source = 'declared'))`,
  // What the mail addresses of a workspace are made of.
  `create table address_key (
     workspace_id uuid not null,
     tag text not null,
     secret text not null,
     constraint pk_address_key primary key (workspace_id),
     constraint uq_address_key_tag unique (tag)
   )`,
  ...isolate('address_key', ['select', 'insert']),
  // Whoever reads the mailbox learns whose a tag is, and no secret.
  `grant select (workspace_id, tag) on address_key to staffetta_timer`,
  `create policy address_key_timer on address_key for select to staffetta_timer using (true)`,
  // A mail or a call, written, received or told. Personal: it goes with its person. What is to be sent is claimed here:
  // while a process sends, next_at is the end of its claim.
  `create table message (
     workspace_id uuid not null,
     id uuid not null,
     channel text not null,
     kind text not null,
     direction text not null,
     state text not null,
     external_id text not null,
     thread text[] not null default '{}',
     lead_id uuid,
     member_id uuid,
     attempt_id uuid,
     outcome text,
     reason text,
     sender text,
     recipients text[] not null default '{}',
     subject text,
     body text,
     raw text,
     occurred_at timestamptz(3) not null,
     recorded_at timestamptz(3) not null,
     attempts integer not null default 0,
     next_at timestamptz(3),
     claim uuid,
     constraint pk_message primary key (workspace_id, id),
     constraint uq_message_once unique (workspace_id, external_id),
     constraint fk_message_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_message_channel check (channel in ('email','call')),
     constraint ck_message_direction check (direction in ('in','out')),
     constraint ck_message_state check (state in ('matched','unmatched','dismissed','waiting','sending','sent','bounced','failed','unknown')),
     constraint ck_message_lead check ((lead_id is null) = (state in ('unmatched','dismissed'))),
     constraint ck_message_reason check ((reason is null) = (lead_id is not null))
   )`,
  // The messages of a lead in order.
  `create index ix_message_lead on message (workspace_id, lead_id, occurred_at) where lead_id is not null`,
  // What nobody could match, the newest first; what was kept long enough.
  `create index ix_message_unmatched on message (workspace_id, occurred_at, id) where lead_id is null`,
  // What is due, and what somebody began to send and never finished.
  `create index ix_message_due on message (next_at) where state in ('waiting','sending')`,
  ...isolate('message', ALL),
  `grant select (workspace_id, state, next_at) on message to staffetta_timer`,
  `create policy message_timer on message for select to staffetta_timer using (true)`,
  // A telephone system that tells of calls. Its secret checks what it sends, so it is kept as it is; it is shown when it is made.
  `create table call_connector (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     country text,
     secret text not null,
     previous_secret text,
     previous_until timestamptz(3),
     created_at timestamptz(3) not null,
     last_heard_at timestamptz(3),
     constraint pk_call_connector primary key (workspace_id, id)
   )`,
  // A hook names its connector and no workspace.
  `create unique index uq_call_connector_id on call_connector (id)`,
  ...isolate('call_connector', ALL),
  `grant select (workspace_id, id) on call_connector to staffetta_timer`,
  `create policy call_connector_timer on call_connector for select to staffetta_timer using (true)`,
  // How far the mailbox of the installation was read, and how reading goes. It belongs to no workspace.
  `create table mailbox (
     name text not null,
     uid_validity text not null,
     last_uid bigint not null,
     read_at timestamptz(3),
     failing_since timestamptz(3),
     failure text,
     astray bigint not null default 0,
     constraint pk_mailbox primary key (name)
   )`,
  `alter table mailbox enable row level security`,
  `alter table mailbox force row level security`,
  `create policy mailbox_timer on mailbox to staffetta_timer using (true) with check (true)`,
  `grant select, insert, update on mailbox to staffetta_timer`,
];
