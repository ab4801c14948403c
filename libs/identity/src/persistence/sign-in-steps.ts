import './sign-in-step.row.js';
import { rows, touched } from '#database';
import type { Tx } from '#database';

/** Every function here runs under the narrow role `accounts`. */

/** Minutes between the first and the second step of a sign-in. */
const STEP_MINUTES = 10;

export interface SignInStep {
  readonly accountId: string;
  readonly workspaceId: string;
}

export async function insertStep(tx: Tx, tokenHash: string, step: SignInStep): Promise<void> {
  await touched(tx, 'delete from sign_in_step where expires_at <= instant()');
  await touched(
    tx,
    `insert into sign_in_step (token_hash, account_id, workspace_id, created_at, expires_at)
     values ($1, $2, $3, instant(), instant() + make_interval(mins => ${STEP_MINUTES}))`,
    [tokenHash, step.accountId, step.workspaceId],
  );
}

const COLUMNS = `account_id as "accountId", workspace_id as "workspaceId"`;

/** A first step that still waits for its second, of an account that is not deactivated. */
export async function findStep(tx: Tx, tokenHash: string): Promise<SignInStep | undefined> {
  const [step] = await rows<SignInStep>(
    tx,
    `select ${COLUMNS} from sign_in_step s
      where token_hash = $1 and expires_at > instant()
        and exists (select from account a where a.id = s.account_id and a.deactivated_at is null)`,
    [tokenHash],
  );
  return step;
}

/** Uses it up: of many at once exactly one gets true. */
export async function useStep(tx: Tx, tokenHash: string): Promise<boolean> {
  const sql = 'delete from sign_in_step where token_hash = $1 and expires_at > instant()';
  return (await touched(tx, sql, [tokenHash])) === 1;
}
