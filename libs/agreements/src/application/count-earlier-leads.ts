import { Injectable } from '@nestjs/common';
import type { Entry } from '#contracts';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { entriesOfLeads } from '#journal';
import type { EpochMs } from '#kernel';
import { newId } from '#kernel';
import { CREDIT_FACTS, isOfTally, STAGE_FACTS } from '../domain/credit-facts.js';
import { CreditBook } from '../domain/credit-record.js';
import { countsFrom } from '../domain/counts-from.js';
import { countedInOrder, limitedClauses } from '../domain/earlier-count.js';
import type { Counting } from '../domain/earlier-count.js';
import { followTally } from '../domain/follow-tally.js';
import type { TallyWorld } from '../domain/follow-tally.js';
import { VersionInForce } from '../domain/version-in-force.js';
import { followMerge } from '../domain/windows-of-merged.js';
import { lockActivation } from '../persistence/activation-lock.js';
import { insertDue } from '../persistence/due.js';
import { queueFacts } from '../persistence/earlier-facts.js';
import {
  beginCount,
  enterPhase,
  findCounts,
  nextSteps,
  takeEarlierLeads,
} from '../persistence/earlier-leads.js';
import type { EarlierCount } from '../persistence/earlier-leads.js';
import { contentsOf } from '../persistence/versions.js';
import { RecordChanges } from './record-changes.js';

const FACTS = [...new Set([...CREDIT_FACTS, ...STAGE_FACTS])];

/** Facts looked at in one transaction, and so leads counted at most: with all their facts and lines about a thousand rows of each kind. */
const PIECE = 200;

/**
 * Credits the leads of the days before a first version took effect, where it counts from the start of its period (ruling 20): with their
 * windows, each fact at its own instant, as if it had been in force. No duty begins. The activation only notes that there is something
 * to count; the leads are sought and counted in pieces, each by a reminder in its own transaction, so that whoever dies leaves nothing
 * half done. A lead to which something happens meanwhile is counted before that is followed. Whoever notes a lead as taken counts it, and
 * both commit together: once. Credits of which a company earns but one in so many days are left to `CountInOrder`, which is told the facts.
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
    await beginCount(tx, workspaceId, versionId, { since: new Date(from), until: new Date(at) });
    await this.remind(tx, workspaceId, versionId);
  }

  async remind(tx: Tx, workspaceId: string, versionId: string): Promise<void> {
    const at = (await databaseInstant(tx)).getTime();
    await insertDue(tx, workspaceId, [{ at, subjectKind: 'earlier', subjectId: versionId }], this.signals);
  }

  /** The next piece of the leads. After the last, nobody following facts meanwhile, the credits that are left are counted in their order. */
  async goOn(tx: Tx, workspaceId: string, count: EarlierCount): Promise<void> {
    const [content] = await contentsOf(tx, workspaceId, [count.versionId]);
    if (!content) return;
    const version = new VersionInForce(content);
    const steps = await nextSteps(tx, workspaceId, count, PIECE);
    if (steps.length > 0) {
      const leadIds = steps.map(({ leadId }) => leadId);
      return this.count(tx, workspaceId, version, { leadIds, since: count.since, known: [] });
    }
    await lockActivation(tx, workspaceId);
    const isByCompany = limitedClauses(version).length > 0;
    await enterPhase(tx, workspaceId, count.versionId, isByCompany ? 'companies' : 'clearing');
  }

  /** Before facts are followed: their leads under these versions, as far as they are not counted. Nothing else of a company is. */
  async countBefore(
    tx: Tx,
    workspaceId: string,
    counting: readonly Counting[],
    entries: readonly Entry[],
  ): Promise<void> {
    const ofLeads = entries.filter(({ leadId }) => leadId !== null);
    if (counting.length === 0 || ofLeads.length === 0) return;
    const leadIds = ofLeads.map(({ leadId }) => leadId!);
    const counts = await findCounts(
      tx,
      workspaceId,
      counting.map(({ version }) => version.content.versionId),
    );
    for (const { version, phase } of counting) {
      const { versionId } = version.content;
      const { since } = counts.find((count) => count.versionId === versionId)!;
      if (phase === 'leads') await this.count(tx, workspaceId, version, { leadIds, since, known: entries });
      if (limitedClauses(version).length > 0) await queueFacts(tx, workspaceId, versionId, ofLeads);
    }
  }

  /** `known`: what is followed by who asks. */
  private async count(
    tx: Tx,
    workspaceId: string,
    version: VersionInForce,
    of: { readonly leadIds: readonly string[]; readonly since: Date; readonly known: readonly Entry[] },
  ): Promise<void> {
    const { versionId } = version.content;
    const taken = await takeEarlierLeads(tx, workspaceId, versionId, of.leadIds);
    if (taken.length === 0) return;
    const known = new Set(of.known.map(({ id }) => id));
    const facts = (await entriesOfLeads(tx, workspaceId, taken, { types: FACTS, from: of.since })).filter(
      (entry) => !known.has(entry.id) && isOfTally(entry),
    );
    // Nothing that happened to them was followed under this version: they have no credit of it.
    const book = new CreditBook();
    const world = worldOf(version);
    for (const entry of facts) {
      followTally(book, entry, world);
      followMerge(book, entry, version);
    }
    await this.record.tally(tx, workspaceId, book);
    if (limitedClauses(version).length > 0) await queueFacts(tx, workspaceId, versionId, facts);
  }
}

/** It credits everything for which the order among leads does not matter, and asks for nothing. */
const worldOf = (version: VersionInForce): TallyWorld => ({
  ...{ versionOf: () => version, inForceAt: () => [], countingAt: () => [version] },
  ...{ isAboveCap: () => false, closedThrough: () => null, newId },
  isLeftAlone: countedInOrder([version]),
});
