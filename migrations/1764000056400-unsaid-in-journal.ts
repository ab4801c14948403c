import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reasons of assignments, the one place of the journal where people write words, can be unsaid when somebody is erased. */
export class UnsaidInJournal1764000056400 implements MigrationInterface {
  name = 'UnsaidInJournal1764000056400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** The owner is bound by row level security too; it reaches these entries alone, of the workspace at hand, and by the function below. */
const THESE = `workspace_id = (select current_workspace()) and type = 'lead.assigned'`;

const STATEMENTS = [
  `create policy journal_entry_unsay_read on journal_entry for select to current_user using (${THESE})`,
  `create policy journal_entry_unsay on journal_entry for update to current_user using (${THESE}) with check (${THESE})`,
  // The serving role may not change an entry. It may have what it names taken out of these words, all of them if it names everything, and
  // nothing put in their place. Its own temporary tables come last, so that none is taken for the journal.
  `create function journal_unsay(workspace uuid, leads uuid[], naming text) returns integer
     language plpgsql security definer set search_path = public, pg_temp as $$
   declare unsaid integer;
   begin
     update journal_entry e
        set payload = jsonb_set(e.payload, '{why}', to_jsonb(regexp_replace(e.payload ->> 'why', naming, '[removed]', 'gi')))
      where e.workspace_id = workspace and e.lead_id = any(leads) and e.type = 'lead.assigned' and e.payload ->> 'why' ~* naming;
     get diagnostics unsaid = row_count;
     return unsaid;
   end $$`,
  `revoke execute on function journal_unsay from public`,
  `grant execute on function journal_unsay to staffetta_app`,
];
