import type { Tx } from '#database';
import { leadsByIds, queuedOffers } from '#leads';
import type { RoutedLead } from '../domain/decide.js';
import { waitingFor } from '../persistence/decisions.js';
import { leadsToRoute } from './leads-to-route.js';

/** Of so many is seen whether somebody could take them; should nobody for all of these, a fresh lead passes those behind them. */
const MOST_SEEN = 500;

/** Leads that still lie in a queue because nobody could take them by one of these rules, oldest first. */
export async function leadsAhead(
  tx: Tx,
  workspaceId: string,
  ruleKeys: readonly string[],
): Promise<readonly RoutedLead[]> {
  const ids = await waitingFor(tx, workspaceId, ruleKeys, MOST_SEEN);
  if (ids.length === 0) return [];
  const queued = await queuedOffers(tx, workspaceId, ids);
  const rows = new Map((await leadsByIds(tx, workspaceId, [...queued])).map((lead) => [lead.id, lead]));
  return leadsToRoute(
    tx,
    workspaceId,
    ids.flatMap((id) => rows.get(id) ?? []),
  );
}
