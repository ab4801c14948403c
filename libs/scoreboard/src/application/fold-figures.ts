import type { Entry } from '#contracts';
import { atOnce } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { measureAll } from '../domain/contribution.js';
import { daysIn } from '../domain/days.js';
import { PROJECTIONS, Sums } from '../domain/projections.js';
import { isDealEntry } from '../domain/standing-deal.js';
import { addContributions, addSums, keepAgreements, versionZones } from '../persistence/figures.js';
import { clocksBefore, keepClocks } from '../persistence/clocks.js';
import { keepCarried } from '../persistence/carried-goals.js';
import { correctionsBefore, keepCorrections } from '../persistence/corrections.js';
import { keepDeals, standingDeals } from '../persistence/standing-deals.js';

/**
 * Folds the next entries into every table of figures: one statement per table and batch, what is read at once and what is written at once.
 * An entry that was folded before is refused by the key of its contributions, and the batch with it.
 */
export async function foldFigures(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  await keepAgreements(tx, workspaceId, entries);
  await keepCarried(tx, workspaceId, entries);
  const [{ zone }, zones, deals, clocks, corrections] = await atOnce([
    thisWorkspace(tx),
    versionZones(tx, workspaceId),
    standingDeals(tx, workspaceId, entries.filter(isDealEntry)),
    clocksBefore(tx, workspaceId, entries),
    correctionsBefore(tx, workspaceId, entries),
  ]);
  const before = { deals, clocks, corrections };
  const { increments, contributions } = measureAll(entries, daysIn(zone, zones), before);
  await atOnce([
    addContributions(tx, workspaceId, contributions),
    ...PROJECTIONS.map((projection) => addSums(tx, workspaceId, new Sums(projection).add(increments))),
    keepDeals(tx, workspaceId, deals),
    keepClocks(tx, workspaceId, clocks),
    keepCorrections(tx, workspaceId, corrections),
  ]);
}
