import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a capture costs the database beside what it keeps: looks at documents nobody searches, and checks that a lock makes anyway. */
export class LighterWrites1764000054000 implements MigrationInterface {
  name = 'LighterWrites1764000054000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // Documents are never searched by what is in them: looking at them took nine tenths of a look at these tables (460 ms of the journal).
  `alter table journal_entry alter column payload set statistics 0`,
  `alter table intake_submission alter column body set statistics 0`,
  `alter table touch alter column utm set statistics 0, alter column click_ids set statistics 0`,
  // A new partition does not take that over from the table.
  `create or replace function journal_ensure_months(from_month date, to_month date) returns void
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
           execute format('alter table %I alter column payload set statistics 0', name);
         end if;
       end if;
     end loop;
   end $$`,
  // A first look at a table that has doubled wants the shape, not the detail: a fifth of the rows tell it. The server looks closer by itself.
  `alter function analyze_grown() set default_statistics_target = 20`,
  // Eight keys a person, each checked for its person, whom whoever writes them holds anyway; removing a person removes them by name.
  `alter table person_likeness drop constraint fk_person_likeness_person`,
];
