import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Offers to several members: whoever of them accepts first has the lead. */
export class Claiming1764000025000 implements MigrationInterface {
  name = 'Claiming1764000025000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Who is asked together with others, for which of their teams they would take the lead, and what became of it.
  `create table handover_candidate (
     workspace_id uuid not null,
     handover_id uuid not null,
     member_id uuid not null,
     team_id uuid not null,
     declined_at timestamptz(3),
     reason text,
     released_at timestamptz(3),
     constraint pk_handover_candidate primary key (workspace_id, handover_id, member_id),
     constraint ck_handover_candidate_reason check ((declined_at is null) = (reason is null))
   )`,
  // Which leads one is asked to take.
  `create index ix_handover_candidate_member on handover_candidate (workspace_id, member_id) where declined_at is null and released_at is null`,
  ...isolate('handover_candidate', ALL),
  // When the last of them had declined, and the offer became the whole team's.
  `alter table handover add column declined_by_all_at timestamptz(3)`,
  // On offer: who is asked together. Accepted: who was asked, and was not the first.
  `alter table desk_item add column candidates uuid[] not null default '{}'`,
  // The desk of one member finds what they are asked for with others, and what of that others took.
  `create index ix_desk_item_candidates on desk_item using gin (candidates)`,
];
