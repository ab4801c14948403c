import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Who excused what, how many leads each team was offered in a period, and what each member is to know. */
export class WaiversCapsNotifications1764000012000 implements MigrationInterface {
  name = 'WaiversCapsNotifications1764000012000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A waiver is given once and never taken back. The note is about the promise and names no person.
  `create table obligation_waiver (
     workspace_id uuid not null,
     obligation_id uuid not null,
     reason text not null,
     note text,
     by_member_id uuid not null,
     was text not null,
     at timestamptz(3) not null,
     constraint pk_obligation_waiver primary key (workspace_id, obligation_id),
     constraint fk_obligation_waiver_obligation foreign key (workspace_id, obligation_id) references obligation (workspace_id, id),
     constraint ck_obligation_waiver_was check (was in ('pending','breached'))
   )`,
  ...isolate('obligation_waiver', ['select', 'insert']),
  // Hand-overs of a team in a period under an agreement that has a cap: the row decides who came first.
  `create table capacity_use (
     workspace_id uuid not null,
     agreement_id uuid not null,
     team_id uuid not null,
     period date not null,
     offered integer not null,
     constraint pk_capacity_use primary key (workspace_id, agreement_id, team_id, period)
   )`,
  ...isolate('capacity_use', ['select', 'insert', 'update']),
  // A hand-over above the cap has its window, for silence counts, and no duty.
  `alter table acceptance_window add column is_above_cap boolean not null default false`,
  // The running promises of an agreement that an earlier version judges: what a re-basing looks at, the next due first.
  `create index ix_obligation_running on obligation (workspace_id, agreement_id, due_at, id) where status = 'pending'`,
  // What a member is to know: ids and codes, nothing personal. Told once per entry, shown from an instant on.
  `create table notification (
     workspace_id uuid not null,
     id uuid not null,
     member_id uuid not null,
     kind text not null,
     entry_id uuid not null,
     subject_kind text not null,
     subject_id uuid not null,
     lead_id uuid,
     facts jsonb not null,
     at timestamptz(3) not null,
     shown_from timestamptz(3) not null,
     read_at timestamptz(3),
     constraint pk_notification primary key (workspace_id, id),
     constraint uq_notification_once unique (workspace_id, entry_id, member_id, kind)
   )`,
  // A member's own, the newest first.
  `create index ix_notification_member on notification (workspace_id, member_id, shown_from, id)`,
  // How many of them are unread.
  `create index ix_notification_unread on notification (workspace_id, member_id, shown_from) where read_at is null`,
  // Those whose time is over.
  `create index ix_notification_old on notification (workspace_id, at)`,
  ...isolate('notification', ['select', 'insert', 'update', 'delete']),
];
