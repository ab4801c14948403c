import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Forms of web sites, confirmations of addresses, visits of browsers and links that count. */
export class Forms1764000041000 implements MigrationInterface {
  name = 'Forms1764000041000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** The role that learns which workspace a public address belongs to, and nothing else. */
const byAddress = (table: string, address: string): string[] => [
  `grant select (workspace_id, id, ${address}) on ${table} to staffetta_timer`,
  `create policy ${table}_timer on ${table} for select to staffetta_timer using (true)`,
];

const FORMS = [
  // A form of a web site; its secret signs what is shown and what is mailed.
  `create table form (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     public_key text not null,
     secret bytea not null,
     state text not null default 'test',
     version integer not null,
     created_at timestamptz(3) not null,
     constraint pk_form primary key (workspace_id, id),
     constraint ck_form_state check (state in ('test','active','paused'))
   )`,
  // An address names its form and no workspace.
  `create unique index uq_form_key on form (public_key)`,
  ...isolate('form', ALL),
  ...byAddress('form', 'public_key'),
  // What a form asked, word for word; never rewritten, because consents point at it.
  `create table form_version (
     workspace_id uuid not null,
     form_id uuid not null,
     number integer not null,
     definition jsonb not null,
     made_by uuid,
     made_at timestamptz(3) not null,
     constraint pk_form_version primary key (workspace_id, form_id, number),
     constraint fk_form_version_form foreign key (workspace_id, form_id) references form (workspace_id, id)
   )`,
  ...isolate('form_version', ['select', 'insert']),
  // What was sent as it came, with what became of it. Personal; kept for 90 days.
  `create table form_hit (
     workspace_id uuid not null,
     id uuid not null,
     form_id uuid not null,
     version integer,
     received_at timestamptz(3) not null,
     verdict text not null,
     reason text,
     origin text,
     body bytea not null,
     bytes integer not null,
     lead_id uuid,
     person_id uuid,
     constraint pk_form_hit primary key (workspace_id, id),
     constraint fk_form_hit_form foreign key (workspace_id, form_id) references form (workspace_id, id),
     constraint ck_form_hit_verdict check (verdict in ('accepted','duplicate','refused','failed','test'))
   )`,
  // What was sent by a form, the newest first.
  `create index ix_form_hit_received on form_hit (workspace_id, form_id, received_at desc, id desc)`,
  // What goes when a person is erased.
  `create index ix_form_hit_person on form_hit (workspace_id, person_id)`,
  ...isolate('form_hit', ALL),
];

const CONSENTS = [
  // What somebody agreed to, in the words of that version; proven once its address was confirmed. Personal.
  `create table form_consent (
     workspace_id uuid not null,
     id uuid not null,
     form_id uuid not null,
     version integer not null,
     hit_id uuid not null,
     lead_id uuid not null,
     person_id uuid not null,
     purpose text not null,
     text text not null,
     given_at timestamptz(3) not null,
     proven_at timestamptz(3),
     constraint pk_form_consent primary key (workspace_id, id),
     constraint fk_form_consent_version foreign key (workspace_id, form_id, version) references form_version (workspace_id, form_id, number)
   )`,
  // The consents of a lead; what a click proves; what goes with a person.
  `create index ix_form_consent_lead on form_consent (workspace_id, lead_id)`,
  `create index ix_form_consent_hit on form_consent (workspace_id, hit_id)`,
  `create index ix_form_consent_person on form_consent (workspace_id, person_id)`,
  ...isolate('form_consent', ALL),
  // A mail that asks whether an address is its owner’s, and each step of it. Personal.
  `create table form_confirmation (
     workspace_id uuid not null,
     id uuid not null,
     form_id uuid not null,
     version integer not null,
     hit_id uuid not null,
     lead_id uuid not null,
     person_id uuid not null,
     email text not null,
     language text not null,
     holds boolean not null,
     asked_at timestamptz(3) not null,
     expires_at timestamptz(3) not null,
     confirmed_at timestamptz(3),
     state text not null,
     next_at timestamptz(3),
     claim uuid,
     attempts integer not null default 0,
     settled_at timestamptz(3),
     constraint pk_form_confirmation primary key (workspace_id, id),
     constraint fk_form_confirmation_version foreign key (workspace_id, form_id, version) references form_version (workspace_id, form_id, number),
     constraint ck_form_confirmation_state check (state in ('waiting','sending','sent','failed','unknown','skipped'))
   )`,
  // Mails that are due, by workspace.
  `create index ix_form_confirmation_due on form_confirmation (workspace_id, next_at) where state in ('waiting','sending')`,
  // Whether a lead is held; how often an address was written to; what goes with a person.
  `create index ix_form_confirmation_lead on form_confirmation (workspace_id, lead_id)`,
  `create index ix_form_confirmation_email on form_confirmation (workspace_id, email, asked_at)`,
  `create index ix_form_confirmation_person on form_confirmation (workspace_id, person_id)`,
  ...isolate('form_confirmation', ALL),
  `grant select (workspace_id, state, next_at) on form_confirmation to staffetta_timer`,
  `create policy form_confirmation_timer on form_confirmation for select to staffetta_timer using (true)`,
];

const VISITS = [
  // A web site whose visits are recorded.
  `create table site (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     public_key text not null,
     origins text[] not null,
     consent text not null,
     state text not null default 'active',
     created_at timestamptz(3) not null,
     constraint pk_site primary key (workspace_id, id),
     constraint ck_site_consent check (consent in ('asked','not-needed')),
     constraint ck_site_state check (state in ('active','paused'))
   )`,
  `create unique index uq_site_key on site (public_key)`,
  ...isolate('site', ALL),
  ...byAddress('site', 'public_key'),
  // A link of a catalogue, a leaflet or a QR code: leads to one place, and counts.
  `create table tracked_link (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     code text not null,
     target text not null,
     channel text not null,
     campaign text,
     asset text,
     clicks bigint not null default 0,
     state text not null default 'active',
     created_at timestamptz(3) not null,
     constraint pk_tracked_link primary key (workspace_id, id),
     constraint ck_tracked_link_state check (state in ('active','paused'))
   )`,
  `create unique index uq_tracked_link_code on tracked_link (code)`,
  ...isolate('tracked_link', ALL),
  ...byAddress('tracked_link', 'code'),
  // A page that a browser looked at, or a link it followed; once its person is known a touch, and the browser is forgotten. Personal.
  `create table visit (
     workspace_id uuid not null,
     id uuid not null,
     anonymous_id text,
     site_id uuid,
     link_id uuid,
     is_start boolean not null,
     occurred_at timestamptz(3) not null,
     landing_page text,
     referrer text,
     utm jsonb not null,
     click_ids jsonb not null,
     touch_id uuid,
     constraint pk_visit primary key (workspace_id, id),
     constraint fk_visit_site foreign key (workspace_id, site_id) references site (workspace_id, id),
     constraint fk_visit_link foreign key (workspace_id, link_id) references tracked_link (workspace_id, id)
   )`,
  // What a browser did, when its person is found.
  `create index ix_visit_anonymous on visit (workspace_id, anonymous_id, occurred_at) where anonymous_id is not null`,
  // What is forgotten after its time.
  `create index ix_visit_occurred on visit (workspace_id, occurred_at)`,
  ...isolate('visit', ALL),
];

const STATEMENTS = [...FORMS, ...CONSENTS, ...VISITS];
