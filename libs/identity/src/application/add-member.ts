import type { Caller } from '#contracts';
import { enterRole, enterWorkspace } from '#database';
import type { Database, Tx } from '#database';
import { AppError, newId } from '#kernel';
import { emailAddress } from '../domain/email-address.js';
import { ensureAccount } from '../persistence/accounts.js';
import type { AccountFacts } from '../persistence/accounts.js';
import { insertMember, memberOfAccount, updateMember } from '../persistence/members.js';
import { assignRoles } from './assign-roles.js';
import { assignTeams } from './assign-teams.js';
import { hashPassword } from './hash-password.js';

export interface NewMemberFacts {
  readonly email: string;
  readonly name: string;
  readonly locale?: string | undefined;
  /** Shipped roles by name, roles of the workspace by id. */
  readonly roles: readonly string[];
  readonly teamIds: readonly string[];
}

export interface AddedMember {
  readonly memberId: string;
  readonly accountId: string;
}

/**
 * Adds an active member, with an account if the address has none yet (`password` then becomes its own; without one nobody
 * signs in by password). For sample data and tests: people are invited.
 * @throws AppError `member/exists`, `member/role`, `member/team`, `account/email`
 */
export async function addMember(
  database: Database,
  workspaceId: string,
  facts: NewMemberFacts & { readonly password?: string },
): Promise<AddedMember> {
  const passwordHash = facts.password === undefined ? null : await hashPassword(facts.password);
  return database.withRole('accounts', async (tx) => {
    const how = { passwordHash, isActive: true, by: null };
    const { memberId, account } = await addMemberIn(tx, workspaceId, facts, how);
    return { memberId, accountId: account.id };
  });
}

export interface HowToAdd {
  readonly passwordHash: string | null;
  /** False for an invitation; inviting again who has not joined yet replaces roles and teams. */
  readonly isActive: boolean;
  /** Whose rights bound the roles; null for the product itself. */
  readonly by: Caller | null;
}

/** As `addMember`, within a transaction under the role for accounts; leaves it under that role. */
export async function addMemberIn(
  tx: Tx,
  workspaceId: string,
  facts: NewMemberFacts,
  how: HowToAdd,
): Promise<{ memberId: string; account: AccountFacts }> {
  const email = emailAddress(facts.email);
  const { name, locale = 'en' } = facts;
  const account = await ensureAccount(tx, { email, name, locale, passwordHash: how.passwordHash });
  await enterWorkspace(tx, workspaceId);
  const memberId = await insertOrReinvite(tx, account.id, name, how.isActive);
  await assignRoles(tx, memberId, facts.roles, how.by);
  await assignTeams(tx, memberId, facts.teamIds);
  await enterRole(tx, 'accounts');
  return { memberId, account };
}

async function insertOrReinvite(tx: Tx, accountId: string, name: string, isActive: boolean): Promise<string> {
  const id = newId();
  if (await insertMember(tx, { id, accountId, name, isActive })) return id;
  const existing = await memberOfAccount(tx, accountId);
  if (isActive || !existing || existing.hasJoined)
    throw new AppError(
      'conflict',
      'member/exists',
      'This person is a member already. Change the member instead (PATCH /members/{id}).',
    );
  await updateMember(tx, existing.id, { name }, null);
  return existing.id;
}
