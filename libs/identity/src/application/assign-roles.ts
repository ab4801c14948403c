import { ROLES, isRole } from '#contracts';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { invalidField } from '#kernel';
import { assertMayGrant } from '../domain/granting.js';
import { replaceRoles } from '../persistence/members.js';
import { definedRoles } from '../persistence/roles.js';

/**
 * Gives a member exactly these roles; `by` is null for the product itself (set-up, sample data).
 * @throws AppError `member/role` for a name that is neither shipped nor defined here; `grant/beyond-reach`
 */
export async function assignRoles(
  tx: Tx,
  memberId: string,
  roles: readonly string[],
  by: Caller | null,
): Promise<void> {
  const rights = await rightsOfRoles(tx, roles);
  if (by) assertMayGrant(by, rights);
  await replaceRoles(tx, memberId, roles);
}

async function rightsOfRoles(tx: Tx, roles: readonly string[]): Promise<string[]> {
  const own = new Map((await definedRoles(tx)).map((role) => [role.id, role.rights]));
  const unknown = roles.filter((role) => !isRole(role) && !own.has(role));
  if (unknown.length > 0)
    throw invalidField('member/role', '/roles', `There is no role ${unknown.join(', ')}; see GET /roles.`);
  return roles.flatMap((role): readonly string[] => (isRole(role) ? ROLES[role] : (own.get(role) ?? [])));
}
