import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Who decides on a deal, and the steps by which the buyer does. */
export class DealDecisions1764000024100 implements MigrationInterface {
  name = 'DealDecisions1764000024100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Somebody of the buyer's with a part in the decision. The person may be merged since: readers follow them.
  `create table deal_contact (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     person_id uuid not null,
     role text not null,
     is_primary boolean not null,
     added_at timestamptz(3) not null,
     constraint pk_deal_contact primary key (workspace_id, opportunity_id, person_id),
     constraint fk_deal_contact_opportunity foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id),
     constraint fk_deal_contact_person foreign key (workspace_id, person_id) references person (workspace_id, id),
     constraint ck_deal_contact_role check (role in
       ('economic_buyer','champion','decision_maker','influencer','user','blocker','other'))
   )`,
  // At most one is asked first.
  `create unique index uq_deal_contact_primary on deal_contact (workspace_id, opportunity_id) where is_primary`,
  ...isolate('deal_contact', ALL),
  // The steps a new deal begins with, where a workspace has its own.
  `create table decision_template (
     workspace_id uuid not null,
     steps jsonb not null,
     updated_at timestamptz(3) not null,
     updated_by uuid,
     constraint pk_decision_template primary key (workspace_id)
   )`,
  ...isolate('decision_template', ['select', 'insert', 'update']),
  // One step of the buyer's on the way to a decision; \`name\` is a shipped code or the seller's own words.
  `create table decision_step (
     workspace_id uuid not null,
     id uuid not null,
     opportunity_id uuid not null,
     place smallint not null,
     name text not null,
     owner_id uuid,
     person_id uuid,
     expected_on date,
     done_on date,
     done_at timestamptz(3),
     done_by uuid,
     evidence_note text,
     attachment_id uuid,
     constraint pk_decision_step primary key (workspace_id, id),
     constraint fk_decision_step_opportunity foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id),
     constraint fk_decision_step_person foreign key (workspace_id, person_id) references person (workspace_id, id),
     constraint fk_decision_step_attachment foreign key (workspace_id, attachment_id)
       references attachment (workspace_id, id) on delete set null (attachment_id),
     constraint ck_decision_step_place check (place >= 0),
     constraint ck_decision_step_done check ((done_on is null) = (done_at is null)),
     constraint ck_decision_step_evidence check (done_on is not null or (evidence_note is null and attachment_id is null))
   )`,
  // The steps of one deal in order. Deferred: they change places with one another.
  `alter table decision_step add constraint uq_decision_step_place unique (workspace_id, opportunity_id, place)
     deferrable initially deferred`,
  // What the buyer should have done by a day: deals that stand still.
  `create index ix_decision_step_expected on decision_step (workspace_id, expected_on) where done_on is null and expected_on is not null`,
  // The step an attachment is the evidence of, when it is deleted.
  `create index ix_decision_step_attachment on decision_step (workspace_id, attachment_id) where attachment_id is not null`,
  ...isolate('decision_step', ALL),
];
