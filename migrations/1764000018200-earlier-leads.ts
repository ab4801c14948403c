import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** The leads of the days before a first version took effect are counted in pieces: which of them are not counted yet. */
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
  // A row per lead and company it stood under (all zeros: none): whoever takes the rows of a lead counts its facts, once.
  `create table earlier_lead (
     workspace_id uuid not null,
     version_id uuid not null,
     lead_id uuid not null,
     company_id uuid not null,
     since timestamptz(3) not null,
     constraint pk_earlier_lead primary key (workspace_id, version_id, lead_id, company_id),
     constraint fk_earlier_lead_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id)
   )`,
  // A company that earns once in so many days is counted as a whole, its leads in the order of their facts.
  `create index ix_earlier_lead_company on earlier_lead (workspace_id, version_id, company_id)`,
  ...isolate('earlier_lead', ALL),
  // What is left of them is waited for like everything that falls due.
  `alter table due drop constraint ck_due_subject_kind`,
  `alter table due add constraint ck_due_subject_kind
     check (subject_kind in ('deadline','alarm','window','dispute','activation','earlier','close','review'))`,
  // The leads that entered a stage, or were offered, in a stretch of time.
  `create index ix_journal_entry_stage on journal_entry (workspace_id, occurred_at)
     where type in ('lead.captured','lead.qualified','lead.sales_qualified','lead.moved',
                    'handover.offered','handover.accepted','opportunity.opened','opportunity.won')`,
];
