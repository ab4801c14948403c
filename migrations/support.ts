/** What an application role may do with a table; journal tables, say, are never updated. */
export type Grant = 'select' | 'insert' | 'update' | 'delete';

/** Lets the owner, whom forced row level security binds as well, read the table in transactions that say they are a backup. */
export const readableForBackup = (table: string): string =>
  `create policy ${table}_backup on ${table} for select to current_user
     using ((select current_setting('staffetta.purpose', true)) = 'backup')`;

/**
 * Row level security of a table with `workspace_id`: forced (the owner is bound too), for reading and for writing,
 * and the application role's rights on it.
 */
export const isolate = (table: string, grants: readonly Grant[]): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_workspace on ${table} to staffetta_app
     using (workspace_id = (select current_workspace())) with check (workspace_id = (select current_workspace()))`,
  `grant ${grants.join(', ')} on ${table} to staffetta_app`,
  readableForBackup(table),
];

export const ALL: readonly Grant[] = ['select', 'insert', 'update', 'delete'];
