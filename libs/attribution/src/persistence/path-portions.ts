import { rows } from '#database';
import type { Tx } from '#database';
import type { PathRecord } from '../domain/path-credit.js';
import type { CreditPeriod } from '../domain/period.js';
import { PATHS_BY_DAY } from './paths.sql.js';

/** Rows fetched at a time: a few milliseconds of this process. */
const PORTION = 2_000;

/** All paths of a period, some at a time; the same path comes once a day. Within one transaction, one at a time. */
export async function* portionsOf(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditPeriod,
): AsyncGenerator<readonly PathRecord[]> {
  await tx.query(`declare paths_of_period no scroll cursor for ${PATHS_BY_DAY}`, [
    ...[workspaceId, currency, from, to],
  ]);
  for (;;) {
    const portion = await rows<PathRecord>(tx, `fetch ${PORTION} from paths_of_period`, []);
    if (portion.length === 0) return;
    yield portion;
  }
}
