import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import type { Caller } from '#contracts';
import { Database, Signals, afterCommit } from '#database';
import { AppError } from '#kernel';
import { replaceRecoveryCodes } from '../../persistence/recovery-codes.js';
import { removeSecondFactor, secondFactorOf } from '../../persistence/second-factors.js';
import { membersOnly } from '../identity-errors.js';
import { CheckCode } from './check-code.js';
import { CheckOwnPassword } from './check-own-password.js';
import { makeRecoveryCodes } from './make-recovery-codes.js';
import { secondFactorOff } from './second-factor-errors.js';

/** What shows that it is the owner who asks. */
export interface OwnProof {
  readonly password: string;
  readonly code: string;
}

/** What the owner sees of it. */
export interface SecondFactorView {
  readonly isOn: boolean;
  readonly confirmedAt: Date | null;
  readonly recoveryCodesLeft: number;
  /** False for an account that signs in by its provider alone. */
  readonly hasPassword: boolean;
}

@Injectable()
export class ChangeSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly codes: CheckCode,
    private readonly passwords: CheckOwnPassword,
    private readonly signals: Signals,
  ) {}

  /** @throws AppError `session/members-only` */
  async show({ accountId }: Caller): Promise<SecondFactorView> {
    if (accountId === null) throw membersOnly();
    const { passwordHash } = await this.passwords.account(accountId);
    const state = await this.database.withRole('accounts', (tx) => secondFactorOf(tx, accountId));
    return {
      isOn: state !== undefined,
      confirmedAt: state?.confirmedAt ?? null,
      recoveryCodesLeft: state?.codesLeft ?? 0,
      hasPassword: passwordHash !== null,
    };
  }

  /** Turns it off. @throws AppError as `prove` */
  async remove(caller: Caller, proof: OwnProof, address: string): Promise<void> {
    const accountId = await this.prove(caller, proof, address);
    await this.database.withRole('accounts', async (tx) => {
      await removeSecondFactor(tx, accountId);
      await recordAccountAct(tx, { accountId, action: 'account.second_factor_removed' });
      // A workspace that demands one holds its member back from now on.
      afterCommit(tx, () => this.signals.emit('revoked', caller.workspaceId));
    });
  }

  /** Fresh recovery codes in the place of all there were, shown this once. @throws AppError as `prove` */
  async renewCodes(caller: Caller, proof: OwnProof, address: string): Promise<readonly string[]> {
    const accountId = await this.prove(caller, proof, address);
    const { codes, hashes } = await makeRecoveryCodes();
    await this.database.withRole('accounts', async (tx) => {
      if (!(await secondFactorOf(tx, accountId))) throw secondFactorOff();
      await replaceRecoveryCodes(tx, accountId, hashes);
      await recordAccountAct(tx, { accountId, action: 'account.recovery_codes_made' });
    });
    return codes;
  }

  /**
   * The password, then the code.
   * @throws AppError `second-factor/off`, `second-factor/no-password`, `second-factor/wrong-password`, `second-factor/wrong-code`,
   *   `second-factor/throttled`, `session/throttled`, `session/members-only`
   */
  private async prove({ accountId }: Caller, { password, code }: OwnProof, address: string): Promise<string> {
    if (accountId === null) throw membersOnly();
    const account = await this.passwords.account(accountId);
    if (account.passwordHash === null) throw noPassword();
    await this.passwords.check(account, password, address);
    await this.codes.check(accountId, code);
    return accountId;
  }
}

const noPassword = (): AppError =>
  new AppError(
    'conflict',
    'second-factor/no-password',
    'Your account has no password to show that it is you. Ask an administrator to reset your second factor.',
  );
