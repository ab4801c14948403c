import type { Entry } from '#contracts';
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
 * Folds the next entries into every table of figures: one statement per table and batch.
 * An entry that was folded before is refused by the key of its contributions, and the batch with it.
 */
export async function foldFigures(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
  await keepAgreements(tx, workspaceId, entries);
  await keepCarried(tx, workspaceId, entries);
  const { zone } = await thisWorkspace(tx);
  const days = daysIn(zone, await versionZones(tx, workspaceId));
  const deals = await standingDeals(tx, workspaceId, entries.filter(isDealEntry));
  const clocks = await clocksBefore(tx, workspaceId, entries);
  const corrections = await correctionsBefore(tx, workspaceId, entries);
  const { increments, contributions } = measureAll(entries, days, { deals, clocks, corrections });
  await addContributions(tx, workspaceId, contributions);
  for (const projection of PROJECTIONS) await addSums(tx, workspaceId, new Sums(projection).add(increments));
  await keepDeals(tx, workspaceId, deals);
  await keepClocks(tx, workspaceId, clocks);
  await keepCorrections(tx, workspaceId, corrections);
}
