import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Merging reaches as far as one's leads do; what would take a credit is proposed to those who may. */
export class MergeProposals1764000034000 implements MigrationInterface {
  name = 'MergeProposals1764000034000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  `alter table merge_candidate add column proposed_by uuid, add column proposed_at timestamptz(3),
     add constraint ck_merge_candidate_proposed check ((proposed_by is null) = (proposed_at is null))`,
  // Whoever could merge could merge everything, people and keys. The owner sees rows for this moment only.
  `alter table role_definition no force row level security`,
  `alter table credential no force row level security`,
  `update role_definition set rights = array_replace(rights, 'person.merge', 'person.merge:all')
    where 'person.merge' = any(rights)`,
  `update credential set scopes = array_replace(scopes, 'person.merge', 'person.merge:all')
    where 'person.merge' = any(scopes)`,
  `alter table role_definition force row level security`,
  `alter table credential force row level security`,
];
