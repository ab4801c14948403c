import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hits that wait, for their time or for somebody to decide; and hits of which a part was taken out. */
export class RedactedHits1764000056100 implements MigrationInterface {
  name = 'RedactedHits1764000056100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // The records a hit holds, in its order. Of a hit that was redacted they say which are left, as its bytes alone would name them anew; of
  // one that waits, what it waits with. Null elsewhere.
  `alter table connector_hit add column record_ids text[]`,
  `alter table connector_hit add column is_redacted boolean not null default false`,
  `alter table connector_hit drop constraint ck_connector_hit_verdict`,
  `alter table connector_hit add constraint ck_connector_hit_verdict
     check (verdict in ('accepted','duplicate','refused','failed','ignored','test','waiting'))`,
];
