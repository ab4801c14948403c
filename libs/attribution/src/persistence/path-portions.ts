import { rows } from '#database';
import type { Tx } from '#database';
import type { PathRecord } from '../domain/path-credit.js';
import type { CreditPeriod } from '../domain/period.js';
import { PATHS_OF_PERIOD } from './paths.sql.js';

/** Rows fetched at a time: a few milliseconds of this process. */
const PORTION = 2_000;

/** All paths of a period, each once, some at a time. Within one transaction, one at a time. */
export async function* portionsOf(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditPeriod,
): AsyncGenerator<readonly PathRecord[]> {
  await tx.query(`declare paths_of_period no scroll cursor for ${PATHS_OF_PERIOD}`, [
    ...[workspaceId, currency, from, to],
  ]);
  for (;;) {
    const portion = await rows<PathRecord>(tx, `fetch ${PORTION} from paths_of_period`, []);
    if (portion.length === 0) return;
    yield portion;
  }
}
