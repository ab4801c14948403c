import { rows } from '#database';
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

/** Puts new marks in the place of all that is kept of these leads, and changes sums and revision by what comes of it. */
export async function replaceMarks(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  marks: readonly PlacedMark[],
  changes: readonly RollupRow[],
): Promise<void> {
  await tx.query(REMOVE_MARKS, [workspaceId, leadIds]);
  if (marks.length > 0) await tx.query(INSERT_MARKS, [workspaceId, JSON.stringify(marks)]);
  if (changes.length > 0) await tx.query(CHANGE_ROLLUP, [workspaceId, JSON.stringify(changes)]);
  await tx.query(SWEEP_ROLLUP, [workspaceId]);
  await tx.query(RAISE_REVISION, [workspaceId]);
}
