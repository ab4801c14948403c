import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { accountById } from '../../persistence/accounts.js';
import type { AccountFacts } from '../../persistence/accounts.js';
import { isPasswordOf } from '../hash-password.js';
import { sessionRequired } from '../identity-errors.js';
import { SignInThrottle } from '../throttle-sign-in.js';
import { wrongPassword } from './second-factor-errors.js';

/** Whoever sits at an open session shows that they are its owner; bounded as sign-ins are. */
@Injectable()
export class CheckOwnPassword {
  constructor(
    private readonly database: Database,
    private readonly throttle: SignInThrottle,
  ) {}

  async account(accountId: string): Promise<AccountFacts> {
    const account = await this.database.withRole('accounts', (tx) => accountById(tx, accountId));
    if (!account) throw sessionRequired();
    return account;
  }

  /** @throws AppError `second-factor/wrong-password`, `session/throttled` */
  async check({ email, passwordHash }: AccountFacts, password: string, address: string): Promise<void> {
    await this.throttle.admit(address, email);
    if (!(await isPasswordOf(passwordHash, password))) throw wrongPassword();
    await this.throttle.succeeded(address, email);
  }
}
