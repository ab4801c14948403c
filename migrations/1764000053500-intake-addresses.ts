import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Addresses under which mails become leads, and what became of each mail. */
export class IntakeAddresses1764000053500 implements MigrationInterface {
  name = 'IntakeAddresses1764000053500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  `create table intake_address (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     key text not null,
     state text not null default 'active',
     channel text not null,
     campaign text,
     lead_type text,
     origin text not null,
     created_at timestamptz(3) not null,
     constraint pk_intake_address primary key (workspace_id, id),
     constraint uq_intake_address_key unique (workspace_id, key),
     constraint ck_intake_address_state check (state in ('active','paused'))
   )`,
  ...isolate('intake_address', ALL),
  // A mail that came under one of them, once, with what became of it. Personal; kept for 90 days.
  `create table intake_mail (
     workspace_id uuid not null,
     id uuid not null,
     address_id uuid not null,
     mail_id text not null,
     letter_id text,
     likeness text not null,
     verdict text not null,
     reason text,
     lead_id uuid,
     author text,
     subject text,
     written_at timestamptz(3) not null,
     received_at timestamptz(3) not null,
     constraint pk_intake_mail primary key (workspace_id, id),
     constraint uq_intake_mail_once unique (workspace_id, mail_id),
     constraint fk_intake_mail_address foreign key (workspace_id, address_id) references intake_address (workspace_id, id) on delete cascade,
     constraint ck_intake_mail_verdict check (verdict in ('accepted','duplicate','answer','refused'))
   )`,
  // The mails of an address, the newest first; the same words forwarded by somebody else; what was kept long enough.
  `create index ix_intake_mail_received on intake_mail (workspace_id, address_id, received_at desc, id desc)`,
  `create index ix_intake_mail_likeness on intake_mail (workspace_id, likeness)`,
  ...isolate('intake_mail', ALL),
  // As whoever wrote a message calls themselves.
  `alter table message add column author_name text`,
];
