import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import { Database, Signals, afterCommit, enterRole, enterWorkspace } from '#database';
import type { Tx } from '#database';
import { hashOf, isToken } from '../domain/tokens.js';
import type { Visit } from '../domain/visit.js';
import { IdentityConfig } from '../identity.config.js';
import {
  accountById,
  membershipsOf,
  setFirstPassword,
  setName,
  setPassword,
} from '../persistence/accounts.js';
import type { AccountFacts } from '../persistence/accounts.js';
import { findLink, useLink, voidLinks } from '../persistence/links.js';
import type { LinkFacts } from '../persistence/links.js';
import { joinMember } from '../persistence/members.js';
import { endSessions } from '../persistence/sessions.js';
import { workspaceById } from '../persistence/workspaces.js';
import { CheckLinkAnswer } from './check-link-answer.js';
import type { CheckedAnswer, LinkAnswer } from './check-link-answer.js';
import { enter } from './enter.js';
import type { Entry } from './enter.js';
import { linkGone } from './identity-errors.js';

/** What a page shows before a link is followed. */
export interface LinkView {
  readonly kind: 'invitation' | 'reset' | 'sign-in';
  readonly email: string;
  readonly name: string;
  readonly workspaceName: string | null;
  /** A new password, the one the account has already, or nothing. */
  readonly asksFor: 'new-password' | 'password' | 'nothing';
}

type OpenLink = LinkFacts & { readonly kind: LinkView['kind']; readonly account: AccountFacts };

@Injectable()
export class FollowLink {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
    private readonly check: CheckLinkAnswer,
    private readonly config: IdentityConfig,
  ) {}

  /** Shows a link without using it. @throws AppError `link/gone` */
  look(token: string): Promise<LinkView> {
    return this.database.withRole('accounts', async (tx) => {
      const { kind, account, workspaceId } = await openLink(tx, token);
      const workspace = workspaceId === null ? undefined : await workspaceById(tx, workspaceId);
      return {
        kind,
        ...{ email: account.email, name: account.name },
        workspaceName: workspace?.name ?? null,
        asksFor: this.check.asksFor(kind, account),
      };
    });
  }

  /**
   * Uses the link up and opens a session, or awaits the second step; of many at once exactly one succeeds.
   * @throws AppError `link/gone`, `password/length`, `password/is-email`, `session/wrong-credentials`, `session/throttled`
   */
  async follow(token: string, answer: LinkAnswer, visit: Visit): Promise<Entry> {
    const { kind, account } = await this.database.withRole('accounts', (tx) => openLink(tx, token));
    const checked = await this.check.check(kind, account, answer, visit.address);
    return this.database.withRole('accounts', async (tx) => {
      const link = await useLink(tx, hashOf(token));
      if (!link) throw linkGone();
      if (kind === 'invitation') await join(tx, link, account, checked);
      if (kind === 'reset') await this.reset(tx, account, checked);
      const workspaceId = await whereTo(tx, link, account);
      await recordAccountAct(tx, { accountId: account.id, action: 'account.link_used', facts: { kind } });
      return enter(tx, account.id, workspaceId, this.config, { by: 'link', visit });
    });
  }

  private async reset(tx: Tx, account: AccountFacts, { passwordHash }: CheckedAnswer): Promise<void> {
    if (passwordHash !== undefined) {
      await setPassword(tx, account.id, passwordHash);
      await recordAccountAct(tx, { accountId: account.id, action: 'account.password_changed' });
    }
    const workspaceIds = await endSessions(tx, account.id);
    await voidLinks(tx, account.id);
    afterCommit(tx, () => workspaceIds.forEach((workspaceId) => this.signals.emit('revoked', workspaceId)));
  }
}

async function openLink(tx: Tx, token: string): Promise<OpenLink> {
  const link = isToken(token) ? await findLink(tx, hashOf(token)) : undefined;
  const account = link?.accountId ? await accountById(tx, link.accountId) : undefined;
  if (!link || link.kind === 'setup' || !account || account.isDeactivated) throw linkGone();
  return { ...link, kind: link.kind, account };
}

/** Two invitations at once cannot each set a first password: the second finds one and must know it. */
async function join(
  tx: Tx,
  { workspaceId }: LinkFacts,
  account: AccountFacts,
  { name, passwordHash }: CheckedAnswer,
): Promise<void> {
  if (passwordHash !== undefined && !(await setFirstPassword(tx, account.id, passwordHash))) throw linkGone();
  if (passwordHash !== undefined && name !== undefined) await setName(tx, account.id, name);
  await enterWorkspace(tx, workspaceId ?? '');
  if (!(await joinMember(tx, account.id, name))) throw linkGone();
  await enterRole(tx, 'accounts');
}

/** The workspace of the link, or the one used last; only where the account is active. */
async function whereTo(tx: Tx, link: LinkFacts, account: AccountFacts): Promise<string> {
  const active = (await membershipsOf(tx, account.id)).filter(({ isActive }) => isActive);
  const there = active.find(
    ({ workspaceId }) => link.workspaceId === null || workspaceId === link.workspaceId,
  );
  if (!there) throw linkGone();
  return there.workspaceId;
}
