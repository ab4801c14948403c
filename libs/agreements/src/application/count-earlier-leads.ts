import { Injectable } from '@nestjs/common';
import type { Entry, LeadSnapshot } from '#contracts';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { entriesOfLeads } from '#journal';
import type { EpochMs } from '#kernel';
import { newId } from '#kernel';
import { isQuota } from '#sla';
import { CREDIT_FACTS, isOfTally, STAGE_FACTS } from '../domain/credit-facts.js';
import { CreditBook } from '../domain/credit-record.js';
import { countsFrom } from '../domain/counts-from.js';
import { followTally } from '../domain/follow-tally.js';
import type { TallyWorld } from '../domain/follow-tally.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { followMerge } from '../domain/windows-of-merged.js';
import { loadCompanyCredits } from '../persistence/credits.js';
import { insertDue } from '../persistence/due.js';
import {
  nextEarlierLeads,
  noteEarlierLeads,
  standingTogether,
  takeEarlierLeads,
} from '../persistence/earlier-leads.js';
import { contentsOf } from '../persistence/versions.js';
import { RecordChanges } from './record-changes.js';

const FACTS = [...new Set([...CREDIT_FACTS, ...STAGE_FACTS])];

/** Leads counted in one transaction: with their facts and lines about a thousand rows of each kind at most. */
const PIECE = 200;

/** The leads and companies a batch of facts is about; `entries` are followed by who asks. */
interface Awaited {
  readonly leadIds: readonly string[];
  readonly companyIds: readonly string[];
  readonly entries: readonly Entry[];
}

/**
 * Credits the leads of the days before a first version took effect, where it counts from the start of its period (ruling 20): with their
 * windows, each fact at its own instant, as if it had been in force. No duty begins. The activation only notes the leads; they
 * are counted in pieces, each by a reminder in its own transaction, so that whoever dies leaves nothing half done. A lead to which
 * something happens meanwhile is counted before that is followed. Taking a lead from the notes and counting it commit together: once.
 */
@Injectable()
export class CountEarlierLeads {
  constructor(
    private readonly record: RecordChanges,
    private readonly signals: Signals,
  ) {}

  /** With the activation at an instant, nobody following facts meanwhile: every fact so far was followed without this version. */
  async begin(tx: Tx, workspaceId: string, version: VersionInForce, at: EpochMs): Promise<void> {
    const from = countsFrom(version, { from: at, isFirst: true });
    if (from >= at) return;
    const { versionId } = version.content;
    if ((await noteEarlierLeads(tx, workspaceId, versionId, new Date(from))) > 0)
      await this.remind(tx, workspaceId, versionId);
  }

  /** The next piece of what is left, and a reminder of the one after. */
  async goOn(tx: Tx, workspaceId: string, versionId: string): Promise<void> {
    const [content] = await contentsOf(tx, workspaceId, [versionId]);
    if (!content) return;
    const leadIds = await nextEarlierLeads(tx, workspaceId, versionId, PIECE);
    await this.count(tx, workspaceId, new VersionInForce(content), { leadIds, companyIds: [], entries: [] });
    if (leadIds.length === PIECE) await this.remind(tx, workspaceId, versionId);
  }

  /** Before facts are followed: what is left of their leads under these versions, and of leads that share a company where that matters. */
  async countBefore(
    tx: Tx,
    workspaceId: string,
    versions: readonly VersionInForce[],
    entries: readonly Entry[],
  ): Promise<void> {
    const leadIds = [...new Set(entries.flatMap(({ leadId }) => leadId ?? []))];
    for (const version of versions) {
      const companyIds = isLimited(version) ? companiesOf(entries) : [];
      await this.count(tx, workspaceId, version, { leadIds, companyIds, entries });
    }
  }

  private async remind(tx: Tx, workspaceId: string, versionId: string): Promise<void> {
    const at = (await databaseInstant(tx)).getTime();
    await insertDue(tx, workspaceId, [{ at, subjectKind: 'earlier', subjectId: versionId }], this.signals);
  }

  private async count(tx: Tx, workspaceId: string, version: VersionInForce, of: Awaited): Promise<void> {
    const { versionId } = version.content;
    const isByCompany = isLimited(version);
    const wanted = isByCompany ? await standingTogether(tx, workspaceId, versionId, of) : of.leadIds;
    const taken = await takeEarlierLeads(tx, workspaceId, versionId, wanted);
    const [first] = taken;
    if (!first) return;
    const known = new Set(of.entries.map(({ id }) => id));
    const leadIds = [...new Set(taken.map(({ leadId }) => leadId))];
    const facts = await entriesOfLeads(tx, workspaceId, leadIds, { types: FACTS, from: first.since });
    const companyIds = isByCompany ? companiesOf([...facts, ...of.entries]) : [];
    // Nothing that happened to them was followed under this version: they have no credit of it.
    const book = new CreditBook([], await loadCompanyCredits(tx, workspaceId, companyIds));
    for (const entry of facts) {
      if (known.has(entry.id) || !isOfTally(entry)) continue;
      followTally(book, entry, worldOf(version));
      followMerge(book, entry, version);
    }
    await this.record.tally(tx, workspaceId, book);
  }
}

/** Whether a company earns but once in so many days: its leads are counted together, in the order of their facts. */
const isLimited = ({ terms }: VersionInForce): boolean =>
  terms.clauses.some((clause) => isQuota(clause) && clause.oncePerCompanyDays !== null);

/** It credits everything, and asks for nothing. */
const worldOf = (version: VersionInForce): TallyWorld => ({
  ...{ versionOf: () => version, inForceAt: () => [], countingAt: () => [version] },
  ...{ isAboveCap: () => false, closedThrough: () => null, newId },
});

const companiesOf = (entries: readonly Entry[]): string[] => [
  ...new Set(
    entries.flatMap(({ payload }) => (payload as { readonly lead?: LeadSnapshot }).lead?.companyId ?? []),
  ),
];
