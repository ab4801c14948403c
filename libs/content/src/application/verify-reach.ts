import { rows } from '#database';
import type { Tx } from '#database';
import { countedFigures, isKept, keptFigures } from '../persistence/reach.js';
import type { Figures, PlacedFigures } from '../persistence/reach.js';

export interface ReachDifference {
  readonly of: 'content_reach';
  readonly key: { readonly assetId: string; readonly codeId: string | null };
  readonly expected: Record<keyof Figures, number> | null;
  readonly found: Record<keyof Figures, number> | null;
}

/** Counts what assets brought from the touches, and tells where the sums say something else. What was noted and not taken up yet is no difference. */
export async function verifyReach(
  tx: Tx,
  workspaceId: string,
): Promise<{ readonly assets: number; readonly differences: readonly ReachDifference[] }> {
  const found = await rows<{ id: string }>(tx, 'select id from asset where workspace_id = $1', [workspaceId]);
  const ids = found.map(({ id }) => id);
  if (!(await isKept(tx, workspaceId))) return { assets: ids.length, differences: [] };
  const right = byPlace(await countedFigures(tx, workspaceId, ids));
  const kept = byPlace(await keptFigures(tx, workspaceId, ids));
  const places = [...new Set([...right.keys(), ...kept.keys()])];
  const differences = places.flatMap((place) => differenceOf(right.get(place), kept.get(place)));
  return { assets: ids.length, differences };
}

function differenceOf(right: PlacedFigures | undefined, kept: PlacedFigures | undefined): ReachDifference[] {
  const [expected, found] = [figuresOf(right), figuresOf(kept)];
  const of = right ?? kept;
  if (!of || JSON.stringify(expected) === JSON.stringify(found)) return [];
  const { assetId, codeId } = of;
  return [{ of: 'content_reach', key: { assetId, codeId }, expected, found }];
}

const figuresOf = (placed: PlacedFigures | undefined): Record<keyof Figures, number> | null =>
  placed ? { touches: placed.touches, people: placed.people, leads: placed.leads, won: placed.won } : null;

const byPlace = (placed: readonly PlacedFigures[]): Map<string, PlacedFigures> =>
  new Map(placed.map((each) => [`${each.assetId} ${each.codeId ?? ''}`, each]));
