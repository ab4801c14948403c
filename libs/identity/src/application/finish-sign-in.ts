import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import { Database } from '#database';
import { AppError } from '#kernel';
import { hashOf, isToken } from '../domain/tokens.js';
import type { Visit } from '../domain/visit.js';
import { IdentityConfig } from '../identity.config.js';
import { accountById, membershipsOf } from '../persistence/accounts.js';
import { findStep, useStep } from '../persistence/sign-in-steps.js';
import { openSession } from './open-session.js';
import { CheckCode } from './second-factor/check-code.js';
import { SignInThrottle } from './throttle-sign-in.js';

/** The second step of a sign-in. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly database: Database,
    private readonly codes: CheckCode,
    private readonly throttle: SignInThrottle,
    private readonly config: IdentityConfig,
  ) {}

  /**
   * Opens the session whose first step the token tells of, and returns its token.
   * @throws AppError `session/step-gone`, `second-factor/wrong-code`, `second-factor/throttled`
   */
  async finish(stepToken: string | undefined, code: string, visit: Visit): Promise<string> {
    if (!isToken(stepToken)) throw stepGone();
    const hash = hashOf(stepToken);
    const step = await this.database.withRole('accounts', (tx) => findStep(tx, hash));
    if (!step) throw stepGone();
    const { accountId, workspaceId } = step;
    await this.codes.check(accountId, code);
    const { token, email } = await this.database.withRole('accounts', async (tx) => {
      if (!(await useStep(tx, hash))) throw stepGone();
      const isStillMember = (await membershipsOf(tx, accountId)).some(
        (each) => each.workspaceId === workspaceId && each.isActive,
      );
      const account = await accountById(tx, accountId);
      if (!isStillMember || !account || account.isDeactivated) throw stepGone();
      await recordAccountAct(tx, {
        ...{ accountId, action: 'account.signed_in', facts: { by: 'second-factor' } },
      });
      return {
        token: await openSession(tx, accountId, workspaceId, this.config, visit),
        email: account.email,
      };
    });
    await this.throttle.succeeded(visit.address, email);
    return token;
  }
}

const stepGone = (): AppError =>
  new AppError(
    'unauthenticated',
    'session/step-gone',
    'This sign-in took too long or was finished already. Begin again.',
  );
