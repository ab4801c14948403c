import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Two records of one person become one, and two again; conceded credits; windows that stand still while a lead is merged. */
export class Merges1764000015000 implements MigrationInterface {
  name = 'Merges1764000015000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // The record this one lives on in; its own details stay, for the undo and so that its id still leads to a name.
  `alter table person add column merged_into_id uuid`,
  `alter table person add constraint fk_person_merged_into foreign key (workspace_id, merged_into_id) references person (workspace_id, id)`,
  // The records that live on in a person: they are erased with it.
  `create index ix_person_merged_into on person (workspace_id, merged_into_id) where merged_into_id is not null`,
  // The merges that brought an identity to its person, the last one at the end; undoing takes that one off.
  `alter table person_identity add column merges uuid[] not null default '{}'`,
  // One merge of two persons. \`filled\`: names of the details the survivor gained; values are with the persons only.
  `create table person_merge (
     workspace_id uuid not null,
     id uuid not null,
     survivor_id uuid not null,
     loser_id uuid not null,
     filled text[] not null,
     merged_at timestamptz(3) not null,
     merged_by uuid,
     undone_at timestamptz(3),
     undone_by uuid,
     constraint pk_person_merge primary key (workspace_id, id),
     constraint ck_person_merge_two check (survivor_id <> loser_id),
     constraint fk_person_merge_survivor foreign key (workspace_id, survivor_id) references person (workspace_id, id),
     constraint fk_person_merge_loser foreign key (workspace_id, loser_id) references person (workspace_id, id)
   )`,
  // Nobody is merged twice at a time, whoever tries.
  `create unique index uq_person_merge_loser on person_merge (workspace_id, loser_id) where undone_at is null`,
  // What was merged into a person and can be taken back.
  `create index ix_person_merge_survivor on person_merge (workspace_id, survivor_id, merged_at)`,
  ...isolate('person_merge', ['select', 'insert', 'update']),
  // The merges that brought a touch to its person, as with identities.
  `alter table touch add column merges uuid[] not null default '{}'`,
  // The lead this one was merged into.
  `alter table lead add column merged_into_id uuid`,
  // What is read together with a lead: the leads that were merged into it.
  `create index ix_lead_merged_into on lead (workspace_id, merged_into_id) where merged_into_id is not null`,
  // What a merge did to each lead: whose it was, and, where it ended, how it stood before.
  `create table lead_merge (
     workspace_id uuid not null,
     merge_id uuid not null,
     lead_id uuid not null,
     from_person_id uuid not null,
     into_lead_id uuid,
     handover_id uuid,
     before jsonb not null,
     merged_at timestamptz(3) not null,
     constraint pk_lead_merge primary key (workspace_id, merge_id, lead_id),
     constraint fk_lead_merge_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id)
   )`,
  ...isolate('lead_merge', ALL),
  // Out of sight while its lead is merged, so that it lies there again as it was.
  `alter table desk_item add column is_set_aside boolean not null default false`,
  // The lead a deal belonged to before that one was merged.
  `alter table opportunity add column merged_from_lead_id uuid`,
  // The open deals to give back when a merge is undone.
  `create index ix_opportunity_merged_from on opportunity (workspace_id, merged_from_lead_id) where merged_from_lead_id is not null`,
  // Marketing gave the credit up, though the rejection came too late.
  `alter table handover add column conceded_at timestamptz(3)`,
  `alter table handover add column conceded_by uuid`,
  // When its lead was merged: until that is undone the window stands still.
  `alter table acceptance_window add column set_aside_at timestamptz(3)`,
];
