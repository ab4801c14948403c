import { Injectable } from '@nestjs/common';
import { recordAccountAct } from '#audit';
import { Database, databaseInstant } from '#database';
import { stepOf } from '../../domain/one-time-code.js';
import { readRecoveryCode } from '../../domain/recovery-code.js';
import { recoveryHash, useRecoveryCode } from '../../persistence/recovery-codes.js';
import { blockedSeconds, countAttempt, takeStep } from '../../persistence/second-factors.js';
import { isPasswordOf } from '../hash-password.js';
import { codesBlocked, secondFactorOff, wrongCode } from './second-factor-errors.js';
import { SecondFactorKeys } from './second-factor-keys.js';

/**
 * Looks at codes, of the app or for recovery, each taken once. Attempts are counted in the database, per account and before the code is
 * looked at: five in a row, then none for a quarter of an hour, then five, then none for half an hour, up to a day. At most some forty
 * attempts on the first day and five on each day after, at three in a million each.
 */
@Injectable()
export class CheckCode {
  constructor(
    private readonly database: Database,
    private readonly keys: SecondFactorKeys,
  ) {}

  /** @throws AppError `second-factor/wrong-code`, `second-factor/throttled`, `second-factor/off` */
  async check(accountId: string, code: string): Promise<void> {
    const { sealed, at, waitSeconds } = await this.database.withRole('accounts', async (tx) => ({
      sealed: await countAttempt(tx, accountId),
      at: await databaseInstant(tx),
      waitSeconds: await blockedSeconds(tx, accountId),
    }));
    if (!sealed) throw waitSeconds > 0 ? codesBlocked(waitSeconds) : secondFactorOff();
    const recovery = readRecoveryCode(code);
    const isTaken = recovery
      ? await this.takeRecovery(accountId, recovery.number, recovery.letters)
      : await this.take(accountId, stepOf(await this.keys.unseal(sealed, accountId), plain(code), at));
    if (!isTaken) throw wrongCode();
  }

  private async take(accountId: string, step: number | undefined): Promise<boolean> {
    return (
      step !== undefined && (await this.database.withRole('accounts', (tx) => takeStep(tx, accountId, step)))
    );
  }

  private async takeRecovery(accountId: string, number: number, letters: string): Promise<boolean> {
    const hash = await this.database.withRole('accounts', (tx) => recoveryHash(tx, accountId, number));
    if (!(await isPasswordOf(hash, letters))) return false;
    return this.database.withRole('accounts', async (tx) => {
      if (!(await useRecoveryCode(tx, accountId, number))) return false;
      await recordAccountAct(tx, { accountId, action: 'account.recovery_code_used' });
      return true;
    });
  }
}

/** Apps show codes in two halves. */
const plain = (code: string): string => code.replace(/\s/g, '');
