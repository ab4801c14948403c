import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** What imports made, so that they can be undone; mappings with a name of their own. */
export class Imports1764000042000 implements MigrationInterface {
  name = 'Imports1764000042000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** Rows that go with a lead, a person or a company whose import is undone. */
const MAY_GO = [
  ...['attempt', 'routing_decision', 'lead_evidence', 'lead_score'],
  ...['touch', 'person', 'company', 'merge_candidate', 'intake_record'],
];

/** What the owner of the tables has to see to take money back; it is bound by row level security too. */
const SEEN_FOR_MONEY = ['revenue_event', 'opportunity', 'import_made', 'import_run'];

const STATEMENTS = [
  `alter table import_run drop constraint ck_import_run_state`,
  `alter table import_run add constraint ck_import_run_state
     check (state in ('uploaded','mapped','running','done','cancelled','failed','undoing','undone'))`,
  // How an undo goes on after a crash: what was touched is kept or taken, and how many leads stayed.
  `alter table import_run add column touched text`,
  `alter table import_run add constraint ck_import_run_touched check (touched in ('keep', 'take'))`,
  `alter table import_run add column taken_back integer not null default 0`,
  `alter table import_run add column kept integer not null default 0`,
  `alter table import_run add column undone_at timestamptz(3)`,
  `alter table import_run add column undone_by uuid`,
  // What one chunk of an import made; it goes as soon as it is taken back, so that an undo goes on where it stopped.
  `create table import_made (
     workspace_id uuid not null,
     import_id uuid not null,
     number integer not null,
     leads uuid[] not null,
     persons uuid[] not null,
     companies uuid[] not null,
     touches uuid[] not null,
     began_at timestamptz(3) not null,
     made_at timestamptz(3) not null,
     constraint pk_import_made primary key (workspace_id, import_id, number),
     constraint fk_import_made_run foreign key (workspace_id, import_id) references import_run (workspace_id, id) on delete cascade
   )`,
  ...isolate('import_made', ALL),
  // A mapping somebody gave a name, for the next file with the same columns.
  `create table import_mapping (
     workspace_id uuid not null,
     id uuid not null,
     kind text not null,
     name text not null,
     mapping jsonb not null,
     saved_by uuid,
     saved_at timestamptz(3) not null,
     constraint pk_import_mapping primary key (workspace_id, id),
     constraint uq_import_mapping_name unique (workspace_id, kind, name)
   )`,
  ...isolate('import_mapping', ALL),
  ...MAY_GO.map((table) => `grant delete on ${table} to staffetta_app`),
  // Whoever serves deletes no money that moved. What goes is money of leads that an import made, while that import is being undone.
  ...SEEN_FOR_MONEY.map(
    (table) =>
      `create policy undone_import on ${table} to staffetta_owner using (workspace_id = (select current_workspace()))`,
  ),
  `create function forget_imported_money(forgotten uuid[]) returns void language sql security definer set search_path = public as $$
     delete from revenue_event e using opportunity o
      where e.workspace_id = current_workspace() and o.workspace_id = e.workspace_id and o.id = e.opportunity_id
        and o.lead_id = any(forgotten)
        and exists (select from import_made m join import_run r on r.workspace_id = m.workspace_id and r.id = m.import_id
                     where m.workspace_id = e.workspace_id and r.state = 'undoing' and o.lead_id = any(m.leads))
   $$`,
  `revoke all on function forget_imported_money(uuid[]) from public`,
  `grant execute on function forget_imported_money(uuid[]) to staffetta_app`,
];
