import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Every dispute has a window of its own, whatever it did to a credit, so that each one ends; those that are open get one, too. */
export class DisputeWindows1764000018100 implements MigrationInterface {
  name = 'DisputeWindows1764000018100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** Row level security binds the owner, too, who is in no workspace here. */
const READ = ['handover', 'lead', 'lead_merge', 'dispute_window', 'due'];

const STATEMENTS = [
  `create table dispute_window (
     workspace_id uuid not null,
     handover_id uuid not null,
     lead_id uuid not null,
     version_id uuid,
     closes_at timestamptz(3) not null,
     ended_at timestamptz(3),
     set_aside_at timestamptz(3),
     constraint pk_dispute_window primary key (workspace_id, handover_id)
   )`,
  // The windows that stand still with their lead, and when a lead's next one closes.
  `create index ix_dispute_window_lead on dispute_window (workspace_id, lead_id)`,
  ...isolate('dispute_window', ['select', 'insert', 'update']),
  ...READ.map((table) => `alter table ${table} no force row level security`),
  // Disputes that wait for the two sides: as was reminded of already, else five days from the dispute, which hold three working days and
  // a weekend. Nobody is overruled unasked: whose time would be over has a day from now. Where the lead is merged, it stands still.
  `insert into dispute_window (workspace_id, handover_id, lead_id, closes_at, ended_at, set_aside_at)
   select h.workspace_id, h.id, h.lead_id,
          coalesce(reminded.at, greatest(h.disputed_at + interval '5 days', clock_timestamp() + interval '1 day')),
          merged.at, merged.at
     from handover h
     join lead l on l.workspace_id = h.workspace_id and l.id = h.lead_id
     left join lateral (select max(d.at) as at from due d
                         where d.workspace_id = h.workspace_id and d.subject_kind = 'dispute' and d.subject_id = h.id) as reminded on true
     left join lateral (select max(m.merged_at) as at from lead_merge m
                         where m.workspace_id = l.workspace_id and m.lead_id = l.id and m.into_lead_id = l.merged_into_id) as merged on true
    where h.dispute_state = 'open' and h.escalated_at is null`,
  // Reminders that nothing answers to: of disputes that are settled.
  `delete from due d where d.subject_kind = 'dispute'
      and not exists (select 1 from dispute_window w where w.workspace_id = d.workspace_id and w.handover_id = d.subject_id)`,
  `insert into due (at, workspace_id, subject_kind, subject_id)
   select w.closes_at, w.workspace_id, 'dispute', w.handover_id from dispute_window w
    where w.ended_at is null
      and not exists (select 1 from due d where d.workspace_id = w.workspace_id and d.subject_kind = 'dispute' and d.subject_id = w.handover_id)`,
  ...READ.map((table) => `alter table ${table} force row level security`),
];
