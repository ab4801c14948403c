import { Injectable } from '@nestjs/common';
import type { Entry, LeadSnapshot } from '#contracts';
import { rows, Signals } from '#database';
import type { Tx } from '#database';
import { Journal, pagesBetween } from '#journal';
import type { EpochMs } from '#kernel';
import { newId } from '#kernel';
import { CREDIT_FACTS, isOfTally, STAGE_FACTS } from '../domain/credit-facts.js';
import { CreditBook } from '../domain/credit-record.js';
import { countsFrom } from '../domain/counts-from.js';
import { followTally } from '../domain/follow-tally.js';
import type { TallyWorld } from '../domain/follow-tally.js';
import type { VersionInForce } from '../domain/version-in-force.js';
import { loadCompanyCredits, loadCredits } from '../persistence/credits.js';
import { setWindowsAside, windowsSetAside } from '../persistence/set-aside-windows.js';
import { RecordChanges } from './record-changes.js';
import { takeUpWindows } from './take-up-windows.js';

const FACTS = [...new Set([...CREDIT_FACTS, ...STAGE_FACTS])];

/** Facts worked through at a time. */
const PAGE = 1_000;

/**
 * Credits the leads of the days before a first version took effect, where it counts from the start of its period (ruling 20): with their
 * windows, each fact at its own instant, as if it had been in force. No duty begins.
 */
@Injectable()
export class CountEarlierLeads {
  constructor(
    private readonly journal: Journal,
    private readonly record: RecordChanges,
    private readonly signals: Signals,
  ) {}

  async run(tx: Tx, workspaceId: string, version: VersionInForce, at: EpochMs): Promise<void> {
    const from = countsFrom(version, { from: at, isFirst: true });
    if (from >= at) return;
    const stretch = { types: FACTS, from: new Date(from), to: new Date(at) };
    // Whoever is about to answer one of them comes before, and is read below, or after, and finds its credit.
    await this.journal.lock(tx, workspaceId, await leadsBetween(tx, workspaceId, stretch));
    for await (const page of pagesBetween(tx, workspaceId, stretch, PAGE))
      await this.follow(tx, workspaceId, page.filter(isOfTally), version);
  }

  private async follow(
    tx: Tx,
    workspaceId: string,
    entries: readonly Entry[],
    version: VersionInForce,
  ): Promise<void> {
    const leadIds = [...new Set(entries.flatMap(({ leadId }) => leadId ?? []))];
    const { agreementId } = version.content;
    const loaded = await loadCredits(tx, workspaceId, leadIds);
    const companies = await loadCompanyCredits(tx, workspaceId, companiesOf(entries));
    // What other agreements have credited has followed these facts already.
    const book = new CreditBook(
      loaded.filter((credit) => credit.agreementId === agreementId),
      companies,
    );
    for (const entry of entries) followTally(book, entry, worldOf(version));
    await this.record.tally(tx, workspaceId, book);
    for (const entry of entries) await this.setAside(tx, workspaceId, entry, version);
  }

  /** The windows stand still while their leads are merged into others, as all windows do. */
  private async setAside(tx: Tx, workspaceId: string, entry: Entry, version: VersionInForce): Promise<void> {
    const { type, leadId, occurredAt: at } = entry;
    const { versionId } = version.content;
    if (leadId === null) return;
    if (type === 'lead.merged') await setWindowsAside(tx, workspaceId, [leadId], at, versionId);
    if (type !== 'lead.unmerged') return;
    const windows = await windowsSetAside(tx, workspaceId, leadId);
    const own = windows.filter((window) => window.versionId === versionId);
    await takeUpWindows(tx, { workspaceId, at, signals: this.signals }, own, () => version);
  }
}

/** It credits everything, and asks for nothing. */
const worldOf = (version: VersionInForce): TallyWorld => ({
  ...{ versionOf: () => version, inForceAt: () => [], countingAt: () => [version] },
  ...{ isAboveCap: () => false, closedThrough: () => null, newId },
});

async function leadsBetween(
  tx: Tx,
  workspaceId: string,
  { types, from, to }: { readonly types: readonly string[]; readonly from: Date; readonly to: Date },
): Promise<string[]> {
  const found = await rows<{ leadId: string }>(
    tx,
    `select distinct lead_id as "leadId" from journal_entry
      where workspace_id = $1 and type = any($2) and occurred_at >= $3 and occurred_at < $4 and recorded_at >= $3
        and lead_id is not null`,
    [workspaceId, types, from, to],
  );
  return found.map(({ leadId }) => leadId);
}

const companiesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries.flatMap(({ payload }) => (payload as { readonly lead?: LeadSnapshot }).lead?.companyId ?? []),
  ),
];
