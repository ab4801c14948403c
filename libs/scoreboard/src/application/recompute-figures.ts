import type { Entry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { entriesAfter } from '#journal';
import type { Json } from '#kernel';
import { keptVersion } from '../domain/agreement-version.js';
import type { KeptVersion } from '../domain/agreement-version.js';
import { measureAll } from '../domain/contribution.js';
import type { Contribution } from '../domain/contribution.js';
import { daysIn } from '../domain/days.js';
import { clockChanges } from '../domain/open-obligations.js';
import type { OpenObligation } from '../domain/open-obligations.js';
import { columnsOf, keyText, PROJECTIONS, Sums } from '../domain/projections.js';
import type { Summed } from '../domain/projections.js';
import type { StandingDeal } from '../domain/standing-deal.js';
import { inPages } from '../persistence/in-pages.js';
import {
  ALL_DEALS,
  ALL_OPEN,
  ALL_VERSIONS,
  allSums,
  CONTRIBUTIONS_BETWEEN,
} from '../persistence/projections.sql.js';
import { Comparison } from './comparison.js';
import type { Verification, Verified } from './verifications.js';

/** Entries recomputed at a time. */
const BATCH = 1_000;

/** What the journal gives, without a look at any projection. */
interface Recomputed {
  readonly sums: readonly Sums[];
  readonly clocks: Map<string, OpenObligation>;
  readonly deals: Map<string, StandingDeal>;
  readonly versions: Map<string, KeptVersion>;
}

/**
 * Recomputes facts, rollups, contributions, running clocks and kept agreements from the first entry on.
 * Memory holds the sums, not the contributions: these are compared stretch by stretch of the journal.
 */
export const recomputeFigures: Verification = {
  name: 'figures',
  async run(tx, workspaceId, upTo): Promise<Verified> {
    const comparison = new Comparison();
    const recomputed: Recomputed = {
      sums: PROJECTIONS.map((projection) => new Sums(projection)),
      clocks: new Map(),
      deals: new Map(),
      versions: new Map(),
    };
    await replay(tx, workspaceId, upTo, recomputed, comparison);
    for (const sums of recomputed.sums) await compareSums(tx, sums, comparison);
    await compareClocks(tx, recomputed.clocks, comparison);
    await compareDeals(tx, recomputed.deals, comparison);
    await compareVersions(tx, workspaceId, recomputed.versions, comparison);
    return comparison.verdict();
  },
};

async function replay(
  tx: Tx,
  workspaceId: string,
  upTo: number,
  { sums, clocks, deals, versions }: Recomputed,
  comparison: Comparison,
): Promise<void> {
  const { zone } = await thisWorkspace(tx);
  const zones = new Map<string, string>();
  let from = 0;
  while (from < upTo) {
    const entries = await entriesAfter(tx, workspaceId, from, Math.min(BATCH, upTo - from));
    const to = entries.at(-1)?.position ?? upTo;
    replayVersions(entries, versions, zones);
    const days = daysIn(zone, zones);
    const { increments, contributions } = measureAll(entries, days, deals);
    for (const each of sums) each.add(increments);
    for (const [id, clock] of clockChanges(entries, days)) {
      if (clock) clocks.set(id, clock);
      else clocks.delete(id);
    }
    comparison.count('journal_entry', entries.length);
    await compareContributions(tx, { workspaceId, from, to }, contributions, comparison);
    from = to;
  }
  const beyond = { workspaceId, from: upTo, to: Number.MAX_SAFE_INTEGER };
  await compareContributions(tx, beyond, [], comparison);
}

function replayVersions(
  entries: readonly Entry[],
  versions: Map<string, KeptVersion>,
  zones: Map<string, string>,
): void {
  for (const entry of entries) {
    if (entry.type === 'agreement.activated') {
      const kept = keptVersion(entry);
      versions.set(kept.versionId, kept);
      zones.set(kept.versionId, kept.zone);
    }
    const ended = entry.type === 'agreement.ended' ? versions.get(entry.payload.versionId) : undefined;
    if (ended) versions.set(ended.versionId, { ...ended, isEnded: true });
  }
}

interface Stretch {
  readonly workspaceId: string;
  readonly from: number;
  readonly to: number;
}

async function compareContributions(
  tx: Tx,
  { workspaceId, from, to }: Stretch,
  expected: readonly Contribution[],
  comparison: Comparison,
): Promise<void> {
  const found = await rows<Contribution>(tx, CONTRIBUTIONS_BETWEEN, [workspaceId, from, to]);
  const keyOf = ({ position, place }: Contribution): string => `${position}/${place}`;
  const byKey = (all: readonly Contribution[]): Map<string, Json> =>
    new Map(all.map((each) => [keyOf(each), { ...each }]));
  comparison.compare('contribution', byKey(expected), byKey(found));
}

async function compareSums(
  tx: Tx,
  { projection, rows: expected }: Sums,
  comparison: Comparison,
): Promise<void> {
  const names = columnsOf(projection).map(([name]) => name);
  const named = (key: readonly string[]): Json =>
    Object.fromEntries(key.map((value, index) => [names[index] ?? '', value]));
  const missing = new Map(expected);
  for await (const { key, amount } of inPages<Summed>(tx, allSums(projection))) {
    const text = keyText(key);
    const wanted = missing.get(text)?.amount ?? null;
    comparison.count(projection.table, 1);
    if (wanted !== amount)
      comparison.differ({ of: projection.table, key: named(key), expected: wanted, found: amount });
    missing.delete(text);
  }
  for (const { key, amount } of missing.values())
    comparison.differ({ of: projection.table, key: named(key), expected: amount, found: null });
}

async function compareClocks(
  tx: Tx,
  expected: ReadonlyMap<string, OpenObligation>,
  comparison: Comparison,
): Promise<void> {
  const found = new Map<string, Json>();
  for await (const { dueAt, ...clock } of inPages<Omit<OpenObligation, 'dueAt'> & { dueAt: Date }>(
    tx,
    ALL_OPEN,
  ))
    found.set(clock.obligationId, { ...clock, dueAt: dueAt.toISOString() });
  const wanted = new Map([...expected].map(([id, clock]) => [id, { ...clock }]));
  comparison.compare('open_obligation', wanted, found);
}

async function compareDeals(
  tx: Tx,
  expected: ReadonlyMap<string, StandingDeal>,
  comparison: Comparison,
): Promise<void> {
  const found = new Map<string, Json>();
  for await (const deal of inPages<StandingDeal>(tx, ALL_DEALS)) found.set(deal.opportunityId, { ...deal });
  const wanted = new Map([...expected].map(([id, deal]) => [id, { ...deal }]));
  comparison.compare('standing_deal', wanted, found);
}

async function compareVersions(
  tx: Tx,
  workspaceId: string,
  expected: ReadonlyMap<string, KeptVersion>,
  comparison: Comparison,
): Promise<void> {
  const found = await rows<KeptVersion>(tx, ALL_VERSIONS, [workspaceId]);
  const byId = (all: readonly KeptVersion[]): Map<string, Json> =>
    new Map(all.map((version) => [version.versionId, { ...version }]));
  comparison.compare('board_agreement', byId([...expected.values()]), byId(found));
}
