import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the planner knows of a small table follows it from the first second on; a large one is left to the server. */
export class CheaperLooks1764000058440 implements MigrationInterface {
  name = 'CheaperLooks1764000058440';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // A plan goes wrong where a table seems next to empty, not where a large one grew larger: from 512 pages on (4 MB) the server's own
  // looks, each minute, are enough. All looks at tables that double were an eighth of what a busy hour of captures cost the database.
  `create or replace function analyze_grown() returns text
     language plpgsql security definer set search_path = public set default_statistics_target = 10 as $$
   declare grown regclass;
   begin
     if not pg_try_advisory_xact_lock(hashtext('staffetta:analyze')) then return null; end if;
     select c.oid into grown from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relpages < 512 and pg_has_role(c.relowner, 'usage')
        and pg_relation_size(c.oid) > 2 * current_setting('block_size')::bigint * greatest(c.relpages, 4)
      order by pg_relation_size(c.oid) / greatest(c.relpages, 1) desc limit 1;
     if grown is null then return null; end if;
     execute format('analyze %s', grown);
     return grown::text;
   end $$`,
];
