import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { isDuty } from '#sla';
import { calendarsConcerned, concernedBy } from '../../domain/calendars-concerned.js';
import { snapshotOf } from '../../domain/obligation-entries.js';
import { rebasingOf, rebasingText } from '../../domain/rebasing.js';
import type { Rebasing } from '../../domain/rebasing.js';
import { calendarUnder } from '../../domain/rebase-duty.js';
import {
  countRunning,
  runningCalendars,
  runningDuties,
  versionOfNumber,
} from '../../persistence/running-duties.js';
import type { Running, RunningCalendar } from '../../persistence/running-duties.js';
import { missingVersion, wrongStatus } from '../by.js';
import type { By } from '../by.js';
import { VersionsInForce } from '../versions-in-force.js';

/** Running promises looked at in one go: long work commits in steps. */
const AT_ONCE = 1_000;

export interface RebasingPreview {
  readonly rebasings: readonly Rebasing[];
  /** Of those looked at: this version says nothing of them, so they stay as they are. */
  readonly untouched: number;
  /** Running under earlier versions or calendars beyond those looked at: preview again after this step. */
  readonly remaining: number;
  /** Names exactly this difference; agreeing to it takes it. */
  readonly fingerprint: string;
}

/**
 * Lets the version in force judge what still runs under earlier ones, and by what the calendars of owners say now: first the difference,
 * then, by its fingerprint, the act.
 */
@Injectable()
export class RebaseObligations {
  constructor(
    private readonly journal: Journal,
    private readonly versions: VersionsInForce,
  ) {}

  /** @throws AppError `agreement/missing-version`, `agreement/wrong-status` */
  async preview(tx: Tx, workspaceId: string, agreementId: string, number: number): Promise<RebasingPreview> {
    return this.difference(tx, workspaceId, await this.inForce(tx, workspaceId, agreementId, number));
  }

  /** @throws AppError `rebasing/changed` where the difference is another one by now, and those of `preview` */
  async run(
    tx: Tx,
    by: By,
    { agreementId, number, fingerprint }: { agreementId: string; number: number; fingerprint: string },
  ): Promise<RebasingPreview> {
    const { workspaceId, memberId } = by;
    if (memberId === null) throw membersOnly();
    const of = await this.inForce(tx, workspaceId, agreementId, number);
    const seen = await runningDuties(tx, workspaceId, await this.running(tx, workspaceId, of), AT_ONCE);
    const leadIds = seen.map(({ obligation }) => obligation.leadId);
    const at = await this.journal.lock(tx, workspaceId, leadIds);
    const preview = await this.difference(tx, workspaceId, of);
    if (preview.fingerprint !== fingerprint) throw changed();
    const entries = preview.rebasings.map((rebasing) => rebasedEntry(rebasing, by, memberId, at));
    await this.journal.append(tx, workspaceId, entries);
    return preview;
  }

  private async difference(tx: Tx, workspaceId: string, judging: Judging): Promise<RebasingPreview> {
    const at = (await databaseInstant(tx)).getTime();
    const of = await this.running(tx, workspaceId, judging);
    const running = await runningDuties(tx, workspaceId, of, AT_ONCE);
    const versionIds = [of.versionId, ...running.map(({ versionId }) => versionId)];
    const versionOf = await this.versions.load(tx, workspaceId, versionIds, concernedBy(running));
    const version = versionOf(of.versionId);
    const rebasings = running.flatMap((record) => rebasingOf(record, version, versionOf, at) ?? []);
    return {
      rebasings,
      untouched: running.length - rebasings.length,
      remaining: (await countRunning(tx, workspaceId, of)) - running.length,
      fingerprint: createHash('sha256').update(rebasingText(rebasings)).digest('hex'),
    };
  }

  private async inForce(tx: Tx, workspaceId: string, agreementId: string, number: number): Promise<Judging> {
    const version = await versionOfNumber(tx, workspaceId, agreementId, number);
    if (!version) throw missingVersion(number);
    if (version.status !== 'active') throw wrongStatus('Re-basing', version.status);
    return { agreementId, versionId: version.versionId };
  }

  /** Under the version itself nothing is outdated but calendars of owners that have changed since. */
  private async running(tx: Tx, workspaceId: string, judging: Judging): Promise<Running> {
    const { versionId } = judging;
    const version = (await this.versions.load(tx, workspaceId, [versionId]))(versionId);
    const byOwner = version.terms.clauses.filter((clause) => isDuty(clause) && clause.calendar === 'owner');
    if (byOwner.length === 0) return { ...judging, outdated: [] };
    const keys = byOwner.map(({ key }) => key);
    const found = await runningCalendars(tx, workspaceId, judging, keys);
    return { ...judging, outdated: await this.outdated(tx, workspaceId, versionId, found) };
  }

  private async outdated(
    tx: Tx,
    workspaceId: string,
    versionId: string,
    found: readonly RunningCalendar[],
  ): Promise<readonly RunningCalendar[]> {
    const at = (await databaseInstant(tx)).getTime();
    const concerned = calendarsConcerned(found);
    const version = (await this.versions.load(tx, workspaceId, [versionId], concerned))(versionId);
    return found.filter((each) => {
      const clause = version.clause(each.clauseKey);
      return isDuty(clause) && calendarUnder(each, clause, version, at) !== each.calendarVersion;
    });
  }
}

type Judging = Pick<Running, 'agreementId' | 'versionId'>;

function rebasedEntry(
  { record, from, to }: Rebasing,
  by: By,
  byMemberId: string,
  occurredAt: Date,
): NewEntry {
  const { id, leadId } = record.obligation;
  return {
    ...{
      type: 'obligation.rebased',
      subjectKind: 'obligation',
      subjectId: id,
      leadId,
      actor: by.actor,
      occurredAt,
    },
    payload: { ...snapshotOf(record), from, to, byMemberId },
  };
}

const changed = (): AppError =>
  new AppError(
    'conflict',
    'rebasing/changed',
    'What would change is not what you saw: promises were kept, broken or begun meanwhile. Look at the difference again.',
  );

const membersOnly = (): AppError =>
  new AppError('forbidden', 'obligation/members-only', 'Only a member can decide this; sign in as one.');
