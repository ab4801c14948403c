import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import { SYSTEM } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { concernedBy } from '../domain/calendars-concerned.js';
import type { WindowRecord } from '../domain/credit-record.js';
import { alarmEntries } from '../domain/alarms.js';
import { DutyBook } from '../domain/duty-record.js';
import { passTime } from '../domain/pass-time.js';
import { closeWindows, leadsOf } from '../persistence/credits.js';
import { closeDisputeWindows, leadsOfDisputes } from '../persistence/dispute-windows.js';
import type { ClosedDispute } from '../persistence/dispute-windows.js';
import type { ClaimedDue, DueKind } from '../persistence/due.js';
import { loadDutiesById } from '../persistence/duties.js';
import { GoOnCounting } from './go-on-counting.js';
import { AskForReviews } from './periods/ask-for-reviews.js';
import { ClosePeriods } from './periods/close-periods.js';
import type { Closing } from './periods/close-periods.js';
import { RecordChanges } from './record-changes.js';
import { VersionsInForce } from './versions-in-force.js';

/** Does what falls due, in the transaction that took the reminders: both commit or neither. */
@Injectable()
export class ActOnDue {
  constructor(
    private readonly journal: Journal,
    private readonly versions: VersionsInForce,
    private readonly record: RecordChanges,
    private readonly counting: GoOnCounting,
    private readonly periods: ClosePeriods,
    private readonly reviews: AskForReviews,
  ) {}

  /**
   * Judges by the rows themselves under their locks: a reminder that was overtaken does nothing. Alarms of the past are told to nobody
   * (`isAnnounced`, ruling 7). Returns the instant it acted at.
   */
  async run(tx: Tx, workspaceId: string, claimed: readonly ClaimedDue[], isAnnounced = true): Promise<Date> {
    const of = (...kinds: readonly DueKind[]): string[] => [
      ...new Set(
        claimed.filter(({ subjectKind }) => kinds.includes(subjectKind)).map(({ subjectId }) => subjectId),
      ),
    ];
    for (const versionId of of('activation')) await this.versions.activate(tx, workspaceId, versionId);
    for (const versionId of of('earlier')) await this.counting.run(tx, workspaceId, versionId);
    const closings = await this.periods.due(tx, workspaceId, of('close'));
    const duties = [...of('deadline', 'alarm'), ...closings.flatMap(({ obligationIds }) => obligationIds)];
    const windows = [...of('window'), ...closings.flatMap(({ windowIds }) => windowIds)];
    const disputed = await leadsOfDisputes(tx, workspaceId, of('dispute'));
    const leadIds = [...(await leadsOf(tx, workspaceId, duties, windows)), ...disputed];
    const at = await this.journal.lockForTime(tx, workspaceId, leadIds);
    await this.passTime(tx, workspaceId, [...new Set(duties)], { at, isAnnounced });
    const closed = await closeWindows(tx, workspaceId, windows, at);
    await this.journal.append(tx, workspaceId, closed.map(windowClosed));
    const disputes = await closeDisputeWindows(tx, workspaceId, of('dispute'), at);
    await this.journal.append(tx, workspaceId, disputes.map(disputeWindowClosed));
    await this.close(tx, workspaceId, closings, at);
    await this.reviews.run(
      tx,
      workspaceId,
      claimed.filter(({ subjectKind }) => subjectKind === 'review'),
    );
    return at;
  }

  /** Last, so that what is frozen holds everything that time has done. */
  private async close(tx: Tx, workspaceId: string, closings: readonly Closing[], at: Date): Promise<void> {
    for (const closing of closings) await this.periods.close(tx, workspaceId, closing, at);
  }

  private async passTime(
    tx: Tx,
    workspaceId: string,
    ids: readonly string[],
    { at, isAnnounced }: { readonly at: Date; readonly isAnnounced: boolean },
  ): Promise<void> {
    if (ids.length === 0) return;
    const loaded = await loadDutiesById(tx, workspaceId, ids);
    const versionIds = loaded.map(({ versionId }) => versionId);
    const versionOf = await this.versions.load(tx, workspaceId, versionIds, concernedBy(loaded));
    const book = new DutyBook(loaded);
    for (const record of loaded) book.put(passTime(record, at.getTime(), versionOf));
    await this.record.duties(tx, workspaceId, book, versionOf);
    if (!isAnnounced) return;
    const alarms = book.changes().flatMap((change) => alarmEntries(change, at.getTime(), versionOf));
    await this.journal.append(tx, workspaceId, alarms);
  }
}

const windowClosed = ({ agreementId, handoverId, leadId, closesAt }: WindowRecord): NewEntry => ({
  type: 'window.closed',
  subjectKind: 'handover',
  subjectId: handoverId,
  leadId,
  actor: SYSTEM,
  occurredAt: new Date(closesAt),
  payload: { agreementId, handoverId },
});

const disputeWindowClosed = ({ handoverId, leadId, closesAt }: ClosedDispute): NewEntry => ({
  type: 'dispute_window.closed',
  subjectKind: 'handover',
  subjectId: handoverId,
  leadId,
  actor: SYSTEM,
  occurredAt: closesAt,
  payload: { handoverId },
});
