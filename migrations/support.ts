/** What an application role may do with a table; journal tables, say, are never updated. */
export type Grant = 'select' | 'insert' | 'update' | 'delete';

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
];

export const ALL: readonly Grant[] = ['select', 'insert', 'update', 'delete'];
