import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the planner knows of a table grows with the table, from the first second on. */
export class Statistics1764000046000 implements MigrationInterface {
  name = 'Statistics1764000046000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // One table of this schema that has more than doubled since it was last looked at, or null; whoever comes second is not kept waiting.
  `create function analyze_grown() returns text language plpgsql security definer set search_path = public as $$
   declare grown regclass;
   begin
     if not pg_try_advisory_xact_lock(hashtext('staffetta:analyze')) then return null; end if;
     select c.oid into grown from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_has_role(c.relowner, 'usage')
        and pg_relation_size(c.oid) > 2 * current_setting('block_size')::bigint * greatest(c.relpages, 4)
      order by pg_relation_size(c.oid) / greatest(c.relpages, 1) desc limit 1;
     if grown is null then return null; end if;
     execute format('analyze %s', grown);
     return grown::text;
   end $$`,
  `revoke all on function analyze_grown() from public`,
  `grant execute on function analyze_grown() to staffetta_sequencer`,
];
