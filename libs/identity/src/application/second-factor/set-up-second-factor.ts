import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import type { Caller } from '#contracts';
import { Database, Signals, afterCommit, databaseInstant } from '#database';
import { AppError } from '#kernel';
import { enrolmentOf, newCodeSecret, stepOf } from '../../domain/one-time-code.js';
import { replaceRecoveryCodes } from '../../persistence/recovery-codes.js';
import {
  beginSecondFactor,
  begunSecondFactor,
  confirmSecondFactor,
} from '../../persistence/second-factors.js';
import { membersOnly } from '../identity-errors.js';
import { CheckOwnPassword } from './check-own-password.js';
import { makeRecoveryCodes } from './make-recovery-codes.js';
import { wrongCode } from './second-factor-errors.js';
import { SecondFactorKeys } from './second-factor-keys.js';

/** What an authenticator app takes in; shown while it is set up and never again. */
export interface Enrolment {
  /** `otpauth://…`, as its code says it. */
  readonly address: string;
  /** The secret to type, in groups of four. */
  readonly text: string;
}

@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly keys: SecondFactorKeys,
    private readonly passwords: CheckOwnPassword,
    private readonly signals: Signals,
  ) {}

  /**
   * Begins: nothing is asked for at sign-in before a code has been confirmed. Beginning again makes another secret.
   * Accounts without a password show none.
   * @throws AppError `second-factor/on`, `second-factor/wrong-password`, `session/throttled`, `session/members-only`
   */
  async begin({ accountId }: Caller, password: string, address: string): Promise<Enrolment> {
    if (accountId === null) throw membersOnly();
    const account = await this.passwords.account(accountId);
    if (account.passwordHash !== null) await this.passwords.check(account, password, address);
    const secret = newCodeSecret();
    const sealed = await this.keys.seal(secret, accountId);
    if (!(await this.database.withRole('accounts', (tx) => beginSecondFactor(tx, accountId, sealed))))
      throw alreadyOn();
    return enrolmentOf(secret, account.email);
  }

  /**
   * Turns it on with a code of the app, and answers the recovery codes, this once.
   * @throws AppError `second-factor/not-begun`, `second-factor/wrong-code`, `session/members-only`
   */
  async confirm({ accountId, workspaceId }: Caller, code: string): Promise<readonly string[]> {
    if (accountId === null) throw membersOnly();
    const { sealed, at } = await this.database.withRole('accounts', async (tx) => ({
      sealed: await begunSecondFactor(tx, accountId),
      at: await databaseInstant(tx),
    }));
    if (!sealed) throw notBegun();
    const step = stepOf(await this.keys.unseal(sealed, accountId), code.replace(/\s/g, ''), at);
    if (step === undefined) throw wrongCode();
    const { codes, hashes } = await makeRecoveryCodes();
    await this.database.withRole('accounts', async (tx) => {
      if (!(await confirmSecondFactor(tx, accountId, sealed, step))) throw notBegun();
      await replaceRecoveryCodes(tx, accountId, hashes);
      await recordAccountAct(tx, { accountId, action: 'account.second_factor_set' });
      // Whoever was held back for want of it is let in at once.
      afterCommit(tx, () => this.signals.emit('revoked', workspaceId));
    });
    return codes;
  }
}

const alreadyOn = (): AppError =>
  new AppError(
    'conflict',
    'second-factor/on',
    'A second factor is on already. Turn it off first to set up another device.',
  );

const notBegun = (): AppError =>
  new AppError(
    'conflict',
    'second-factor/not-begun',
    'Setting up was not begun, or more than an hour ago. Begin again and scan the new code.',
  );
