import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Periods that close by themselves, what is agreed about them afterwards, and reviews. */
export class PeriodsAndReviews1764000011200 implements MigrationInterface {
  name = 'PeriodsAndReviews1764000011200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...PERIODS, ...REMINDERS, ...REVIEWS]) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const PERIODS = [
  // A closed period. Nobody may change or delete a row, the product included; its position is that of its own entry.
  `create table period_close (
     workspace_id uuid not null,
     id uuid not null,
     agreement_id uuid not null,
     period date not null,
     end_on date not null,
     starts_at timestamptz(3) not null,
     ends_at timestamptz(3) not null,
     closes_at timestamptz(3) not null,
     closed_at timestamptz(3) not null,
     version_ids uuid[] not null,
     constraint pk_period_close primary key (workspace_id, id),
     constraint fk_period_close_agreement foreign key (workspace_id, agreement_id) references agreement (workspace_id, id)
   )`,
  // A period closes once, whatever races; the last closed one of an agreement.
  `create unique index uq_period_close_once on period_close (workspace_id, agreement_id, period)`,
  ...isolate('period_close', ['select', 'insert']),
  // What each promise came to, frozen with its period.
  `create table period_clause_close (
     workspace_id uuid not null,
     close_id uuid not null,
     clause_key text not null,
     figures jsonb not null,
     penalty jsonb,
     consequence jsonb,
     carried jsonb,
     constraint pk_period_clause_close primary key (workspace_id, close_id, clause_key),
     constraint fk_period_clause_close_period foreign key (workspace_id, close_id) references period_close (workspace_id, id)
   )`,
  ...isolate('period_clause_close', ['select', 'insert']),
  // Recomputing a closed period, agreed by both sides: both values stay.
  `create table period_restatement (
     workspace_id uuid not null,
     id uuid not null,
     close_id uuid not null,
     status text not null,
     revision integer not null default 1,
     reason text not null,
     proposed_side text not null,
     proposed_by uuid not null,
     proposed_at timestamptz(3) not null,
     decided_side text,
     decided_by uuid,
     decided_at timestamptz(3),
     before jsonb,
     after jsonb,
     constraint pk_period_restatement primary key (workspace_id, id),
     constraint fk_period_restatement_period foreign key (workspace_id, close_id) references period_close (workspace_id, id),
     constraint ck_period_restatement_status check (status in ('proposed','confirmed','declined'))
   )`,
  // One proposal at a time for a period, and its history.
  `create unique index uq_period_restatement_open on period_restatement (workspace_id, close_id) where status = 'proposed'`,
  `create index ix_period_restatement_close on period_restatement (workspace_id, close_id, proposed_at)`,
  ...isolate('period_restatement', ['select', 'insert', 'update']),
  // What came after the close of a period, line by line.
  `create index ix_tally_entry_adjustment on tally_entry (workspace_id, agreement_id, period) where is_adjustment`,
  // The figures of a period over all clauses, and its credits to be locked.
  `create index ix_tally_entry_posted on tally_entry (workspace_id, agreement_id, posted_in)`,
  `create index ix_tally_credit_period on tally_credit (workspace_id, agreement_id, period)`,
  // The duties that began in a period.
  `create index ix_obligation_period on obligation (workspace_id, agreement_id, started_at) where level = 'lead'`,
  // Windows still open when their period closes.
  `create index ix_acceptance_window_agreement on acceptance_window (workspace_id, agreement_id, closes_at) where ended_at is null`,
];

const REMINDERS = [
  `alter table due drop constraint ck_due_subject_kind`,
  `alter table due add constraint ck_due_subject_kind
     check (subject_kind in ('deadline','alarm','window','activation','close','review'))`,
  // Agreements in force from before close their past periods at once, in order, and go on by themselves. The owner sees rows for this moment only.
  `alter table agreement_version no force row level security`,
  `alter table due no force row level security`,
  `insert into due (at, workspace_id, subject_kind, subject_id)
   select distinct date_trunc('milliseconds', now()), workspace_id, 'close', agreement_id
     from agreement_version where activated_at is not null`,
  `alter table agreement_version force row level security`,
  `alter table due force row level security`,
];

