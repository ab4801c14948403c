import { rows, touched } from '#database';
import type { Tx } from '#database';
import { groupBy } from '#kernel';
import type { PlacedMark, RollupRow } from '../domain/rollup.js';
import {
  CHANGE_ROLLUP,
  INSERT_MARKS,
  MARKS_OF_LEADS,
  RAISE_REVISION,
  REMOVE_MARKS,
  SWEEP_ROLLUP,
} from './marks.sql.js';

/** What is kept of each of these leads, in order; leads of which nothing is kept are left out. */
export async function keptMarks(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, PlacedMark[]>> {
  return groupBy(await rows<PlacedMark>(tx, MARKS_OF_LEADS, [workspaceId, leadIds]), ({ leadId }) => leadId);
}

interface Replaced {
  readonly come: readonly PlacedMark[];
  readonly gone: readonly PlacedMark[];
  readonly changes: readonly RollupRow[];
}

/** Takes marks away and writes others, and changes sums and revision by what comes of it. */
export async function replaceMarks(
  tx: Tx,
  workspaceId: string,
  { come, gone, changes }: Replaced,
): Promise<void> {
  const places = [gone.map(({ leadId }) => leadId), gone.map(({ place }) => place)];
  if (gone.length > 0) await touched(tx, REMOVE_MARKS, [workspaceId, ...places]);
  if (come.length > 0) await touched(tx, INSERT_MARKS, [workspaceId, JSON.stringify(come)]);
  if (changes.length > 0) await touched(tx, CHANGE_ROLLUP, [workspaceId, JSON.stringify(changes)]);
  // Only what is taken away leaves a sum of nothing.
  if (gone.length > 0) await touched(tx, SWEEP_ROLLUP, [workspaceId]);
  await touched(tx, RAISE_REVISION, [workspaceId]);
}
