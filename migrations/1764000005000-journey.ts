import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Where interest comes from: campaigns, their assets, and the touches of persons. */
export class Journey1764000005000 implements MigrationInterface {
  name = 'Journey1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const CHANNELS = `'website', 'e-commerce', 'digital-catalogue', 'social', 'event', 'content', 'partner', 'seller', 'customer-care',
       'referral', 'community', 'paid-search', 'paid-social', 'email', 'phone', 'direct', 'other'`;

const STATEMENTS = [
  // A campaign on its first channel; `key` is the name folded, so that two spellings of one campaign meet.
  `create table campaign (
     workspace_id uuid not null,
     id uuid not null,
     channel text not null,
     name text not null,
     key text not null,
     starts_on date,
     ends_on date,
     created_at timestamptz(3) not null,
     constraint pk_campaign primary key (workspace_id, id),
     constraint uq_campaign_key unique (workspace_id, key),
     constraint ck_campaign_channel check (channel in (${CHANNELS})),
     constraint ck_campaign_days check (ends_on >= starts_on)
   )`,
  // The list, newest first, from a cursor.
  `create index ix_campaign_created on campaign (workspace_id, created_at, id)`,
  ...isolate('campaign', ['select', 'insert', 'update']),
  // What was shown or given: a page, a brochure, a talk; within a campaign or for itself.
  `create table asset (
     workspace_id uuid not null,
     id uuid not null,
     campaign_id uuid,
     name text not null,
     key text not null,
     created_at timestamptz(3) not null,
     constraint pk_asset primary key (workspace_id, id),
     constraint fk_asset_campaign foreign key (workspace_id, campaign_id) references campaign (workspace_id, id)
   )`,
  // One asset of a name per campaign, and one for itself; two transactions that ask for it get the same.
  `create unique index uq_asset_key on asset (workspace_id, campaign_id, key) nulls not distinct`,
  ...isolate('asset', ['select', 'insert', 'update']),
  // One dated interaction of a person. Holds no personal data: addresses are kept as host and path, codes are cleaned
  // of e-mail addresses and phone numbers before they are written.
  `create table touch (
     workspace_id uuid not null,
     id uuid not null,
     person_id uuid not null,
     lead_id uuid,
     channel text not null,
     campaign_id uuid,
     asset_id uuid,
     kind text not null,
     occurred_at timestamptz(3) not null,
     recorded_at timestamptz(3) not null,
     utm jsonb not null,
     referrer_host text,
     landing_path text,
     click_ids jsonb not null,
     intent text,
     evidence text,
     entered_by uuid,
     constraint pk_touch primary key (workspace_id, id),
     constraint ck_touch_channel check (channel in (${CHANNELS})),
     constraint ck_touch_kind check (kind in ('online', 'offline')),
     constraint ck_touch_intent check (intent in ('inform', 'solve', 'achieve')),
     constraint fk_touch_campaign foreign key (workspace_id, campaign_id) references campaign (workspace_id, id),
     constraint fk_touch_asset foreign key (workspace_id, asset_id) references asset (workspace_id, id)
   )`,
  // The journey of one person in order.
  `create index ix_touch_person on touch (workspace_id, person_id, occurred_at)`,
  // The touches of one lead in order.
  `create index ix_touch_lead on touch (workspace_id, lead_id, occurred_at) where lead_id is not null`,
  ...isolate('touch', ['select', 'insert', 'update']),
];
