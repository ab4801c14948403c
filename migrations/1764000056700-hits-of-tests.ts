import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept says by itself how it stood when it came: the hit of a form, an undo that is under way, the key of an erased person. */
export class HitsOfTests1764000056700 implements MigrationInterface {
  name = 'HitsOfTests1764000056700';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only; restore a backup to go back.'));
  }
}

/** What the owner has to see and change; it is bound by row level security otherwise. */
const TOUCHED = ['form_hit', 'form', 'import_run', 'installation_secret', 'suppression'];

const STATEMENTS = [
  // Whether the form was a trial when it came: taken again, it is one still.
  `alter table form_hit add column is_test boolean not null default false`,
  ...TOUCHED.map((table) => `alter table ${table} no force row level security`),
  `update form_hit set is_test = true where verdict = 'test'`,
  // Of what failed nobody kept it; until now the state of the form decided.
  `update form_hit h set is_test = true from form f
    where h.verdict = 'failed' and f.workspace_id = h.workspace_id and f.id = h.form_id and f.state = 'test'`,
  // An undo that is under way was chosen when it began, or was last seen at this.
  `update import_run set undone_at = updated_at where state = 'undoing' and undone_at is null`,
  // A key was marked when it was first given; it is needed for good only if somebody was erased under it.
  `delete from installation_secret
    where starts_with(name, 'privacy.suppression-key.')
      and substr(name, length('privacy.suppression-key.') + 1)::int not in (select key_version from suppression)`,
  ...TOUCHED.map((table) => `alter table ${table} force row level security`),
];
