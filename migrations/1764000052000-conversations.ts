import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Conversations with customers, events with who came, what a touch was, and what a company is to us. */
export class Conversations1764000052000 implements MigrationInterface {
  name = 'Conversations1764000052000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const CONVERSATIONS = [
  // A ticket of customer care or a mention on a social network. Subject and handle are personal.
  `create table conversation (
     workspace_id uuid not null,
     id uuid not null,
     kind text not null,
     channel text not null,
     source text,
     external_id text,
     subject text,
     handle text,
     person_id uuid,
     touch_id uuid,
     status text not null default 'open',
     priority text not null default 'normal',
     owner_id uuid,
     opened_at timestamptz(3) not null,
     stirred_at timestamptz(3) not null,
     version integer not null default 1,
     merges uuid[] not null default '{}',
     constraint pk_conversation primary key (workspace_id, id),
     constraint ck_conversation_kind check (kind in ('care','social')),
     constraint ck_conversation_status check (status in ('open','waiting','resolved','closed')),
     constraint ck_conversation_priority check (priority in ('low','normal','high','urgent')),
     constraint ck_conversation_source check ((source is null) = (external_id is null))
   )`,
  // A ticket of another system is known once.
  `create unique index uq_conversation_external on conversation (workspace_id, source, external_id)`,
  // The list, what stirred last first.
  `create index ix_conversation_stirred on conversation (workspace_id, stirred_at desc, id desc)`,
  // What a person asked, and what goes with them.
  `create index ix_conversation_person on conversation (workspace_id, person_id) where person_id is not null`,
  ...isolate('conversation', ALL),
  // What was said in it, and by whom. Personal.
  `create table conversation_message (
     workspace_id uuid not null,
     id uuid not null,
     conversation_id uuid not null,
     external_id text,
     direction text not null,
     author text,
     member_id uuid,
     text text,
     evidence text,
     said_at timestamptz(3) not null,
     recorded_at timestamptz(3) not null,
     constraint pk_conversation_message primary key (workspace_id, id),
     constraint fk_conversation_message_conversation foreign key (workspace_id, conversation_id)
       references conversation (workspace_id, id),
     constraint ck_conversation_message_direction check (direction in ('in','out','note'))
   )`,
  // The messages of a conversation as they were said.
  `create index ix_conversation_message_said on conversation_message (workspace_id, conversation_id, said_at, id)`,
  // A message of another system is known once.
  `create unique index uq_conversation_message_external on conversation_message (workspace_id, conversation_id, external_id)`,
  ...isolate('conversation_message', ALL),
  // Every change of status, owner and priority; never rewritten.
  `create table conversation_change (
     workspace_id uuid not null,
     id uuid not null,
     conversation_id uuid not null,
     field text not null,
     was text,
     becomes text,
     changed_by uuid,
     changed_at timestamptz(3) not null,
     constraint pk_conversation_change primary key (workspace_id, id),
     constraint fk_conversation_change_conversation foreign key (workspace_id, conversation_id)
       references conversation (workspace_id, id),
     constraint ck_conversation_change_field check (field in ('status','owner','priority'))
   )`,
  // The history of a conversation.
  `create index ix_conversation_change_conversation on conversation_change (workspace_id, conversation_id, changed_at, id)`,
  ...isolate('conversation_change', ['select', 'insert']),
  // Leads that came out of a conversation, and leads a question of which it is.
  `create table conversation_lead (
     workspace_id uuid not null,
     conversation_id uuid not null,
     lead_id uuid not null,
     way text not null,
     linked_by uuid,
     linked_at timestamptz(3) not null,
     constraint pk_conversation_lead primary key (workspace_id, conversation_id, lead_id),
     constraint fk_conversation_lead_conversation foreign key (workspace_id, conversation_id)
       references conversation (workspace_id, id),
     constraint ck_conversation_lead_way check (way in ('made','handed'))
   )`,
  // A conversation becomes one lead.
  `create unique index uq_conversation_lead_made on conversation_lead (workspace_id, conversation_id) where way = 'made'`,
  // The conversations of a lead.
  `create index ix_conversation_lead_lead on conversation_lead (workspace_id, lead_id)`,
  ...isolate('conversation_lead', ALL),
];

const ENCOUNTERS = [
  // A fair, a webinar, an evening with customers.
  `create table event (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     place text,
     starts_at timestamptz(3) not null,
     ends_at timestamptz(3) not null,
     campaign_id uuid not null,
     version integer not null default 1,
     created_at timestamptz(3) not null,
     constraint pk_event primary key (workspace_id, id),
     constraint fk_event_campaign foreign key (workspace_id, campaign_id) references campaign (workspace_id, id),
     constraint ck_event_times check (ends_at >= starts_at)
   )`,
  // The list, the latest first.
  `create index ix_event_starts on event (workspace_id, starts_at desc, id desc)`,
  ...isolate('event', ALL),
  // Who said they would come and who came: ids and instants only.
  `create table event_attendance (
     workspace_id uuid not null,
     id uuid not null,
     event_id uuid not null,
     person_id uuid not null,
     registered_at timestamptz(3),
     attended_at timestamptz(3),
     lead_id uuid,
     merges uuid[] not null default '{}',
     constraint pk_event_attendance primary key (workspace_id, id),
     constraint fk_event_attendance_event foreign key (workspace_id, event_id) references event (workspace_id, id)
   )`,
  // One row of a person and event; of two lists that name somebody at once the second waits.
  `create unique index uq_event_attendance_person on event_attendance (workspace_id, event_id, person_id)`,
  // What follows a person that is merged.
  `create index ix_event_attendance_person on event_attendance (workspace_id, person_id)`,
  ...isolate('event_attendance', ALL),
  // What a touch was, where more is known than its channel.
  `alter table touch add column action text,
     add constraint ck_touch_action check (action in ('product-view','event-registered','event-attended','call','visit','stand','care','mention'))`,
  // What a company is to us.
  `alter table company add column kinds text[] not null default '{}',
     add constraint ck_company_kinds check (kinds <@ array['customer','partner','supplier','employee','competitor'])`,
];

const STATEMENTS = [...CONVERSATIONS, ...ENCOUNTERS];
