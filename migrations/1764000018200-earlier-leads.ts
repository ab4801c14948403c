import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** The leads of the days before a first version took effect are counted in pieces: how far that has come, and what is not counted yet. */
export class EarlierLeads1764000018200 implements MigrationInterface {
  name = 'EarlierLeads1764000018200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A row per version that has something to count, from when until when, and the last fact its leads were sought among.
  `create table earlier_count (
     workspace_id uuid not null,
     version_id uuid not null,
     since timestamptz(3) not null,
     until timestamptz(3) not null,
     phase text not null,
     through_at timestamptz(3) not null,
     through_ordinal bigint not null,
     constraint pk_earlier_count primary key (workspace_id, version_id),
     constraint fk_earlier_count_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id),
     constraint ck_earlier_count_phase check (phase in ('leads','companies','clearing'))
   )`,
  ...isolate('earlier_count', ALL),
  // A row per lead that was taken: whoever writes it counts the lead, once.
  `create table earlier_lead (
     workspace_id uuid not null,
     version_id uuid not null,
     lead_id uuid not null,
     constraint pk_earlier_lead primary key (workspace_id, version_id, lead_id),
     constraint fk_earlier_lead_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id)
   )`,
  ...isolate('earlier_lead', ALL),
  // A company earns once in so many days: the facts for which that matters, in the order they were written.
  `create table earlier_fact (
     workspace_id uuid not null,
     version_id uuid not null,
     ordinal bigint not null,
     entry_id uuid not null,
     recorded_at timestamptz(3) not null,
     lead_id uuid not null,
     constraint pk_earlier_fact primary key (workspace_id, version_id, ordinal),
     constraint fk_earlier_fact_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id)
   )`,
  ...isolate('earlier_fact', ALL),
  // What is left of them is waited for like everything that falls due.
  `alter table due drop constraint ck_due_subject_kind`,
  `alter table due add constraint ck_due_subject_kind
     check (subject_kind in ('deadline','alarm','window','dispute','activation','earlier','close','review'))`,
  // The leads that entered a stage, or were offered, in a stretch of time.
  `create index ix_journal_entry_stage on journal_entry (workspace_id, occurred_at)
     where type in ('lead.captured','lead.qualified','lead.sales_qualified','lead.moved',
                    'handover.offered','handover.accepted','opportunity.opened','opportunity.won')`,
];
