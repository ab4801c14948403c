import type { TeamKind } from '#contracts';
import type { Tx } from '#database';
import { findTeams, thisWorkspace } from '#identity';
import { everythingOfLeads } from '#journal';
import { groupBy } from '#kernel';
import { localDate } from '#sla';
import { marksOf } from '../domain/marks.js';
import { changesOf } from '../domain/rollup.js';
import type { PlacedMark } from '../domain/rollup.js';
import { walkOf } from '../domain/walk.js';
import { keptMarks, replaceMarks } from '../persistence/marks.js';

/** Leads walked together; bounds memory and statements. */
export const PIECE = 500;

type Marks = ReadonlyMap<string, readonly PlacedMark[]>;

/** What counts of these leads by the journal up to a position; leads of which nothing counts are left out. */
export async function marksAt(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[],
  position: number,
): Promise<Marks> {
  const { zone } = await thisWorkspace(tx);
  const kinds = new Map<string, TeamKind>(
    (await findTeams(tx, workspaceId)).map(({ id, kind }) => [id, kind]),
  );
  const entries = await everythingOfLeads(tx, workspaceId, leadIds);
  const known = entries.filter((entry) => entry.position !== null && entry.position <= position);
  const marks = new Map<string, readonly PlacedMark[]>();
  for (const [leadId, ofLead] of groupBy(known, (entry) => entry.leadId ?? '')) {
    const walk = walkOf(ofLead, (id) => kinds.get(id));
    if (walk === null) continue;
    const placed = marksOf(walk).map((mark, place): PlacedMark => {
      const day = localDate(zone, mark.at * 1_000);
      return { leadId, place, ...mark, day, ...walk.of };
    });
    marks.set(leadId, placed);
  }
  return marks;
}

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
  const before = await keptMarks(tx, workspaceId, leadIds);
  const after = await marksAt(tx, workspaceId, leadIds, position);
  const changed = leadIds.filter((id) => canonical(before.get(id)) !== canonical(after.get(id)));
  if (changed.length === 0) return;
  const of = (marks: Marks): PlacedMark[] => changed.flatMap((id) => marks.get(id) ?? []);
  const [come, gone] = [of(after), of(before)];
  await replaceMarks(tx, workspaceId, changed, come, changesOf(come, gone));
}

const FIELDS = [
  ...(['kind', 'step', 'other', 'department', 'fate', 'at', 'day'] as const),
  ...(['bucket', 'seconds', 'channel', 'campaignId', 'origin'] as const),
];

/** The same text for the same marks, kept or computed. */
export const canonical = (marks: readonly PlacedMark[] = []): string =>
  JSON.stringify(marks.map((mark) => FIELDS.map((field) => mark[field])));
