import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import { Database } from '#database';
import { AppError, newId } from '#kernel';
import { normaliseEmail } from '../domain/email-address.js';
import type { Visit } from '../domain/visit.js';
import { IdentityConfig } from '../identity.config.js';
import { accountByEmail, membershipsOf } from '../persistence/accounts.js';
import type { MembershipFacts } from '../persistence/accounts.js';
import { sweepSessions } from '../persistence/sessions.js';
import { enter } from './enter.js';
import type { Entry } from './enter.js';
import { isPasswordOf } from './hash-password.js';
import { wrongCredentials } from './identity-errors.js';
import { SignInThrottle } from './throttle-sign-in.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** By default the workspace used last. */
  readonly workspaceId?: string | undefined;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly throttle: SignInThrottle,
    private readonly config: IdentityConfig,
  ) {}

  /**
   * Opens a session, or awaits the second step.
   * @throws AppError `session/throttled`, `session/wrong-credentials` (the same for every cause, after the same time),
   *   `session/no-workspace`
   */
  async signIn(credentials: Credentials, visit: Visit): Promise<Entry> {
    const email = normaliseEmail(credentials.email);
    await this.throttle.admit(visit.address, email);
    const account = await this.database.withRole('accounts', (tx) => accountByEmail(tx, email));
    const isTheirs = await isPasswordOf(account?.passwordHash, credentials.password);
    if (!account || !isTheirs || account.isDeactivated) {
      await this.tellRefusal(account?.id);
      throw wrongCredentials();
    }
    const entry = await this.database.withRole('accounts', async (tx) => {
      await sweepSessions(tx);
      const { workspaceId } = chosenWorkspace(await membershipsOf(tx, account.id), credentials.workspaceId);
      return enter(tx, account.id, workspaceId, this.config, { by: 'password', visit });
    });
    // Before the code was right nothing is forgotten: whoever guesses passwords of accounts with codes is bounded as others are.
    if (entry.isWhole) await this.throttle.succeeded(visit.address, email);
    return entry;
  }

  /** The same statements for an address nobody has, so that the time tells nothing. */
  private tellRefusal(accountId = newId()): Promise<void> {
    return this.database.withRole('accounts', (tx) =>
      recordAccountAct(tx, { accountId, action: 'account.sign_in_refused' }),
    );
  }
}

/** The workspace asked for, else the one used last. @throws AppError `session/no-workspace` */
export function chosenWorkspace(
  memberships: readonly MembershipFacts[],
  workspaceId: string | undefined,
): MembershipFacts {
  const active = memberships.filter(({ isActive }) => isActive);
  const membership =
    workspaceId === undefined ? active[0] : active.find((each) => each.workspaceId === workspaceId);
  if (membership) return membership;
  throw new AppError(
    'forbidden',
    'session/no-workspace',
    'Your account is not active in this workspace. Ask an administrator to invite you.',
  );
}
