import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import { ROLES, isRight } from '#contracts';
import type { Caller } from '#contracts';
import { Database, violatedConstraint } from '#database';
import { AppError, invalidField, newId } from '#kernel';
import { assertMayGrant } from '../domain/granting.js';
import { definedRoles, deleteRole, insertRole } from '../persistence/roles.js';
import { lockMembers } from '../persistence/members.js';

export interface RoleView {
  /** What a member's `roles` list: the name of a shipped role, the id of one the workspace defined. */
  readonly role: string;
  readonly name: string;
  readonly rights: readonly string[];
  readonly isShipped: boolean;
}

const SHIPPED: readonly RoleView[] = Object.entries(ROLES).map(([role, rights]) => ({
  role,
  name: role,
  rights,
  isShipped: true,
}));

@Injectable()
export class DefineRole {
  constructor(private readonly database: Database) {}

  /** The shipped roles, then those of the caller's workspace by name. */
  async list(caller: Caller): Promise<RoleView[]> {
    const own = await this.database.withWorkspace(caller.workspaceId, definedRoles);
    return [...SHIPPED, ...own.map(({ id, name, rights }) => ({ role: id, name, rights, isShipped: false }))];
  }

  /** @throws AppError `role/right`, `role/name-taken`, `grant/beyond-reach` */
  async define(caller: Caller, facts: { name: string; rights: readonly string[] }): Promise<RoleView> {
    const wrong = facts.rights.filter((right) => !isRight(right));
    if (wrong.length > 0)
      throw invalidField('role/right', '/rights', `There is no right ${wrong.join(', ')}; see GET /roles.`);
    assertMayGrant(caller, facts.rights);
    const role = { id: newId(), name: facts.name, rights: [...new Set(facts.rights)] };
    try {
      await this.database.withWorkspace(caller.workspaceId, async (tx) => {
        await insertRole(tx, role);
        await recordActOf(tx, caller, {
          ...{
            action: 'role.defined',
            subject: { kind: 'role', id: role.id },
            facts: { rights: role.rights },
          },
        });
      });
    } catch (error) {
      throw violatedConstraint(error) === 'uq_role_definition_name' ? nameTaken() : error;
    }
    return { role: role.id, name: role.name, rights: role.rights, isShipped: false };
  }

  /** @throws AppError `role/in-use-or-missing` */
  async remove(caller: Caller, id: string): Promise<void> {
    const isRemoved = await this.database.withWorkspace(caller.workspaceId, async (tx) => {
      await lockMembers(tx);
      if (!(await deleteRole(tx, id))) return false;
      await recordActOf(tx, caller, { action: 'role.removed', subject: { kind: 'role', id } });
      return true;
    });
    if (!isRemoved)
      throw new AppError(
        'conflict',
        'role/in-use-or-missing',
        'This workspace has no such role, or members hold it. Give those members another role first.',
      );
  }
}

const nameTaken = (): AppError =>
  new AppError('conflict', 'role/name-taken', 'A role has this name already. Choose another name.');
