import { rows } from '#database';
import type { Tx } from '#database';
import { entriesAfter, readerPosition } from '#journal';
import type { Json } from '#kernel';
import { WRONG_SUMS } from '../persistence/marks.sql.js';
import { notedLeads } from '../persistence/touch-changes.js';
import { MAP_READER } from './follow-journal.js';
import { PIECE } from './recompute-walks.js';
import { canonical, walkedBefore, walkedNow } from './walk-leads.js';
import type { Walked } from './walk-leads.js';

/** A walk or a sum that is not what the journal says. */
export interface MapDifference {
  readonly of: string;
  readonly key: Json;
  readonly expected: Json;
  readonly found: Json;
}

export interface VerifiedMap {
  readonly walks: number;
  readonly differences: readonly MapDifference[];
}

/** Differences that are listed; a damaged table is told by fewer than all its rows. */
const MOST_LISTED = 20;

/**
 * Walks the way of every lead anew, by the journal up to the cursor of the map, and compares what is kept and every sum; it only reads.
 * Where noted touches have not been looked at yet, what is kept is no difference.
 */
export async function verifyJourneyMap(tx: Tx, workspaceId: string): Promise<VerifiedMap> {
  const upTo = await readerPosition(tx, workspaceId, MAP_READER);
  const noted = await notedLeads(tx, workspaceId);
  const differences: MapDifference[] = [];
  let [walks, marks, position] = [0, 0, 0];
  while (position < upTo) {
    const entries = await entriesAfter(tx, workspaceId, position, Math.min(PIECE, upTo - position));
    position = entries.at(-1)?.position ?? upTo;
    // Every lead was captured once, so each is looked at once.
    const leadIds = entries.flatMap(({ type, leadId }) =>
      type === 'lead.captured' && leadId !== null ? [leadId] : [],
    );
    const piece = await wrongWalks(tx, workspaceId, { leadIds, upTo, noted });
    walks += leadIds.length;
    marks += piece.marks;
    differences.push(...piece.differences);
  }
  differences.push(...(await strangers(tx, workspaceId, marks)));
  const sums = await rows<Omit<MapDifference, 'of'>>(tx, WRONG_SUMS, [workspaceId]);
  differences.push(...sums.map((each) => ({ of: 'journey_rollup', ...each })));
  return { walks, differences: differences.slice(0, MOST_LISTED) };
}

interface Checked {
  readonly leadIds: readonly string[];
  readonly upTo: number;
  readonly noted: ReadonlySet<string>;
}

async function wrongWalks(
  tx: Tx,
  workspaceId: string,
  { leadIds, upTo, noted }: Checked,
): Promise<{ marks: number; differences: MapDifference[] }> {
  const [expected, found] = [
    await walkedNow(tx, workspaceId, leadIds, upTo),
    await walkedBefore(tx, workspaceId, leadIds),
  ];
  const json = (walks: ReadonlyMap<string, Walked>, id: string): Json =>
    (walks.get(id) ?? null) as unknown as Json;
  return {
    marks: [...found.values()].reduce((sum, { marks }) => sum + marks.length, 0),
    differences: leadIds
      .filter((id) => !noted.has(id))
      .filter((id) => canonical(expected.get(id)) !== canonical(found.get(id)))
      .map((leadId) => {
        const told = { expected: json(expected, leadId), found: json(found, leadId) };
        return { of: 'journey_walk', key: { leadId }, ...told };
      }),
  };
}

/** Marks of leads that were never captured. */
async function strangers(tx: Tx, workspaceId: string, known: number): Promise<MapDifference[]> {
  const [all] = await rows<{ marks: number }>(
    tx,
    'select count(*)::int as marks from journey_mark where workspace_id = $1',
    [workspaceId],
  );
  if (all!.marks === known) return [];
  return [{ of: 'journey_mark', key: { leadId: null }, expected: known, found: all!.marks }];
}
