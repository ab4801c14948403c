import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Score models, frameworks and predictive models by version; evidence and scores of leads; sample audits. */
export class Qualification1764000021000 implements MigrationInterface {
  name = 'Qualification1764000021000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // What leads are judged by, each version for good. \`key\` tells frameworks apart; the others have one line of versions.
  `create table qualification_version (
     workspace_id uuid not null,
     kind text not null,
     key text not null,
     version integer not null,
     name text not null,
     definition jsonb not null,
     report jsonb,
     is_active boolean not null default false,
     created_at timestamptz(3) not null,
     created_by uuid,
     constraint pk_qualification_version primary key (workspace_id, kind, key, version),
     constraint ck_qualification_version_kind check (kind in ('score-model', 'framework', 'predictive-model')),
     constraint ck_qualification_version_number check (version > 0)
   )`,
  // One of each kind at a time, whatever races.
  `create unique index uq_qualification_version_active on qualification_version (workspace_id, kind) where is_active`,
  ...isolate('qualification_version', ['select', 'insert', 'update']),
  // The framework an agreement in force pins, as its version names it.
  `create table framework_pin (
     workspace_id uuid not null,
     agreement_id uuid not null,
     framework text not null,
     constraint pk_framework_pin primary key (workspace_id, agreement_id)
   )`,
  ...isolate('framework_pin', ALL),
  // What is known of a lead, criterion by criterion; the latest counts, \`content\` null when it was erased or taken back.
  `create table lead_evidence (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     episode integer not null,
     criterion text not null,
     type text not null,
     content text,
     is_withdrawn boolean not null default false,
     recorded_at timestamptz(3) not null,
     recorded_by uuid,
     constraint pk_lead_evidence primary key (workspace_id, id),
     constraint fk_lead_evidence_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_lead_evidence_type check (type in ('note', 'attempt', 'document', 'date', 'amount'))
   )`,
  // What is known of one lead, the latest first.
  `create index ix_lead_evidence_lead on lead_evidence (workspace_id, lead_id, criterion, recorded_at desc)`,
  ...isolate('lead_evidence', ['select', 'insert', 'update']),
  // Scores as they were told, each with the model that told them and why.
  `create table lead_score (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     model_version integer not null,
     fit double precision not null,
     engagement double precision not null,
     is_ready boolean not null,
     grade text not null,
     reasons jsonb not null,
     cause text not null,
     scored_at timestamptz(3) not null,
     constraint pk_lead_score primary key (workspace_id, id),
     constraint fk_lead_score_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint ck_lead_score_grade check (grade in ('A', 'B', 'C', 'D')),
     constraint ck_lead_score_cause check (cause in ('arrival', 'offer', 'asked'))
   )`,
  // The history of one lead, and its latest score.
  `create index ix_lead_score_lead on lead_score (workspace_id, lead_id, scored_at desc)`,
  ...isolate('lead_score', ['select', 'insert']),
  // A sample of the leads that were handed over in some days, drawn by a seed that stays on record.
  `create table sample_audit (
     workspace_id uuid not null,
     id uuid not null,
     from_on date not null,
     to_on date not null,
     seed integer not null,
     size integer not null,
     accept_up_to integer not null,
     lot integer not null,
     drawn_at timestamptz(3) not null,
     drawn_by uuid,
     constraint pk_sample_audit primary key (workspace_id, id),
     constraint ck_sample_audit_days check (to_on >= from_on),
     constraint ck_sample_audit_plan check (accept_up_to >= 0 and size > accept_up_to)
   )`,
  ...isolate('sample_audit', ['select', 'insert']),
  // One drawn lead and what each side said of it, null until then; nobody sees the other side before both have said all.
  `create table sample_audit_lead (
     workspace_id uuid not null,
     audit_id uuid not null,
     lead_id uuid not null,
     marketing boolean,
     marketing_by uuid,
     sales boolean,
     sales_by uuid,
     constraint pk_sample_audit_lead primary key (workspace_id, audit_id, lead_id),
     constraint fk_sample_audit_lead_audit foreign key (workspace_id, audit_id) references sample_audit (workspace_id, id),
     constraint fk_sample_audit_lead_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id)
   )`,
  ...isolate('sample_audit_lead', ['select', 'insert', 'update']),
];
