import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** What marketing cost, once and again, and what foreign money was worth. */
export class Spend1764000057000 implements MigrationInterface {
  name = 'Spend1764000057000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const CHANNELS = `'website', 'e-commerce', 'digital-catalogue', 'social', 'event', 'content', 'partner', 'seller', 'customer-care',
       'referral', 'community', 'paid-search', 'paid-social', 'email', 'phone', 'direct', 'other'`;
const KINDS = `'media', 'event', 'agency', 'content', 'tool', 'salary', 'other'`;

const STATEMENTS = [
  // One amount for a span of days. Taken back it stays, with when and by whom, and counts no more.
  `create table spend (
     workspace_id uuid not null,
     id uuid not null,
     channel text not null,
     campaign_id uuid,
     kind text not null,
     label text,
     from_on date not null,
     to_on date not null,
     amount_minor bigint not null,
     currency text not null,
     evidence text,
     source text not null,
     external_id text,
     import_id uuid,
     revision integer not null default 1,
     entered_by uuid,
     created_at timestamptz(3) not null,
     removed_by uuid,
     removed_at timestamptz(3),
     constraint pk_spend primary key (workspace_id, id),
     constraint ck_spend_channel check (channel in (${CHANNELS})),
     constraint ck_spend_kind check (kind in (${KINDS})),
     constraint ck_spend_days check (to_on >= from_on),
     constraint ck_spend_amount check (amount_minor >= 0),
     constraint fk_spend_campaign foreign key (workspace_id, campaign_id) references campaign (workspace_id, id)
   )`,
  // A record of a source stands once; two transactions that bring it end with one. What was taken back may come again.
  `create unique index uq_spend_external on spend (workspace_id, source, external_id)
     where external_id is not null and removed_at is null`,
  // What cost something in a span; the list, the latest first.
  `create index ix_spend_days on spend (workspace_id, from_on, id)`,
  // What an import said so far, while it runs.
  `create index ix_spend_import on spend (workspace_id, import_id) where import_id is not null`,
  ...isolate('spend', ['select', 'insert', 'update']),
  // What an amount was until it was corrected; nobody changes it.
  `create table spend_correction (
     workspace_id uuid not null,
     spend_id uuid not null,
     revision integer not null,
     channel text not null,
     campaign_id uuid,
     kind text not null,
     label text,
     from_on date not null,
     to_on date not null,
     amount_minor bigint not null,
     currency text not null,
     evidence text,
     corrected_by uuid,
     corrected_at timestamptz(3) not null,
     constraint pk_spend_correction primary key (workspace_id, spend_id, revision),
     constraint fk_spend_correction_spend foreign key (workspace_id, spend_id) references spend (workspace_id, id)
   )`,
  ...isolate('spend_correction', ['select', 'insert']),
  // A recurring cost for a stretch of time; several of one key follow each other. It is unfolded into days when read.
  `create table spend_plan (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     key text not null,
     channel text not null,
     campaign_id uuid,
     kind text not null,
     every text not null,
     from_on date not null,
     until_on date,
     amount_minor bigint not null,
     currency text not null,
     evidence text,
     entered_by uuid,
     created_at timestamptz(3) not null,
     removed_at timestamptz(3),
     constraint pk_spend_plan primary key (workspace_id, id),
     constraint ck_spend_plan_channel check (channel in (${CHANNELS})),
     constraint ck_spend_plan_kind check (kind in (${KINDS})),
     constraint ck_spend_plan_every check (every in ('week', 'month')),
     constraint ck_spend_plan_days check (until_on >= from_on),
     constraint ck_spend_plan_amount check (amount_minor >= 0),
     constraint fk_spend_plan_campaign foreign key (workspace_id, campaign_id) references campaign (workspace_id, id)
   )`,
  // The stretches of one plan.
  `create index ix_spend_plan_key on spend_plan (workspace_id, key, from_on)`,
  ...isolate('spend_plan', ['select', 'insert', 'update']),
  // What one unit of a currency was worth in the currency of the workspace on a day.
  `create table currency_rate (
     workspace_id uuid not null,
     id uuid not null,
     on_day date not null,
     currency text not null,
     rate numeric(20, 10) not null,
     source text not null,
     set_by uuid,
     set_at timestamptz(3) not null,
     constraint pk_currency_rate primary key (workspace_id, id),
     constraint uq_currency_rate_day unique (workspace_id, currency, on_day),
     constraint ck_currency_rate_rate check (rate > 0)
   )`,
  // The list, the latest day first.
  `create index ix_currency_rate_day on currency_rate (workspace_id, on_day, id)`,
  ...isolate('currency_rate', ['select', 'insert', 'update']),
  // Amounts that an import recorded, so that it can be undone.
  `alter table import_made add column spends uuid[] not null default '{}'`,
];
