import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Calendars as objects, with every version they ever had. */
export class Calendars1764000009900 implements MigrationInterface {
  name = 'Calendars1764000009900';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A calendar over all its versions; `revision` counts every change, `version` is the number of what it says now.
  `create table calendar (
     workspace_id uuid not null,
     id uuid not null,
     name text not null,
     purpose text,
     team_id uuid,
     version integer not null,
     revision integer not null,
     created_at timestamptz(3) not null,
     changed_at timestamptz(3) not null,
     archived_at timestamptz(3),
     constraint pk_calendar primary key (workspace_id, id)
   )`,
  // One calendar of a name to choose from, whatever races; archived ones give theirs back.
  `create unique index uq_calendar_name on calendar (workspace_id, lower(name)) where archived_at is null`,
  ...isolate('calendar', ['select', 'insert', 'update']),
  // What it said from one change to the next, worked out date by date. Nobody may change or delete a row, the product included.
  `create table calendar_version (
     workspace_id uuid not null,
     id uuid not null,
     calendar_id uuid not null,
     number integer not null,
     drawing jsonb not null,
     definition jsonb not null,
     dates jsonb not null,
     dates_from date not null,
     dates_to date not null,
     zone_data text not null,
     holiday_data text not null,
     content_hash text not null,
     note text,
     created_at timestamptz(3) not null,
     created_by uuid,
     constraint pk_calendar_version primary key (workspace_id, id),
     constraint uq_calendar_version_number unique (workspace_id, calendar_id, number),
     constraint fk_calendar_version_calendar foreign key (workspace_id, calendar_id) references calendar (workspace_id, id),
     constraint ck_calendar_version_number check (number > 0)
   )`,
  ...isolate('calendar_version', ['select', 'insert']),
];
