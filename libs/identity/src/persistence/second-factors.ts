import { rows, touched } from '#database';
import type { Tx } from '#database';
import type { Sealed } from '../domain/sealed-secret.js';

/** Every function here runs under the narrow role `accounts`. */

/** Attempts in a row before codes are refused for a while. */
const ATTEMPTS = 5;
/** The first refusal is as long as this; each further one twice as long as the one before, up to a day. */
const FIRST_BLOCK = `interval '15 minutes'`;
const LONGEST_BLOCK = `interval '1 day'`;

const SEALED = `key_version as "keyVersion", secret as text`;

/** Begins to set one up, or begins anew. False where one is confirmed already. */
export async function beginSecondFactor(tx: Tx, accountId: string, secret: Sealed): Promise<boolean> {
  const count = await touched(
    tx,
    `insert into second_factor as f (account_id, secret, key_version, created_at) values ($1, $2, $3, instant())
     on conflict on constraint pk_second_factor do update
        set secret = excluded.secret, key_version = excluded.key_version, created_at = excluded.created_at,
            last_step = null, attempts = 0, blocked_until = null
      where f.confirmed_at is null`,
    [accountId, secret.text, secret.keyVersion],
  );
  return count === 1;
}

/** The one that is being set up, for an hour. */
export async function begunSecondFactor(tx: Tx, accountId: string): Promise<Sealed | undefined> {
  const [begun] = await rows<Sealed>(
    tx,
    `select ${SEALED} from second_factor
      where account_id = $1 and confirmed_at is null and created_at > instant() - interval '1 hour'`,
    [accountId],
  );
  return begun;
}

/** True for the one of many at once that confirms it; the code it was confirmed with is used up. */
export async function confirmSecondFactor(
  tx: Tx,
  accountId: string,
  { text }: Sealed,
  step: number,
): Promise<boolean> {
  const sql = `update second_factor set confirmed_at = instant(), last_step = $3
                where account_id = $1 and secret = $2 and confirmed_at is null`;
  return (await touched(tx, sql, [accountId, text, step])) === 1;
}

export interface SecondFactorState {
  readonly confirmedAt: Date;
  readonly codesLeft: number;
}

/** Undefined for an account without a confirmed one. */
export async function secondFactorOf(tx: Tx, accountId: string): Promise<SecondFactorState | undefined> {
  const [state] = await rows<SecondFactorState>(
    tx,
    `select confirmed_at as "confirmedAt",
            (select count(*)::int from recovery_code c where c.account_id = f.account_id and c.used_at is null) as "codesLeft"
       from second_factor f where account_id = $1 and confirmed_at is not null`,
    [accountId],
  );
  return state;
}

/** Counts an attempt before its code is looked at, so that attempts at once count too; undefined while codes are refused. */
export async function countAttempt(tx: Tx, accountId: string): Promise<Sealed | undefined> {
  const [counted] = await rows<Sealed>(
    tx,
    `update second_factor
        set attempts = attempts + 1,
            blocked_until = case when (attempts + 1) % ${ATTEMPTS} = 0 then
              instant() + least(${FIRST_BLOCK} * power(2, least((attempts + 1) / ${ATTEMPTS} - 1, 20)), ${LONGEST_BLOCK}) end
      where account_id = $1 and confirmed_at is not null and (blocked_until is null or blocked_until <= instant())
     returning ${SEALED}`,
    [accountId],
  );
  return counted;
}

/** Seconds until codes are looked at again. */
export async function blockedSeconds(tx: Tx, accountId: string): Promise<number> {
  const [block] = await rows<{ seconds: number }>(
    tx,
    `select ceil(extract(epoch from blocked_until - instant()))::int as seconds
       from second_factor where account_id = $1 and blocked_until > instant()`,
    [accountId],
  );
  return block?.seconds ?? 0;
}

/** Takes the code of a step and forgets the attempts before it; false if a code of this step or a later one was taken already. */
export async function takeStep(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const sql = `update second_factor set last_step = $2, attempts = 0, blocked_until = null
                where account_id = $1 and confirmed_at is not null and (last_step is null or last_step < $2)`;
  return (await touched(tx, sql, [accountId, step])) === 1;
}

export async function removeSecondFactor(tx: Tx, accountId: string): Promise<boolean> {
  await touched(tx, 'delete from recovery_code where account_id = $1', [accountId]);
  return (await touched(tx, 'delete from second_factor where account_id = $1', [accountId])) === 1;
}

/** One of each version of key that secrets are sealed under. */
export const sealedByVersion = (tx: Tx): Promise<(Sealed & { readonly accountId: string })[]> =>
  rows(
    tx,
    `select distinct on (key_version) account_id as "accountId", ${SEALED} from second_factor order by key_version`,
  );
