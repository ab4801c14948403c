import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { AppError } from '#kernel';
import {
  deleteProviderLink,
  insertProviderLink,
  providerLinkOf,
  useLinkedAccount,
} from '../../persistence/provider-links.js';
import { membersOnly } from '../identity-errors.js';
import { CheckOwnPassword } from '../second-factor/check-own-password.js';
import { ProviderAttempts } from './provider-attempts.js';
import type { BegunAttempt } from './provider-attempts.js';
import { ProviderClient } from './provider-client.js';
import { providerRefused } from './provider-errors.js';

/** What the owner sees of it. */
export interface ProviderLinkView {
  readonly name: string | null;
  readonly linkedAt: Date | null;
  readonly usedAt: Date | null;
  readonly hasPassword: boolean;
}

/** A member's own link with the sign-in provider. */
@Injectable()
export class LinkProvider {
  constructor(
    private readonly database: Database,
    private readonly attempts: ProviderAttempts,
    private readonly client: ProviderClient,
    private readonly passwords: CheckOwnPassword,
  ) {}

  /** @throws AppError `session/members-only` */
  async show({ accountId }: Caller): Promise<ProviderLinkView> {
    if (accountId === null) throw membersOnly();
    const { passwordHash } = await this.passwords.account(accountId);
    const { name, client } = { name: this.client.name, client: this.client };
    const link =
      name === null
        ? undefined
        : await this.database.withRole('accounts', (tx) => providerLinkOf(tx, accountId, client.issuer));
    const { linkedAt = null, usedAt = null } = link ?? {};
    return { name, linkedAt, usedAt, hasPassword: passwordHash !== null };
  }

  /**
   * Begins to link; an account with a password shows it.
   * @throws AppError `provider/off`, `provider/unavailable`, `second-factor/wrong-password`, `session/throttled`, `session/members-only`
   */
  async begin({ accountId }: Caller, password: string, address: string): Promise<BegunAttempt> {
    if (accountId === null) throw membersOnly();
    const account = await this.passwords.account(accountId);
    if (account.passwordHash !== null) await this.passwords.check(account, password, address);
    return this.attempts.begin({ purpose: 'link', accountId, workspaceId: null });
  }

  /** @throws AppError `provider/refused`, `provider/denied`, `provider/unavailable`, `provider/linked`, `session/members-only` */
  async finish({ accountId }: Caller, kept: string | undefined, search: string): Promise<void> {
    if (accountId === null) throw membersOnly();
    const attempt = await this.attempts.read(kept, 'link');
    if (attempt.accountId !== accountId) throw providerRefused();
    const person = await this.client.person(search, attempt);
    await this.database.withRole('accounts', async (tx) => {
      if (await insertProviderLink(tx, person, accountId)) {
        return recordAccountAct(tx, { accountId, action: 'account.sign_in_linked' });
      }
      if ((await useLinkedAccount(tx, person)) !== accountId) throw linkedAlready();
    });
  }

  /** @throws AppError `provider/only-way`, `provider/off`, `session/members-only` */
  async unlink({ accountId }: Caller): Promise<void> {
    if (accountId === null) throw membersOnly();
    const { passwordHash } = await this.passwords.account(accountId);
    if (passwordHash === null) throw onlyWay();
    await this.database.withRole('accounts', async (tx) => {
      await deleteProviderLink(tx, accountId, this.client.issuer);
      await recordAccountAct(tx, { accountId, action: 'account.sign_in_unlinked' });
    });
  }
}

const linkedAlready = (): AppError =>
  new AppError(
    'conflict',
    'provider/linked',
    'This sign-in is linked with another account, or your account with another sign-in. Unlink that first.',
  );

const onlyWay = (): AppError =>
  new AppError(
    'conflict',
    'provider/only-way',
    'Your account has no password: without this link you could not sign in. Ask an administrator for a reset link first.',
  );
