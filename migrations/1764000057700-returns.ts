import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** What returns go by that no journal tells: margin, lifetime and monthly revenue of a customer; how touches are counted by day; and which alerts were told. */
export class Returns1764000057700 implements MigrationInterface {
  name = 'Returns1764000057700';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // One row per version; the latest counts. A workspace without a row has said nothing, version 0.
  `create table return_settings (
     workspace_id uuid not null,
     version integer not null,
     settings jsonb not null,
     changed_at timestamptz(3) not null,
     changed_by uuid,
     constraint pk_return_settings primary key (workspace_id, version),
     constraint ck_return_settings_version check (version >= 1)
   )`,
  ...isolate('return_settings', ['select', 'insert']),
  // One row per channel and quarter of which was told that it is overspent: nobody is told twice.
  `create table channel_alert (
     workspace_id uuid not null,
     quarter_on date not null,
     channel text not null,
     told_at timestamptz(3) not null,
     constraint pk_channel_alert primary key (workspace_id, quarter_on, channel)
   )`,
  ...isolate('channel_alert', ['select', 'insert']),
  // The touches of some days by channel and campaign, counted in the index alone.
  `create index ix_touch_occurred on touch (workspace_id, occurred_at, channel, campaign_id)`,
];
