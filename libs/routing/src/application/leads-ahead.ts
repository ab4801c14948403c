import type { Tx } from '#database';
import { leadsByIds, queuedOffers } from '#leads';
import type { RoutedLead } from '../domain/decide.js';
import { waitingFor } from '../persistence/decisions.js';
import type { Waiting } from '../persistence/decisions.js';
import { leadsToRoute } from './leads-to-route.js';
import type { AskedLead } from './leads-to-route.js';

/** Of so many of a group is seen whether somebody could take them; should nobody for all of these, a fresh lead passes those behind them. */
const MOST_SEEN = 500;

/** Leads that still lie in a queue because nobody could take them by one of these rules, oldest first; so many are seen of each group. */
export async function leadsAhead(
  tx: Tx,
  workspaceId: string,
  groups: readonly (readonly string[])[],
): Promise<readonly RoutedLead[]> {
  const waiting = await waitingForAny(tx, workspaceId, groups);
  if (waiting.length === 0) return [];
  const ids = waiting.map(({ leadId }) => leadId);
  const queued = await queuedOffers(tx, workspaceId, ids);
  const asked = await askedAgain(
    tx,
    workspaceId,
    waiting.filter(({ leadId }) => queued.has(leadId)),
  );
  return leadsToRoute(tx, workspaceId, asked);
}

async function waitingForAny(
  tx: Tx,
  workspaceId: string,
  groups: readonly (readonly string[])[],
): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const ruleKeys of groups)
    if (ruleKeys.length > 0) found.push(...(await waitingFor(tx, workspaceId, ruleKeys, MOST_SEEN)));
  // Ids of decisions grow with time.
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The same that was asked when they began to wait, about the leads as they are now. */
export async function askedAgain(
  tx: Tx,
  workspaceId: string,
  waiting: readonly Waiting[],
): Promise<AskedLead[]> {
  const ids = waiting.map(({ leadId }) => leadId);
  const rows = new Map((await leadsByIds(tx, workspaceId, ids)).map((lead) => [lead.id, lead]));
  return waiting.flatMap(({ leadId, askedTeamIds, pulledFrom }) => {
    const lead = rows.get(leadId);
    return lead ? [{ lead, askedTeamIds, pulledFrom }] : [];
  });
}