const REVIEWS = [
  // A review of an agreement: opened with a frozen snapshot, closed for good.
  `create table review (
     workspace_id uuid not null,
     id uuid not null,
     agreement_id uuid not null,
     version_id uuid not null,
     occasion text not null,
     from_on date not null,
     to_on date not null,
     status text not null,
     revision integer not null default 1,
     opened_at timestamptz(3) not null,
     opened_by uuid,
     closed_at timestamptz(3),
     closed_by uuid,
     snapshot jsonb not null,
     minutes text,
     constraint pk_review primary key (workspace_id, id),
     constraint ck_review_status check (status in ('open','closed')),
     constraint ck_review_occasion check (occasion in ('week','month','quarter','by-hand'))
   )`,
  // One review per stretch of the cadence, however often it is asked for.
  `create unique index uq_review_cadence on review (workspace_id, agreement_id, occasion, from_on) where occasion <> 'by-hand'`,
  // Reviews of an agreement, the latest first.
  `create index ix_review_opened on review (workspace_id, agreement_id, opened_at)`,
  ...isolate('review', ['select', 'insert', 'update']),
  // What the review talks about, made from the journal when it was opened.
  `create table review_item (
     workspace_id uuid not null,
     review_id uuid not null,
     place integer not null,
     kind text not null,
     clause_key text,
     lead_id uuid,
     subject_id uuid,
     at timestamptz(3),
     facts jsonb not null,
     constraint pk_review_item primary key (workspace_id, review_id, place),
     constraint fk_review_item_review foreign key (workspace_id, review_id) references review (workspace_id, id)
   )`,
  ...isolate('review_item', ['select', 'insert']),
  // Who was there.
  `create table review_attendee (
     workspace_id uuid not null,
     review_id uuid not null,
     member_id uuid not null,
     constraint pk_review_attendee primary key (workspace_id, review_id, member_id),
     constraint fk_review_attendee_review foreign key (workspace_id, review_id) references review (workspace_id, id)
   )`,
  ...isolate('review_attendee', ['select', 'insert', 'delete']),
  // What was decided, by whom it is done and when; open ones stand on the agenda of the next review.
  `create table review_decision (
     workspace_id uuid not null,
     id uuid not null,
     review_id uuid not null,
     agreement_id uuid not null,
     text text not null,
     owner_id uuid not null,
     due_on date not null,
     status text not null,
     item_place integer,
     decided_at timestamptz(3) not null,
     settled_at timestamptz(3),
     constraint pk_review_decision primary key (workspace_id, id),
     constraint fk_review_decision_review foreign key (workspace_id, review_id) references review (workspace_id, id),
     constraint ck_review_decision_status check (status in ('open','done','not-done'))
   )`,
  // Decisions of an agreement that are still open.
  `create index ix_review_decision_open on review_decision (workspace_id, agreement_id, due_on) where status = 'open'`,
  `create index ix_review_decision_review on review_decision (workspace_id, review_id, decided_at)`,
  ...isolate('review_decision', ['select', 'insert', 'update']),
  // What the figures suggest for the next version; a person accepts it into a draft or declines it with a reason.
  `create table review_proposal (
     workspace_id uuid not null,
     id uuid not null,
     review_id uuid not null,
     place integer not null,
     kind text not null,
     clause_key text,
     facts jsonb not null,
     status text not null,
     reason text,
     draft_version integer,
     decided_by uuid,
     decided_at timestamptz(3),
     constraint pk_review_proposal primary key (workspace_id, id),
     constraint fk_review_proposal_review foreign key (workspace_id, review_id) references review (workspace_id, id),
     constraint ck_review_proposal_status check (status in ('open','accepted','declined'))
   )`,
  `create index ix_review_proposal_review on review_proposal (workspace_id, review_id, place)`,
  ...isolate('review_proposal', ['select', 'insert', 'update']),
];
