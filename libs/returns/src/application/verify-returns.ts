import { rows } from '#database';
import type { Tx } from '#database';
import type { Json } from '#kernel';
import { WRONG_TOUCH_DAYS } from '../persistence/touch-days.sql.js';

/** A count that is not what the touches say. */
export interface ReturnsDifference {
  readonly of: 'touch_day';
  readonly key: Json;
  readonly expected: Json;
  readonly found: Json;
}

export interface VerifiedReturns {
  readonly touches: number;
  readonly differences: readonly ReturnsDifference[];
}

/** Counts touches by day anew and compares what is kept; it only reads. Credit that returns go by is verified with credit. */
export async function verifyReturns(tx: Tx, workspaceId: string): Promise<VerifiedReturns> {
  const [counted] = await rows<{ touches: number }>(
    tx,
    'select count(*)::int as touches from touch where workspace_id = $1',
    [workspaceId],
  );
  const wrong = await rows<Omit<ReturnsDifference, 'of'>>(tx, WRONG_TOUCH_DAYS, [workspaceId]);
  return { touches: counted!.touches, differences: wrong.map((each) => ({ of: 'touch_day', ...each })) };
}
