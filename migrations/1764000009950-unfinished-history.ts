import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isolate } from './support.js';

/** Which workspaces have a past that is still being written, and how a sample whose writer died is taken away. */
export class UnfinishedHistory1764000009950 implements MigrationInterface {
  name = 'UnfinishedHistory1764000009950';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

const STATEMENTS = [
  // There from the first written fact to the last. `requested_by`: the account that asked for it; null when a command did.
  `create table unfinished_history (
     workspace_id uuid not null,
     requested_by uuid,
     begun_at timestamptz(3) not null,
     constraint pk_unfinished_history primary key (workspace_id)
   )`,
  ...isolate('unfinished_history', ['select', 'insert', 'delete']),
  // Found at the start of a process, whatever the workspace.
  `grant select on unfinished_history to staffetta_sequencer`,
  `create policy unfinished_history_cut_off on unfinished_history for select to staffetta_sequencer using (true)`,
  // The sample that is being taken away in this transaction; null otherwise, and then the policies below match nothing.
  `create function unmade_workspace() returns uuid language sql stable
     return nullif(current_setting('app.unmade', true), '')::uuid`,
  // The owner of the tables is bound by row level security too: in each table it gets to see the rows of that one sample.
  // Called again before each removal, so that tables made later are covered.
  `create function let_samples_go() returns void language plpgsql security definer set search_path = public as $$
   declare held record;
   begin
     for held in
       select c.relname as name, a.attname as workspace_column
         from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
          and a.attname = case when c.relname = 'workspace' then 'id' else 'workspace_id' end and not a.attisdropped
          and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'unmade_sample')
     loop
       execute format('create policy unmade_sample on %I to staffetta_owner using (%I = (select unmade_workspace()))',
                      held.name, held.workspace_column);
     end loop;
   end $$`,
  `revoke all on function let_samples_go() from public`,
  // Takes away every row of a sample whose history was never finished, journal and all, and tells whether it did. Nothing else
  // can be taken away: a real workspace and a finished sample are refused. A table whose rows others still point at waits for them.
  `create function unmake_sample(unwanted uuid) returns boolean language plpgsql security definer set search_path = public as $$
   declare remaining text[]; blocked text[]; held text;
   begin
     perform let_samples_go();
     perform set_config('app.unmade', unwanted::text, true);
     perform 1 from unfinished_history where workspace_id = unwanted for update;
     if not found or not exists (select 1 from workspace where id = unwanted and is_sample) then
       perform set_config('app.unmade', '', true);
       return false;
     end if;
     remaining := array(
       select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition);
     while cardinality(remaining) > 0 loop
       blocked := '{}';
       foreach held in array remaining loop
         begin
           execute format('delete from %I where workspace_id = $1', held) using unwanted;
         exception when foreign_key_violation then
           blocked := blocked || held;
         end;
       end loop;
       if cardinality(blocked) = cardinality(remaining) then
         raise exception 'These tables hold each other: %', blocked;
       end if;
       remaining := blocked;
     end loop;
     delete from workspace where id = unwanted;
     perform set_config('app.unmade', '', true);
     return true;
   end $$`,
  `revoke all on function unmake_sample(uuid) from public`,
  `grant execute on function unmake_sample(uuid) to staffetta_accounts`,
  `select let_samples_go()`,
];
