import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Persons who are alike are proposed to be one. */
export class Likeness1764000043000 implements MigrationInterface {
  name = 'Likeness1764000043000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Hashes of what a person is looked for under when somebody alike turns up. They go with the person.
  `create table person_likeness (
     workspace_id uuid not null,
     key bigint not null,
     person_id uuid not null,
     constraint pk_person_likeness primary key (workspace_id, key, person_id),
     constraint fk_person_likeness_person foreign key (workspace_id, person_id) references person (workspace_id, id) on delete cascade
   )`,
  // The keys of one person: they are replaced when the person changes, and go with it.
  `create index ix_person_likeness_person on person_likeness (workspace_id, person_id)`,
  ...isolate('person_likeness', ALL),
  // A pair may be proposed because the two are alike.
  `alter table merge_candidate drop constraint ck_merge_candidate_why,
     add constraint ck_merge_candidate_why check (why in ('phone', 'external', 'anonymous', 'likeness'))`,
];
