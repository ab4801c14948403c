import type { Tx } from '#database';
import { firstTouches } from '#journey';
import { takeTouchChanges } from '../persistence/touch-changes.js';
import { headsOfPersons } from '../persistence/walks.js';

/** Notes of changed touches that are taken up at a time. */
const NOTES = 1_000;

/**
 * Takes up notes of changed touches, and tells the leads whose walks begin elsewhere since: of most touches there are none, for most come
 * after the lead was captured. A lead that was not walked yet will be by its entries.
 */
export async function takeTouchedLeads(
  tx: Tx,
  workspaceId: string,
): Promise<{ readonly notes: number; readonly leadIds: string[] }> {
  const { notes, personIds } = await takeTouchChanges(tx, workspaceId, NOTES);
  if (notes === 0) return { notes, leadIds: [] };
  const heads = await headsOfPersons(tx, workspaceId, personIds);
  const touched = await firstTouches(tx, workspaceId, heads);
  const differs = heads.filter(
    ({ leadId, touchedAt }) => touched.get(leadId)?.getTime() !== touchedAt?.getTime(),
  );
  return { notes, leadIds: differs.map(({ leadId }) => leadId) };
}
