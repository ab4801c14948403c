import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duties that go round, duties before any hand-over, and credits worth more than one. */
export class RoundsAndAmounts1764000010200 implements MigrationInterface {
  name = 'RoundsAndAmounts1764000010200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Which time round a promise is that is kept over and over; for what is owed once per episode, the episode.
  `alter table obligation add column cycle integer not null default 1`,
  // Marketing's own clock runs before anything is handed over, and an answer is owed to whoever writes.
  `alter table obligation alter column handover_id drop not null`,
  `drop index uq_obligation_lead_level`,
  // A duty starts once per hand-over, clause and time round, whatever is delivered twice.
  `create unique index uq_obligation_lead_level on obligation
     (workspace_id, lead_id, handover_id, version_id, clause_key, cycle) nulls not distinct where level = 'lead'`,
  // A credit is worth one, or its price in minor units; whether it is of the part a share is about stands with the line.
  `alter table tally_entry drop constraint ck_tally_entry_amount`,
  `alter table tally_entry alter column amount type bigint`,
  `alter table tally_entry add constraint ck_tally_entry_amount check (amount <> 0)`,
  `alter table tally_entry add column is_part boolean`,
];
