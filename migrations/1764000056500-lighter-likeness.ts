import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What persons are looked for under costs less to keep. */
export class LighterLikeness1764000056500 implements MigrationInterface {
  name = 'LighterLikeness1764000056500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Persons come in the order of their ids, so the index that is unique grows at its end; only the small one is written all over.
  `drop index ix_person_likeness_person`,
  `alter table person_likeness drop constraint pk_person_likeness,
     add constraint pk_person_likeness primary key (workspace_id, person_id, key)`,
  `create index ix_person_likeness_key on person_likeness (workspace_id, key)`,
];
