import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** The registry of content: what a campaign and an asset are, and the codes under which assets are handed out. */
export class Content1764000057200 implements MigrationInterface {
  name = 'Content1764000057200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const CHANNELS = `'website', 'e-commerce', 'digital-catalogue', 'social', 'event', 'content', 'partner', 'seller', 'customer-care',
       'referral', 'community', 'paid-search', 'paid-social', 'email', 'phone', 'direct', 'other'`;
const KINDS = `'guide', 'webinar', 'case-study', 'catalogue', 'brochure', 'video', 'talk', 'mail', 'post', 'page', 'form', 'sample', 'other'`;

const STATEMENTS = [
  // A campaign that was only named runs, and nothing more is known of it.
  `alter table campaign
     add column state text not null default 'running',
     add column owner_id uuid,
     add column goal text,
     add column budget_minor bigint,
     add column budget_currency text,
     add column version integer not null default 1,
     add constraint ck_campaign_state check (state in ('planned', 'running', 'ended')),
     add constraint ck_campaign_budget check (budget_minor >= 0 and budget_currency is not null or budget_minor is null and budget_currency is null)`,
  // An asset that was only named is live, of a kind nobody told.
  `alter table asset
     add column kind text not null default 'other',
     add column state text not null default 'live',
     add column language text,
     add column owner_id uuid,
     add column intent text,
     add column address text,
     add column live_on date,
     add column retired_on date,
     add column version integer not null default 1,
     add constraint ck_asset_kind check (kind in (${KINDS})),
     add constraint ck_asset_state check (state in ('draft', 'live', 'retired')),
     add constraint ck_asset_intent check (intent in ('inform', 'solve', 'achieve')),
     add constraint ck_asset_days check (retired_on >= live_on)`,
  // The registry, newest first, from a cursor.
  `create index ix_asset_created on asset (workspace_id, created_at, id)`,
  // The assets of one campaign.
  `create index ix_asset_campaign on asset (workspace_id, campaign_id, created_at, id)`,
  // One way in which an asset is handed out: a link, a brochure at a fair, a page of a catalogue, a partner. It can be opened and told.
  `create table distribution_code (
     workspace_id uuid not null,
     id uuid not null,
     asset_id uuid not null,
     code text not null,
     medium text not null,
     channel text not null,
     place text,
     occasion text,
     from_on date,
     to_on date,
     printed integer,
     target text,
     opens bigint not null default 0,
     state text not null default 'active',
     created_at timestamptz(3) not null,
     constraint pk_distribution_code primary key (workspace_id, id),
     constraint ck_distribution_code_medium check (medium in ('online', 'offline')),
     constraint ck_distribution_code_channel check (channel in (${CHANNELS})),
     constraint ck_distribution_code_days check (to_on >= from_on),
     constraint ck_distribution_code_printed check (printed >= 0),
     constraint ck_distribution_code_state check (state in ('active', 'paused')),
     constraint fk_distribution_code_asset foreign key (workspace_id, asset_id) references asset (workspace_id, id)
   )`,
  // A code that is opened names no workspace.
  `create unique index uq_distribution_code on distribution_code (code)`,
  // The codes of some assets.
  `create index ix_distribution_code_asset on distribution_code (workspace_id, asset_id, created_at, id)`,
  ...isolate('distribution_code', ALL),
  // The role that learns which workspace a public address belongs to, and nothing else.
  `grant select (workspace_id, id, code) on distribution_code to staffetta_timer`,
  `create policy distribution_code_timer on distribution_code for select to staffetta_timer using (true)`,
  // By which code a touch came.
  `alter table touch
     add column code_id uuid,
     add constraint fk_touch_code foreign key (workspace_id, code_id) references distribution_code (workspace_id, id)`,
  // A nameless lead that told a code, and goes with it: without a person there is no touch to say it.
  `create table told_code (
     workspace_id uuid not null,
     lead_id uuid not null,
     code_id uuid not null,
     constraint pk_told_code primary key (workspace_id, lead_id),
     constraint fk_told_code_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint fk_told_code_code foreign key (workspace_id, code_id) references distribution_code (workspace_id, id)
   )`,
  // The nameless leads that told some codes.
  `create index ix_told_code_code on told_code (workspace_id, code_id)`,
  ...isolate('told_code', ALL),
  // Whom an asset reached, and by which of its codes: counted without looking at the touches themselves.
  `create index ix_touch_asset on touch (workspace_id, asset_id, person_id, lead_id, code_id) where asset_id is not null`,
  // By which code a browser came, where it was no link.
  `alter table visit add column code text`,
];
