import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { normaliseEmail } from '../../domain/email-address.js';
import type { Visit } from '../../domain/visit.js';
import { IdentityConfig } from '../../identity.config.js';
import { accountByEmail, accountById, membershipsOf } from '../../persistence/accounts.js';
import type { AccountFacts } from '../../persistence/accounts.js';
import { insertProviderLink, useLinkedAccount } from '../../persistence/provider-links.js';
import { sweepSessions } from '../../persistence/sessions.js';
import { addMemberIn } from '../add-member.js';
import { enter } from '../enter.js';
import type { Entry } from '../enter.js';
import { chosenWorkspace } from '../sign-in.js';
import { ProviderAttempts } from './provider-attempts.js';
import type { BegunAttempt } from './provider-attempts.js';
import { ProviderClient } from './provider-client.js';
import type { ProviderPerson } from './provider-client.js';
import { providerUnknown } from './provider-errors.js';

/** Sign-in by the provider; what comes of it is the same session as by password, and a second factor is asked for all the same. */
@Injectable()
export class SignInByProvider {
  constructor(
    private readonly database: Database,
    private readonly attempts: ProviderAttempts,
    private readonly client: ProviderClient,
    private readonly config: IdentityConfig,
  ) {}

  /** @throws AppError `provider/off`, `provider/unavailable` */
  begin(workspaceId: string | undefined): Promise<BegunAttempt> {
    return this.attempts.begin({ purpose: 'sign-in', accountId: null, workspaceId: workspaceId ?? null });
  }

  /**
   * Opens a session, or awaits the second step.
   * @throws AppError `provider/…`, `session/no-workspace`
   */
  async finish(kept: string | undefined, search: string, visit: Visit): Promise<Entry> {
    const attempt = await this.attempts.read(kept, 'sign-in');
    const person = await this.client.person(search, attempt);
    return this.database.withRole('accounts', async (tx) => {
      await sweepSessions(tx);
      const account = await this.accountOf(tx, person);
      if (!account || account.isDeactivated) throw providerUnknown();
      const memberships = await membershipsOf(tx, account.id);
      const { workspaceId } = chosenWorkspace(memberships, attempt.workspaceId ?? undefined);
      return enter(tx, account.id, workspaceId, this.config, { by: 'provider', visit });
    });
  }

  /** By the linked subject; else by the verified address and made anew, as far as the settings allow it. */
  private async accountOf(tx: Tx, person: ProviderPerson): Promise<AccountFacts | undefined> {
    const linked = await useLinkedAccount(tx, person);
    if (linked !== undefined) return accountById(tx, linked);
    const email = person.email === null ? null : normaliseEmail(person.email);
    if (email === null) return undefined;
    const known = await accountByEmail(tx, email);
    if (known && !this.config.oidcLinksByEmail) return undefined;
    const account = known ?? (await this.made(tx, email, person));
    if (!account || !(await insertProviderLink(tx, person, account.id))) return undefined;
    await useLinkedAccount(tx, person);
    return account;
  }

  private async made(tx: Tx, email: string, { name }: ProviderPerson): Promise<AccountFacts | undefined> {
    const { oidcNewMembersWorkspace: workspaceId, oidcNewMembersRoles: roles } = this.config;
    if (workspaceId === undefined) return undefined;
    const facts = { email, name: name ?? email, roles, teamIds: [] };
    const how = { passwordHash: null, isActive: true, by: null };
    return (await addMemberIn(tx, workspaceId, facts, how)).account;
  }
}
