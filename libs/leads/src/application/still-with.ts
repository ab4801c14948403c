import type { Tx } from '#database';
import { memberNames } from '#identity';
import { AppError } from '#kernel';
import type { By } from './command.js';

/**
 * Refuses to take a lead from somebody who does not have it any more: of two who give it away at once the second hears who has it.
 * @throws AppError `lead/moved-on` (facts: `winner`, whose it is now; `memberId` null while it is nobody's)
 */
export async function requireStillWith(
  tx: Tx,
  { workspaceId }: By,
  expected: string | null | undefined,
  actual: string | null,
): Promise<void> {
  if (expected === undefined || expected === actual) return;
  const name = actual === null ? null : ((await memberNames(tx, workspaceId, [actual])).get(actual) ?? null);
  throw new AppError(
    'conflict',
    'lead/moved-on',
    name === null
      ? 'Meanwhile this lead went back to the whole team.'
      : `Meanwhile this lead went to ${name}.`,
    { facts: { winner: { memberId: actual, name } } },
  );
}
