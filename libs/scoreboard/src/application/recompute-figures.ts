import type { Entry } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { entriesAfter } from '#journal';
import type { Json } from '#kernel';
import { carriedGoal, carriedKey } from '../domain/carried-goal.js';
import type { CarriedGoal } from '../domain/carried-goal.js';
import { keptVersion } from '../domain/agreement-version.js';
import type { KeptVersion } from '../domain/agreement-version.js';
import { measureAll } from '../domain/contribution.js';
import type { Contribution, Memory } from '../domain/contribution.js';
import type { Correction } from '../domain/correction.js';
import { daysIn } from '../domain/days.js';
import { RunningClocks } from '../domain/running-clock.js';
import { columnsOf, keyText, PROJECTIONS, Sums } from '../domain/projections.js';
import type { Summed } from '../domain/projections.js';
import { ALL_CARRIED } from '../persistence/carried-goals.sql.js';
import { clockOf } from '../persistence/clocks.js';
import type { KeptClock } from '../persistence/clocks.js';
import { ALL_OPEN } from '../persistence/clocks.sql.js';
import { ALL_CORRECTIONS } from '../persistence/corrections.sql.js';
import type { StandingDeal } from '../domain/standing-deal.js';
import { inPages } from '../persistence/in-pages.js';
import { ALL_DEALS, ALL_VERSIONS, allSums, CONTRIBUTIONS_BETWEEN } from '../persistence/projections.sql.js';
import { Comparison } from './comparison.js';
import type { Verification, Verified } from './verifications.js';

/** Entries recomputed at a time. */
const BATCH = 1_000;

/** What the journal gives, without a look at any projection. */
interface Recomputed {
  readonly sums: readonly Sums[];
  readonly memory: Memory;
  readonly versions: Map<string, KeptVersion>;
  readonly carried: Map<string, CarriedGoal>;
}

/**
 * Recomputes facts, rollups, contributions, running clocks, corrections, carried goals and kept agreements from the first entry on.
 * Memory holds the sums, not the contributions: these are compared stretch by stretch of the journal.
 */
export const recomputeFigures: Verification = {
  name: 'figures',
  async run(tx, workspaceId, upTo): Promise<Verified> {
    const comparison = new Comparison();
    const recomputed: Recomputed = {
      sums: PROJECTIONS.map((projection) => new Sums(projection)),
      memory: { deals: new Map(), clocks: new RunningClocks(), corrections: new Map() },
      versions: new Map(),
      carried: new Map(),
    };
    await replay(tx, workspaceId, upTo, recomputed, comparison);
    for (const sums of recomputed.sums) await compareSums(tx, sums, comparison);
    await compareClocks(tx, recomputed.memory.clocks, comparison);
    for (const kept of keptOf(recomputed)) await compareKept(tx, kept, comparison);
    await compareVersions(tx, workspaceId, recomputed.versions, comparison);
    return comparison.verdict();
  },
};

async function replay(
  tx: Tx,
  workspaceId: string,
  upTo: number,
  { sums, memory, versions, carried }: Recomputed,
  comparison: Comparison,
): Promise<void> {
  const { zone } = await thisWorkspace(tx);
  const zones = new Map<string, string>();
  let from = 0;
  while (from < upTo) {
    const entries = await entriesAfter(tx, workspaceId, from, Math.min(BATCH, upTo - from));
    const to = entries.at(-1)?.position ?? upTo;
    replayVersions(entries, versions, zones);
    replayCarried(entries, carried);
    const days = daysIn(zone, zones);
    const { increments, contributions } = measureAll(entries, days, memory);
    for (const each of sums) each.add(increments);
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

function replayCarried(entries: readonly Entry[], carried: Map<string, CarriedGoal>): void {
  for (const entry of entries) {
    if (entry.type !== 'period.carried') continue;
    const goal = carriedGoal(entry);
    carried.set(carriedKey(goal), goal);
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

async function compareClocks(tx: Tx, clocks: RunningClocks, comparison: Comparison): Promise<void> {
  const found = new Map<string, Json>();
  for await (const kept of inPages<KeptClock>(tx, ALL_OPEN))
    found.set(kept.obligationId, { ...clockOf(kept) });
  const wanted = new Map([...clocks.all()].map((clock) => [clock.obligationId, { ...clock }]));
  comparison.compare('open_obligation', wanted, found);
}

/** A table of which each row is what entries said last: its statement, its key, and what the journal gives. */
interface Kept {
  readonly table: string;
  readonly sql: string;
  readonly keyOf: (row: never) => string;
  readonly expected: ReadonlyMap<string, object>;
}

const keptOf = ({ memory, carried }: Recomputed): readonly Kept[] => [
  {
    ...{ table: 'standing_deal', sql: ALL_DEALS, expected: memory.deals },
    keyOf: ({ opportunityId }: StandingDeal) => opportunityId,
  },
  {
    ...{ table: 'corrected_obligation', sql: ALL_CORRECTIONS, expected: memory.corrections },
    keyOf: ({ obligationId }: Correction) => obligationId,
  },
  { table: 'carried_goal', sql: ALL_CARRIED, expected: carried, keyOf: carriedKey },
];

async function compareKept(
  tx: Tx,
  { table, sql, keyOf, expected }: Kept,
  comparison: Comparison,
): Promise<void> {
  const found = new Map<string, Json>();
  for await (const row of inPages<object>(tx, sql)) found.set(keyOf(row as never), { ...row });
  const wanted = new Map<string, Json>([...expected].map(([key, row]) => [key, { ...row }]));
  comparison.compare(table, wanted, found);
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
