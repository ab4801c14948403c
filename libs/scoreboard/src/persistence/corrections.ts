import type { Entry } from '#contracts';
import { rows, touched } from '#database';
import type { Tx } from '#database';
import { isCorrection } from '../domain/correction.js';
import type { Correction } from '../domain/correction.js';
import { CORRECTIONS_OF, KEEP_CORRECTIONS } from './corrections.sql.js';

/** What was said before of the obligations that these entries correct. */
export async function correctionsBefore(
  tx: Tx,
  workspaceId: string,
  entries: readonly Entry[],
): Promise<Map<string, Correction>> {
  const ids = new Set(entries.filter(isCorrection).map(({ payload }) => payload.obligationId));
  if (ids.size === 0) return new Map();
  const found = await rows<Correction>(tx, CORRECTIONS_OF, [workspaceId, [...ids]]);
  return new Map(found.map((correction) => [correction.obligationId, correction]));
}

export async function keepCorrections(
  tx: Tx,
  workspaceId: string,
  corrections: ReadonlyMap<string, Correction>,
): Promise<void> {
  if (corrections.size === 0) return;
  const all = [...corrections.values()];
  const column = (name: keyof Correction): string[] => all.map((correction) => correction[name]);
  await touched(tx, KEEP_CORRECTIONS, [workspaceId, column('obligationId'), column('told'), column('state')]);
}
