import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What follows a sale: onboarding, delivery, invoice and cash, each with its department. */
export class AfterSale1764000057400 implements MigrationInterface {
  name = 'AfterSale1764000057400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Which steps a workspace has, of which department; one without a row has those that ship, version 0.
  `create table after_sale_template (
     workspace_id uuid not null,
     version integer not null,
     steps jsonb not null,
     updated_at timestamptz(3) not null,
     updated_by uuid,
     constraint pk_after_sale_template primary key (workspace_id),
     constraint ck_after_sale_template_version check (version >= 1)
   )`,
  ...isolate('after_sale_template', ['select', 'insert', 'update']),
  // One step of a won deal. It waits until \`started_at\`; \`stopped_at\` is set while its deal is won no longer, or refunded wholly.
  // The amount is in minor units of the deal’s currency. \`overdue_told_on\` is the last expected day of which somebody heard that it passed.
  `create table after_sale_step (
     workspace_id uuid not null,
     opportunity_id uuid not null,
     step text not null,
     place smallint not null,
     version integer not null default 1,
     department text not null,
     owner_id uuid,
     expected_on date,
     started_at timestamptz(3),
     stopped_at timestamptz(3),
     done_on date,
     done_at timestamptz(3),
     done_by uuid,
     evidence_note text,
     attachment_id uuid,
     amount_minor bigint,
     number text,
     overdue_told_on date,
     constraint pk_after_sale_step primary key (workspace_id, opportunity_id, step),
     constraint fk_after_sale_step_opportunity foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id),
     constraint fk_after_sale_step_attachment foreign key (workspace_id, attachment_id)
       references attachment (workspace_id, id) on delete set null (attachment_id),
     constraint ck_after_sale_step_step check (step in ('onboarding','delivery','invoice','cash')),
     constraint ck_after_sale_step_done check ((done_on is null) = (done_at is null)),
     constraint ck_after_sale_step_started check (done_at is null or started_at is not null),
     constraint ck_after_sale_step_evidence check (done_on is not null or (evidence_note is null and attachment_id is null)),
     constraint ck_after_sale_step_amount check (amount_minor is null or (amount_minor >= 0 and step in ('invoice','cash'))),
     constraint ck_after_sale_step_number check (number is null or step in ('invoice','cash'))
   )`,
  // What should have been done by a day: deals whose customer waits.
  `create index ix_after_sale_step_expected on after_sale_step (workspace_id, expected_on)
     where done_on is null and stopped_at is null and expected_on is not null`,
  // The step an attachment is the evidence of, when it is deleted.
  `create index ix_after_sale_step_attachment on after_sale_step (workspace_id, attachment_id) where attachment_id is not null`,
  ...isolate('after_sale_step', ALL),
];
