import { Injectable } from '@nestjs/common';
import type { Entry } from '#contracts';
import type { Tx } from '#database';
import { entriesNamed } from '#journal';
import { newId } from '#kernel';
import { CreditBook } from '../domain/credit-record.js';
import { companiesOf, countedInOrder, limitedClauses } from '../domain/earlier-count.js';
import { followTally } from '../domain/follow-tally.js';
import { lockActivation } from '../persistence/activation-lock.js';
import { holdCredits, lockCredits } from '../persistence/credit-locks.js';
import { loadCompanyCredits, loadCredits } from '../persistence/credits.js';
import { nextFacts, removeFacts } from '../persistence/earlier-facts.js';
import { enterPhase } from '../persistence/earlier-leads.js';
import type { EarlierCount } from '../persistence/earlier-leads.js';
import { RecordChanges } from './record-changes.js';
import { VersionsInForce } from './versions-in-force.js';

/** Facts followed in one transaction. */
const PIECE = 200;

/**
 * Credits, after the activation of a version, the clauses under which a company earns but once in so many days. Whether a lead is
 * credited depends on all facts written before about any lead of its company; so here facts are followed one by one in that order, however
 * many a company has, and never all of a company at once. What happens to any lead until then waits in the same order and is credited
 * in its turn, seconds or minutes later: as the count goes on, whoever tells a fact does no more than note it. The last facts are followed
 * with nobody following others, and from then on each is followed at once. All other clauses, and all windows, know no delay.
 */
@Injectable()
export class CountInOrder {
  constructor(
    private readonly versions: VersionsInForce,
    private readonly record: RecordChanges,
  ) {}

  /** The next piece of the facts; ends the count with the last. */
  async goOn(tx: Tx, workspaceId: string, { versionId }: EarlierCount): Promise<void> {
    const isNearEnd = (await nextFacts(tx, workspaceId, versionId, PIECE)).length < PIECE;
    if (isNearEnd) await lockActivation(tx, workspaceId);
    const facts = await nextFacts(tx, workspaceId, versionId, PIECE);
    const leadIds = [...new Set(facts.map(({ leadId }) => leadId))];
    // Before the lock of those who follow facts; after it nobody is waited for, and the next reminder tries again.
    if (!isNearEnd) await lockCredits(tx, workspaceId, leadIds);
    else if (!(await holdCredits(tx, workspaceId, leadIds))) return;
    await this.follow(tx, workspaceId, versionId, await entriesNamed(tx, workspaceId, facts));
    await removeFacts(tx, workspaceId, versionId, facts);
    if (isNearEnd && facts.length < PIECE) await enterPhase(tx, workspaceId, versionId, 'clearing');
  }

  private async follow(
    tx: Tx,
    workspaceId: string,
    versionId: string,
    entries: readonly Entry[],
  ): Promise<void> {
    if (entries.length === 0) return;
    const instants = entries.map(({ occurredAt }) => occurredAt.getTime());
    const inForceAt = await this.versions.inForce(tx, workspaceId, Math.max(...instants));
    const { countingAt, closedThrough } = inForceAt;
    const leadIds = [...new Set(entries.flatMap(({ leadId }) => leadId ?? []))];
    const loaded = await loadCredits(tx, workspaceId, leadIds);
    const versionOf = await this.versions.load(tx, workspaceId, [
      ...[versionId, ...loaded.map(({ credit }) => credit.clauseVersion)],
      ...instants.flatMap((at) => countingAt(at).map(({ content }) => content.versionId)),
    ]);
    const counted = versionOf(versionId);
    const isCounted = countedInOrder([counted]);
    const companies = await loadCompanyCredits(
      tx,
      workspaceId,
      companiesOf(entries),
      limitedClauses(counted),
    );
    const book = new CreditBook(loaded, companies);
    const world = {
      ...{ versionOf, inForceAt, countingAt, closedThrough, newId, isAboveCap: () => false },
      isLeftAlone: (agreementId: string, clauseKey: string): boolean => !isCounted(agreementId, clauseKey),
    };
    for (const entry of entries) followTally(book, entry, world);
    await this.record.credits(tx, workspaceId, book);
  }
}
