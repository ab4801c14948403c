import { Injectable } from '@nestjs/common';
import { actionsFrom, actionsOf } from '#contracts';
import type { TeamKind } from '#contracts';
import { Database, databaseInstant, enterWorkspace } from '#database';
import type { Tx } from '#database';
import { csrfTokenOf, hashOf } from '../domain/tokens.js';
import { accountById, membershipsOf } from '../persistence/accounts.js';
import { memberOfAccount } from '../persistence/members.js';
import { findSession } from '../persistence/sessions.js';
import { allTeams } from '../persistence/teams.js';
import { thisWorkspace } from '../persistence/workspaces.js';
import { sessionRequired } from './identity-errors.js';

/** Who is signed in, where, and what they may do: all that a client needs at its start. */
export interface SessionView {
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  readonly member: {
    readonly id: string;
    readonly name: string;
    readonly locale: string;
    readonly roles: readonly string[];
  };
  /** The teams the member is in. */
  readonly teams: readonly { readonly id: string; readonly name: string; readonly kind: TeamKind }[];
  readonly workspace: {
    readonly id: string;
    readonly name: string;
    readonly zone: string;
    readonly currency: string;
    readonly isSample: boolean;
  };
  readonly workspaces: readonly { readonly id: string; readonly name: string }[];
  /** None while the member is held back. */
  readonly actions: readonly string[];
  /** True while the workspace demands a second factor that the account does not have: nothing else can be done. */
  readonly mustSetUpSecondFactor: boolean;
  readonly csrfToken: string;
  readonly serverTime: string;
}

@Injectable()
export class DescribeSession {
  constructor(private readonly database: Database) {}

  /** @throws AppError `session/required` if the session has ended */
  describe(token: string): Promise<SessionView> {
    return this.database.withRole('accounts', async (tx) => {
      const session = await findSession(tx, hashOf(token));
      const account = session && (await accountById(tx, session.accountId));
      if (!account) throw sessionRequired();
      const memberships = await membershipsOf(tx, account.id);
      await enterWorkspace(tx, session.workspaceId);
      const { id, name, email, locale } = account;
      return {
        account: { id, name, email },
        ...(await inWorkspace(tx, account.id, locale)),
        ...(session.isHeldBack && { actions: [] }),
        mustSetUpSecondFactor: session.isHeldBack,
        workspaces: memberships
          .filter(({ isActive }) => isActive)
          .map((membership) => ({ id: membership.workspaceId, name: membership.workspaceName })),
        csrfToken: csrfTokenOf(token),
        serverTime: (await databaseInstant(tx)).toISOString(),
      };
    });
  }
}

async function inWorkspace(
  tx: Tx,
  accountId: string,
  locale: string,
): Promise<Pick<SessionView, 'member' | 'teams' | 'workspace' | 'actions'>> {
  const member = await memberOfAccount(tx, accountId);
  if (!member?.isActive) throw sessionRequired();
  const { id, name, zone, currency, isSample } = await thisWorkspace(tx);
  return {
    member: { id: member.id, name: member.name, locale, roles: member.roles },
    teams: (await allTeams(tx)).filter((team) => member.teamIds.includes(team.id)),
    workspace: { id, name, zone, currency, isSample },
    actions: [...actionsOf(member.roles), ...actionsFrom(member.customRights)].sort(),
  };
}
