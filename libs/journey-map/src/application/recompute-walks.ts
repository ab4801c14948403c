import type { Tx } from '#database';
import { changesOf } from '../domain/rollup.js';
import type { PlacedMark } from '../domain/rollup.js';
import { replaceMarks } from '../persistence/marks.js';
import { replaceHeads } from '../persistence/walks.js';
import { canonicalHead, canonicalMark, walkedBefore, walkedNow } from './walk-leads.js';
import type { Walked } from './walk-leads.js';

/** Leads walked together; bounds memory and statements. */
export const PIECE = 500;

type Walks = ReadonlyMap<string, Walked>;

/**
 * Walks leads anew by the journal up to a position, and keeps every sum in step: whatever portions the journal is read in, the same is
 * kept at the end of them. What comes out the same is not written. Call with the cursor of the map held.
 */
export async function recomputeWalks(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  position: number,
): Promise<void> {
  const unique = [...new Set(leadIds)].sort();
  for (let at = 0; at < unique.length; at += PIECE)
    await recomputePiece(tx, workspaceId, unique.slice(at, at + PIECE), position);
}

async function recomputePiece(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  position: number,
): Promise<void> {
  const before = await walkedBefore(tx, workspaceId, leadIds);
  const after = await walkedNow(tx, workspaceId, leadIds, position);
  const moved = leadIds.filter(
    (id) => canonicalHead(before.get(id)?.head) !== canonicalHead(after.get(id)?.head),
  );
  const [come, gone] = [unlike(after, before), unlike(before, after)];
  if (moved.length + come.length + gone.length === 0) return;
  const heads = moved.flatMap((id) => after.get(id)?.head ?? []);
  await replaceHeads(tx, workspaceId, moved, heads);
  await replaceMarks(tx, workspaceId, { come, gone, changes: changesOf(come, gone) });
}

/** Marks of the one that are not in the other at the same place. */
function unlike(one: Walks, other: Walks): PlacedMark[] {
  return [...one].flatMap(([leadId, { marks }]) => {
    const there = new Set(other.get(leadId)?.marks.map(canonicalMark));
    return marks.filter((mark) => !there.has(canonicalMark(mark)));
  });
}
