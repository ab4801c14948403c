import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Every function here runs inside a workspace. */

export interface RoleFacts {
  readonly id: string;
  readonly name: string;
  readonly rights: readonly string[];
}

/** The roles this workspace defined, by name. */
export const definedRoles = (tx: Tx): Promise<RoleFacts[]> =>
  rows(
    tx,
    'select id, name, rights from role_definition where workspace_id = current_workspace() order by name',
  );

/** @throws the violation of `uq_role_definition_name` if the name is taken */
export const insertRole = (tx: Tx, role: RoleFacts): Promise<number> =>
  touched(
    tx,
    `insert into role_definition (workspace_id, id, name, rights, created_at)
     values (current_workspace(), $1, $2, $3, instant())`,
    [role.id, role.name, role.rights],
  );

/** Removes a role that nobody holds; false if somebody does or there is none. */
export async function deleteRole(tx: Tx, id: string): Promise<boolean> {
  const count = await touched(
    tx,
    `delete from role_definition d where d.workspace_id = current_workspace() and d.id = $1
        and not exists (select from member_role r where r.workspace_id = d.workspace_id and r.role = d.id::text)`,
    [id],
  );
  return count === 1;
}
