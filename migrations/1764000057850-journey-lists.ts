import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The leads behind a figure of the map: those of one campaign, and those that are still somewhere, found without all the others. */
export class JourneyLists1764000057850 implements MigrationInterface {
  name = 'JourneyLists1764000057850';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A campaign lasts for some weeks: in the order of days alone, everything after it would be looked at first.
  `create index ix_journey_mark_campaign on journey_mark (workspace_id, campaign_id, kind, day, lead_id, place)
    where campaign_id <> '00000000-0000-0000-0000-000000000000'`,
  // Those that stand still began long ago, and most of what began then has gone on.
  `create index ix_journey_mark_running on journey_mark (workspace_id, kind, step, day, lead_id, place) where bucket = -1`,
];
