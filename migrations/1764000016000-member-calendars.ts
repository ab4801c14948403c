import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Calendars of members' own, and marks on the control charts. */
export class MemberCalendars1764000016000 implements MigrationInterface {
  name = 'MemberCalendars1764000016000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Which calendar was whose own when, half-open; without a row the team's judges. What was once true stays: promises were judged by it.
  `create table member_calendar (
     workspace_id uuid not null,
     id uuid not null,
     member_id uuid not null,
     calendar_id uuid not null,
     from_at timestamptz(3) not null,
     to_at timestamptz(3),
     constraint pk_member_calendar primary key (workspace_id, id),
     constraint fk_member_calendar_member foreign key (workspace_id, member_id) references member (workspace_id, id),
     constraint fk_member_calendar_calendar foreign key (workspace_id, calendar_id) references calendar (workspace_id, id),
     constraint ck_member_calendar_span check (to_at is null or to_at >= from_at)
   )`,
  // One at a time, whatever races.
  `create unique index uq_member_calendar_running on member_calendar (workspace_id, member_id) where to_at is null`,
  ...isolate('member_calendar', ['select', 'insert', 'update']),
  // Days from which the work was done differently, with what changed in the words of whoever says so.
  `create table process_mark (
     workspace_id uuid not null,
     id uuid not null,
     marked_on date not null,
     text text not null,
     by_member_id uuid,
     at timestamptz(3) not null,
     withdrawn_at timestamptz(3),
     constraint pk_process_mark primary key (workspace_id, id)
   )`,
  ...isolate('process_mark', ['select', 'insert', 'update']),
];
