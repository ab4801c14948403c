import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ALL, isolate } from './support.js';

/** The append-only record of everything that happened, its numbering, its readers and the leases of background work. */
export class Journal1764000001000 implements MigrationInterface {
  name = 'Journal1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // One row per fact. `position` is null until the sequencer numbers the committed entry; nothing else ever changes.
  // `ordinal` is the order of writing, which follows the row locks: among committed entries it puts cause before effect.
  `create table journal_entry (
     workspace_id uuid not null,
     id uuid not null,
     ordinal bigint generated always as identity,
     position bigint,
     type text not null,
     subject_kind text not null,
     subject_id uuid not null,
     lead_id uuid,
     actor_kind text not null,
     actor_id uuid,
     occurred_at timestamptz(3) not null,
     recorded_at timestamptz(3) not null,
     payload jsonb not null,
     constraint pk_journal_entry primary key (workspace_id, recorded_at, id),
     constraint ck_journal_entry_position check (position > 0)
   ) partition by range (recorded_at)`,
  // Whatever lies outside the monthly partitions still finds a home.
  `create table journal_entry_rest partition of journal_entry default`,
  // Reading onwards from a cursor: readers, resume, drill-down by position.
  `create index ix_journal_entry_position on journal_entry (workspace_id, position) where position is not null`,
  // What the sequencer has to number; empty most of the time.
  `create index ix_journal_entry_unnumbered on journal_entry (workspace_id, ordinal) where position is null`,
  // The timeline of one lead.
  `create index ix_journal_entry_lead on journal_entry (workspace_id, lead_id, occurred_at) where lead_id is not null`,
  // The history of one subject of any kind.
  `create index ix_journal_entry_subject on journal_entry (workspace_id, subject_id, occurred_at)`,
  ...isolate('journal_entry', ['select', 'insert']),
  // The sequencer sees entries without a position, in every workspace, and can do one thing with them: number them, once.
  `grant select on journal_entry to staffetta_sequencer`,
  `grant update (position) on journal_entry to staffetta_sequencer`,
  `create policy journal_entry_unnumbered on journal_entry for select to staffetta_sequencer using (true)`,
  `create policy journal_entry_number on journal_entry for update to staffetta_sequencer using (position is null) with check (position is not null)`,
  // Partitions of their own months, made ahead by the worker and backwards by the history writer.
  `create function journal_ensure_months(from_month date, to_month date) returns void
     language plpgsql security definer set search_path = public as $$
   declare month date; name text;
   begin
     for month in select generate_series(date_trunc('month', from_month), date_trunc('month', to_month), interval '1 month') loop
       name := 'journal_entry_' || to_char(month, 'YYYYMM');
       if to_regclass(name) is null then
         perform pg_advisory_xact_lock(hashtext('journal_ensure_months'));
         if to_regclass(name) is null
            and not exists (select 1 from journal_entry_rest where recorded_at >= month and recorded_at < month + interval '1 month') then
           execute format('create table %I partition of journal_entry for values from (%L) to (%L)', name, month::timestamptz, (month + interval '1 month')::timestamptz);
         end if;
       end if;
     end loop;
   end $$`,
  `revoke all on function journal_ensure_months(date, date) from public`,
  `grant execute on function journal_ensure_months(date, date) to staffetta_app`,
  `select journal_ensure_months(current_date, (current_date + interval '2 months')::date)`,
  // The last position given in each workspace; its row lock keeps numbers dense. A new epoch begins on rebuild or restore.
  `create table journal_head (
     workspace_id uuid not null,
     position bigint not null default 0,
     epoch uuid not null default uuidv7(),
     constraint pk_journal_head primary key (workspace_id)
   )`,
  ...isolate('journal_head', ['select', 'insert']),
  `grant select, insert, update on journal_head to staffetta_sequencer`,
  `create policy journal_head_numbering on journal_head to staffetta_sequencer using (true) with check (true)`,
  // Where each reader stands; moves in the transaction of the reader's effect.
  `create table journal_reader (
     workspace_id uuid not null,
     name text not null,
     position bigint not null default 0,
     fence bigint not null default 0,
     constraint pk_journal_reader primary key (workspace_id, name)
   )`,
  ...isolate('journal_reader', ALL),
  // Who lags behind, in every workspace.
  `grant select on journal_reader to staffetta_sequencer`,
  `create policy journal_reader_lag on journal_reader for select to staffetta_sequencer using (true)`,
  // Who does which background work; no workspace in it. The fence grows with each holder, so a stalled one is told apart.
  `create table lease (
     name text not null,
     holder uuid not null,
     fence bigint not null,
     expires_at timestamptz(3) not null,
     constraint pk_lease primary key (name)
   )`,
  `grant select, insert, update, delete on lease to staffetta_sequencer`,
];
