import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** The promises about each lead that are still to be kept, for the board of a team. */
export class TeamBoard1764000028000 implements MigrationInterface {
  name = 'TeamBoard1764000028000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // One line per promise and lead, as the journal told it: its last round runs, or ran out and was not made up for. Read by lead.
  `create table desk_clock (
     workspace_id uuid not null,
     lead_id uuid not null,
     agreement_id uuid not null,
     clause_key text not null,
     obligation_id uuid not null,
     kind text not null,
     owed_by text not null,
     started_at timestamptz(3) not null,
     due_at timestamptz(3) not null,
     is_breached boolean not null default false,
     constraint pk_desk_clock primary key (workspace_id, lead_id, agreement_id, clause_key)
   )`,
  // What runs from before. The owner sees rows for this moment only; entries that are told later say the same again, or what followed.
  `alter table obligation no force row level security`,
  `alter table desk_item no force row level security`,
  `insert into desk_clock (workspace_id, lead_id, agreement_id, clause_key, obligation_id, kind, owed_by, started_at, due_at, is_breached)
   select distinct on (o.workspace_id, o.lead_id, o.agreement_id, o.clause_key)
          o.workspace_id, o.lead_id, o.agreement_id, o.clause_key, o.id, o.kind, o.owed_by, o.started_at, o.due_at, o.status = 'breached'
     from obligation o
     join desk_item d on d.workspace_id = o.workspace_id and d.lead_id = o.lead_id
    where o.level = 'lead'
      and (o.status = 'pending' or (o.status = 'breached' and o.fulfilled_at is null and o.corrected_status is null
           and o.started_at >= d.offered_at))
    order by o.workspace_id, o.lead_id, o.agreement_id, o.clause_key, o.started_at desc`,
  `alter table obligation force row level security`,
  `alter table desk_item force row level security`,
  ...isolate('desk_clock', ALL),
];
