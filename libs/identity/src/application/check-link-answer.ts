import { Injectable } from '@nestjs/common';
import { assertPasswordAllowed } from '../domain/password-rules.js';
import type { AccountFacts } from '../persistence/accounts.js';
import { hashPassword, isPasswordOf } from './hash-password.js';
import { wrongCredentials } from './identity-errors.js';
import { SignInThrottle } from './throttle-sign-in.js';

/** What a person fills in when following a link. */
export interface LinkAnswer {
  readonly name?: string | undefined;
  readonly password?: string | undefined;
}

export interface CheckedAnswer {
  readonly name: string | undefined;
  /** The new password, hashed; undefined if none is set. */
  readonly passwordHash: string | undefined;
}

type LinkKind = 'invitation' | 'reset' | 'sign-in';

/**
 * Judges what a person fills in before the link is used up. An invitation never changes the password of an account that has
 * one: whoever invited could follow the link themselves and take the account over.
 */
@Injectable()
export class CheckLinkAnswer {
  constructor(private readonly throttle: SignInThrottle) {}

  asksFor(kind: LinkKind, { passwordHash }: AccountFacts): 'new-password' | 'password' | 'nothing' {
    if (kind === 'sign-in') return 'nothing';
    return kind === 'invitation' && passwordHash !== null ? 'password' : 'new-password';
  }

  /** @throws AppError `password/length`, `password/is-email`, `session/wrong-credentials`, `session/throttled` */
  async check(
    kind: LinkKind,
    account: AccountFacts,
    answer: LinkAnswer,
    address: string,
  ): Promise<CheckedAnswer> {
    const { name, password = '' } = answer;
    const asked = this.asksFor(kind, account);
    if (asked === 'nothing') return { name, passwordHash: undefined };
    if (asked === 'new-password') {
      assertPasswordAllowed(password, account.email);
      return { name, passwordHash: await hashPassword(password) };
    }
    await this.throttle.admit(address, account.email);
    if (!(await isPasswordOf(account.passwordHash, password))) throw wrongCredentials();
    await this.throttle.succeeded(address, account.email);
    return { name, passwordHash: undefined };
  }
}
