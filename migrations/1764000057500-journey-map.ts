import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What counts of the walks of leads, sums of it by day and month, and how often any of it changed. */
export class JourneyMap1764000057500 implements MigrationInterface {
  name = 'JourneyMap1764000057500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Goes up whenever anything of the map changes.
  `create table journey_state (
     workspace_id uuid not null,
     revision bigint not null,
     constraint pk_journey_state primary key (workspace_id)
   )`,
  ...isolate('journey_state', ['select', 'insert', 'update']),
  // One row per thing that counts of a lead's walk; a walk that changes is written anew. \`seconds\` is what it took; of what is running
  // (bucket -1) the second it began, since 1970. The id of nothing stands for no campaign.
  `create table journey_mark (
     workspace_id uuid not null,
     lead_id uuid not null,
     place integer not null,
     kind text not null,
     step text not null,
     other text not null,
     department text not null,
     fate text not null,
     at bigint not null,
     day date not null,
     bucket integer not null,
     seconds bigint not null,
     channel text not null,
     campaign_id uuid not null,
     origin text not null,
     constraint pk_journey_mark primary key (workspace_id, lead_id, place)
   )`,
  // The leads behind a figure.
  `create index ix_journey_mark_figure on journey_mark (workspace_id, kind, step, day, lead_id, place)`,
  // The leads a department had, at whichever step.
  `create index ix_journey_mark_held on journey_mark (workspace_id, department, day, lead_id, place) where kind = 'held'`,
  ...isolate('journey_mark', ALL),
  // Marks summed, exactly by what a report is asked for. Level 0 is of all leads, 1 of a channel, 2 of an origin, 3 of a campaign (\`item\`).
  // What is running stands in rows of its own span, by day, for it is looked at by its age; a row of a month sums its days.
  `create table journey_rollup (
     workspace_id uuid not null,
     level smallint not null,
     item text not null,
     span text not null,
     kind text not null,
     day date not null,
     step text not null,
     other text not null,
     department text not null,
     bucket integer not null,
     count bigint not null,
     seconds bigint not null,
     constraint pk_journey_rollup primary key (workspace_id, level, item, span, kind, day, step, other, department, bucket),
     constraint ck_journey_rollup_level check (level between 0 and 3),
     constraint ck_journey_rollup_span check (span in ('day', 'month', 'running'))
   )`,
  // Sums in which nothing is left, to be swept.
  `create index ix_journey_rollup_empty on journey_rollup (workspace_id) where count = 0`,
  ...isolate('journey_rollup', ALL),
];
