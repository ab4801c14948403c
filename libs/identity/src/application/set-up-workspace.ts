import { Injectable } from '@nestjs/common';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { emailAddress } from '../domain/email-address.js';
import { assertPasswordAllowed } from '../domain/password-rules.js';
import { hashOf, isToken } from '../domain/tokens.js';
import type { Visit } from '../domain/visit.js';
import { IdentityConfig } from '../identity.config.js';
import { hasAnyone, setFirstPassword } from '../persistence/accounts.js';
import type { AccountFacts } from '../persistence/accounts.js';
import { findLink, useLink, voidSetupLinks } from '../persistence/links.js';
import { addMemberIn } from './add-member.js';
import { createWorkspaceIn } from './create-workspace.js';
import type { Locale } from './create-workspace.js';
import { hashPassword } from './hash-password.js';
import { linkGone } from './identity-errors.js';
import { openSession } from './open-session.js';
import { SampleRequests } from './sample-requests.js';

export interface FirstRun {
  readonly token: string;
  readonly accountName: string;
  readonly email: string;
  readonly password: string;
  readonly workspaceName: string;
  readonly zone: string;
  readonly currency: string;
  readonly locale: Locale;
  readonly withSample: boolean;
}

@Injectable()
export class SetUpWorkspace {
  constructor(
    private readonly database: Database,
    private readonly samples: SampleRequests,
    private readonly config: IdentityConfig,
  ) {}

  /** True until somebody can sign in. */
  isNeeded(): Promise<boolean> {
    return this.database.withRole('accounts', async (tx) => !(await hasAnyone(tx)));
  }

  /**
   * Makes the first account, its workspace with a team for each side, and the account its administrator; opens a session and
   * returns its token. Uses up the link printed at start; of many at once exactly one succeeds.
   * @throws AppError `setup/done`, `link/gone`, `account/email`, `password/…`, `workspace/…`
   */
  async setUp(wish: FirstRun, visit: Visit): Promise<string> {
    const email = emailAddress(wish.email);
    assertPasswordAllowed(wish.password, email);
    await this.database.withRole('accounts', (tx) => assertOpen(tx, wish.token));
    const passwordHash = await hashPassword(wish.password);
    const { account, token } = await this.database.withRole('accounts', async (tx) => {
      await rows(tx, `select pg_advisory_xact_lock(hashtext('staffetta:setup'))`);
      await assertOpen(tx, wish.token);
      if (!(await useLink(tx, hashOf(wish.token)))) throw linkGone();
      return this.found(tx, wish, passwordHash, visit);
    });
    if (wish.withSample)
      this.samples.request({ accountId: account.id, email, name: account.name, locale: wish.locale });
    return token;
  }

  private async found(
    tx: Tx,
    wish: FirstRun,
    passwordHash: string,
    visit: Visit,
  ): Promise<{ account: AccountFacts; token: string }> {
    const workspace = await createWorkspaceIn(tx, { ...wish, name: wish.workspaceName });
    const facts = { ...wish, name: wish.accountName, roles: ['administrator'], teamIds: [] };
    const how = { passwordHash, isActive: true, by: null };
    const { account } = await addMemberIn(tx, workspace.id, facts, how);
    if (account.passwordHash === null) await setFirstPassword(tx, account.id, passwordHash);
    await voidSetupLinks(tx, 'all');
    return { account, token: await openSession(tx, account.id, workspace.id, this.config, visit) };
  }
}

/** The link is read first: where another set up meanwhile and used it up, the account they made is seen for sure. */
async function assertOpen(tx: Tx, token: string): Promise<void> {
  const link = isToken(token) ? await findLink(tx, hashOf(token)) : undefined;
  if (await hasAnyone(tx))
    throw new AppError(
      'conflict',
      'setup/done',
      'Staffetta is set up already. Sign in, or ask to be invited.',
    );
  if (link?.kind !== 'setup') throw linkGone();
}
