import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** Files beside leads and deals, their bytes in pieces. */
export class Attachments1764000024000 implements MigrationInterface {
  name = 'Attachments1764000024000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A file of up to 10 MB on a lead, or on one of its deals. Removed ones can come back for a while and are then deleted.
  `create table attachment (
     workspace_id uuid not null,
     id uuid not null,
     lead_id uuid not null,
     opportunity_id uuid,
     name text not null,
     media_type text not null,
     bytes integer not null,
     sha256 bytea not null,
     added_at timestamptz(3) not null,
     added_by uuid,
     removed_at timestamptz(3),
     constraint pk_attachment primary key (workspace_id, id),
     constraint fk_attachment_lead foreign key (workspace_id, lead_id) references lead (workspace_id, id),
     constraint fk_attachment_opportunity foreign key (workspace_id, opportunity_id) references opportunity (workspace_id, id),
     constraint ck_attachment_bytes check (bytes between 1 and 10485760),
     constraint ck_attachment_sha256 check (octet_length(sha256) = 32)
   )`,
  // The same content in the same place is one attachment, however often it is sent. The files of one lead, and what they weigh.
  `create unique index uq_attachment_content on attachment (workspace_id, lead_id, opportunity_id, sha256)
     nulls not distinct where removed_at is null`,
  // The files of one deal.
  `create index ix_attachment_opportunity on attachment (workspace_id, opportunity_id) where opportunity_id is not null`,
  // What is to be deleted for good.
  `create index ix_attachment_removed on attachment (workspace_id, removed_at) where removed_at is not null`,
  ...isolate('attachment', ALL),
  // The bytes of a file, in pieces of up to 1 MB numbered from 0.
  `create table attachment_chunk (
     workspace_id uuid not null,
     attachment_id uuid not null,
     number smallint not null,
     content bytea not null,
     constraint pk_attachment_chunk primary key (workspace_id, attachment_id, number),
     constraint fk_attachment_chunk_attachment foreign key (workspace_id, attachment_id)
       references attachment (workspace_id, id) on delete cascade,
     constraint ck_attachment_chunk_content check (octet_length(content) between 1 and 1048576)
   )`,
  // What is sent is mostly packed already; trying again costs time and saves nothing.
  `alter table attachment_chunk alter column content set storage external`,
  ...isolate('attachment_chunk', ['select', 'insert', 'delete']),
];
