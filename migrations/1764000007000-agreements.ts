import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** What both sides promised each other, what is owed under it, what has been credited, and what falls due when. */
export class Agreements1764000007000 implements MigrationInterface {
  name = 'Agreements1764000007000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Two sides and what they owe each other, over all versions.
  `create table agreement (
     workspace_id uuid not null,
     id uuid not null,
     title text not null,
     created_at timestamptz(3) not null,
     ended_at timestamptz(3),
     constraint pk_agreement primary key (workspace_id, id)
   )`,
  ...isolate('agreement', ['select', 'insert', 'update']),
  // One wording of it. Terms and calendars never change once written; a counter-proposal is another version.
  `create table agreement_version (
     workspace_id uuid not null,
     id uuid not null,
     agreement_id uuid not null,
     number integer not null,
     status text not null,
     terms jsonb not null,
     calendars jsonb not null,
     content_hash text not null,
     effective_on date,
     effective_at timestamptz(3),
     created_at timestamptz(3) not null,
     created_by uuid,
     proposed_at timestamptz(3),
     activated_at timestamptz(3),
     ended_at timestamptz(3),
     constraint pk_agreement_version primary key (workspace_id, id),
     constraint uq_agreement_version_number unique (workspace_id, agreement_id, number),
     constraint fk_agreement_version_agreement foreign key (workspace_id, agreement_id) references agreement (workspace_id, id),
     constraint ck_agreement_version_status check (status in ('draft','proposed','signed','active','superseded','ended'))
   )`,
  // One version judges at a time, whatever races.
  `create unique index uq_agreement_version_active on agreement_version (workspace_id, agreement_id) where status = 'active'`,
  // The versions that judge, judged, or will from a coming day on: read with every fact about a lead.
  `create index ix_agreement_version_ruling on agreement_version (workspace_id, effective_at) where effective_at is not null`,
  ...isolate('agreement_version', ['select', 'insert', 'update']),
  // Each side signs once; a signature is never taken back.
  `create table agreement_signature (
     workspace_id uuid not null,
     version_id uuid not null,
     side text not null,
     member_id uuid not null,
     signed_at timestamptz(3) not null,
     constraint pk_agreement_signature primary key (workspace_id, version_id, side),
     constraint fk_agreement_signature_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id),
     constraint ck_agreement_signature_side check (side in ('marketing','sales','partner','care','operations','leadership'))
   )`,
  ...isolate('agreement_signature', ['select', 'insert']),
  // One duty on one lead, with its clock. The columns are read and counted; `state` is what the clock machine goes on from.
  `create table obligation (
     workspace_id uuid not null,
     id uuid not null,
     agreement_id uuid not null,
     version_id uuid not null,
     clause_key text not null,
     kind text not null,
     level text not null,
     owed_by text not null,
     lead_id uuid not null,
     handover_id uuid not null,
     owner_id uuid,
     team_id uuid,
     status text not null,
     tier text not null,
     attributes jsonb not null,
     target_ms bigint not null,
     started_at timestamptz(3) not null,
     due_at timestamptz(3) not null,
     last_met_at timestamptz(3) not null,
     ended_at timestamptz(3),
     fulfilled_at timestamptz(3),
     elapsed_ms bigint,
     late_by_ms bigint,
     reason text,
     corrected_status text,
     released_at timestamptz(3),
     last_at timestamptz(3) not null,
     next_at timestamptz(3),
     next_alarm_at timestamptz(3),
     state jsonb not null,
     constraint pk_obligation primary key (workspace_id, id),
     constraint fk_obligation_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id),
     constraint ck_obligation_status check (status in ('pending','met','breached','excused','cancelled')),
     constraint ck_obligation_level check (level in ('lead','owner')),
     constraint ck_obligation_owner check (level = 'lead' or owner_id is not null)
   )`,
  // A duty starts once per hand-over and clause, whatever is delivered twice.
  `create unique index uq_obligation_lead_level on obligation (workspace_id, handover_id, version_id, clause_key) where level = 'lead'`,
  // What a fact about a lead may change: its open duties, and those that ended after the fact.
  `create index ix_obligation_lead on obligation (workspace_id, lead_id, last_at)`,
  // Lists by status, the next due first.
  `create index ix_obligation_due on obligation (workspace_id, status, due_at, id)`,
  // A member's own duties, the next due first.
  `create index ix_obligation_owner on obligation (workspace_id, owner_id, due_at, id) where owner_id is not null`,
  ...isolate('obligation', ['select', 'insert', 'update']),
  // Where each credit stands: one lead in one episode under one quota, in one bucket.
  `create table tally_credit (
     workspace_id uuid not null,
     id uuid not null,
     agreement_id uuid not null,
     version_id uuid not null,
     clause_key text not null,
     lead_id uuid not null,
     episode integer not null,
     company_id uuid,
     attributes jsonb not null,
     period date not null,
     bucket text not null,
     earned_at timestamptz(3) not null,
     state jsonb not null,
     constraint pk_tally_credit primary key (workspace_id, id),
     constraint uq_tally_credit_once unique (workspace_id, lead_id, agreement_id, clause_key, episode),
     constraint fk_tally_credit_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id),
     constraint ck_tally_credit_bucket check (bucket in ('provisional','counted','disputed','reversed'))
   )`,
  // When a company last earned a clause a credit.
  `create index ix_tally_credit_company on tally_credit (workspace_id, company_id, clause_key, earned_at) where company_id is not null`,
  ...isolate('tally_credit', ['select', 'insert', 'update']),
  // The ledger: signed lines, added and never changed. The sum of a bucket is its figure.
  `create table tally_entry (
     workspace_id uuid not null,
     id uuid not null,
     credit_id uuid not null,
     agreement_id uuid not null,
     version_id uuid not null,
     clause_key text not null,
     lead_id uuid not null,
     episode integer not null,
     period date not null,
     posted_in date not null,
     is_adjustment boolean not null,
     earned_on date not null,
     at timestamptz(3) not null,
     cause text not null,
     bucket text not null,
     amount smallint not null,
     constraint pk_tally_entry primary key (workspace_id, id),
     constraint fk_tally_entry_credit foreign key (workspace_id, credit_id) references tally_credit (workspace_id, id),
     constraint ck_tally_entry_amount check (amount in (-1, 1)),
     constraint ck_tally_entry_bucket check (bucket in ('provisional','counted','disputed','reversed'))
   )`,
  // The figures of a clause in a period, and the leads behind them.
  `create index ix_tally_entry_period on tally_entry (workspace_id, agreement_id, clause_key, posted_in)`,
  // How a credit came to stand where it does.
  `create index ix_tally_entry_credit on tally_entry (workspace_id, credit_id)`,
  ...isolate('tally_entry', ['select', 'insert']),
  // How long each hand-over may be answered before silence counts; ended early by an answer.
  `create table acceptance_window (
     workspace_id uuid not null,
     id uuid not null,
     agreement_id uuid not null,
     version_id uuid not null,
     handover_id uuid not null,
     lead_id uuid not null,
     closes_at timestamptz(3) not null,
     ended_at timestamptz(3),
     constraint pk_acceptance_window primary key (workspace_id, id),
     constraint uq_acceptance_window_once unique (workspace_id, handover_id, agreement_id),
     constraint fk_acceptance_window_version foreign key (workspace_id, version_id) references agreement_version (workspace_id, id)
   )`,
  // The windows of a lead that are still open.
  `create index ix_acceptance_window_open on acceptance_window (workspace_id, lead_id) where ended_at is null`,
  ...isolate('acceptance_window', ['select', 'insert', 'update']),
  // What falls due when. Read across workspaces by the timer alone; a workspace may add to its own and see nothing.
  `create table due (
     id uuid not null default uuidv7(),
     at timestamptz(3) not null,
     workspace_id uuid not null,
     subject_kind text not null,
     subject_id uuid not null,
     constraint pk_due primary key (id),
     constraint ck_due_subject_kind check (subject_kind in ('deadline','alarm','window','activation'))
   )`,
  // The next instant of all, and what is due now.
  `create index ix_due_at on due (at)`,
  // What is due in one workspace, in order.
  `create index ix_due_workspace on due (workspace_id, at)`,
  `alter table due enable row level security`,
  `alter table due force row level security`,
  `create policy due_timer on due to staffetta_timer using (true) with check (true)`,
  `create policy due_workspace on due for insert to staffetta_app with check (workspace_id = (select current_workspace()))`,
  // Locking a row for deletion needs the right to update it.
  `grant select, delete, update on due to staffetta_timer`,
  `grant insert on due to staffetta_app`,
  // Timers leave a workspace alone whose past is being written; its lease says so.
  `grant select on lease to staffetta_timer`,
];
