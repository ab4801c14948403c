import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Every function here runs under the narrow role `accounts`. */

/** Puts these in the place of all there were; the first has number 0. */
export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: string,
  hashes: readonly string[],
): Promise<void> {
  await touched(tx, 'delete from recovery_code where account_id = $1', [accountId]);
  await touched(
    tx,
    `insert into recovery_code (account_id, number, hash)
     select $1, place - 1, hash from unnest($2::text[]) with ordinality as given (hash, place)`,
    [accountId, hashes],
  );
}

/** The hash of one that was not used yet. */
export async function recoveryHash(tx: Tx, accountId: string, number: number): Promise<string | undefined> {
  const [code] = await rows<{ hash: string }>(
    tx,
    'select hash from recovery_code where account_id = $1 and number = $2 and used_at is null',
    [accountId, number],
  );
  return code?.hash;
}

/** Uses one up and forgets the attempts before it; of many at once exactly one gets it. */
export async function useRecoveryCode(tx: Tx, accountId: string, number: number): Promise<boolean> {
  const sql = `update recovery_code set used_at = instant() where account_id = $1 and number = $2 and used_at is null`;
  if ((await touched(tx, sql, [accountId, number])) === 0) return false;
  const forget = 'update second_factor set attempts = 0, blocked_until = null where account_id = $1';
  await touched(tx, forget, [accountId]);
  return true;
}
