import { Injectable } from '@nestjs/common';
import type { NewEntry, TeamKind, WaiverReason } from '#contracts';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError } from '#kernel';
import { concernedBy } from '../../domain/calendars-concerned.js';
import type { DutyRecord } from '../../domain/duty-record.js';
import { isWaivable, refuseOwnSide } from '../../domain/may-waive.js';
import { snapshotOf } from '../../domain/obligation-entries.js';
import { passTime } from '../../domain/pass-time.js';
import { leadsOf } from '../../persistence/credits.js';
import { loadDutiesById } from '../../persistence/duties.js';
import { idsWithOwners, insertWaivers } from '../../persistence/waivers.js';
import type { By } from '../by.js';
import { VersionsInForce } from '../versions-in-force.js';

export interface Waiving {
  /** At most 1,000. */
  readonly obligationIds: readonly string[];
  readonly reason: WaiverReason;
  readonly note: string | null;
  /** The sides the member signs for. */
  readonly sides: readonly TeamKind[];
}

export interface Waived {
  readonly id: string;
  /** `excused`, or `breached` where it was too late for that: the breach stays, forgiven beside it. */
  readonly status: 'excused' | 'breached';
  readonly corrected: 'excused' | null;
}

/**
 * Excuses promises, all of those named or none. The clocks of owners that stand for the same promise go with it.
 * For good: what was forgiven is not taken back.
 */
@Injectable()
export class WaiveObligations {
  constructor(
    private readonly journal: Journal,
    private readonly versions: VersionsInForce,
  ) {}

  /** @throws AppError `obligation/members-only`, `obligation/missing`, `obligation/other-side`, `obligation/nothing-to-waive` */
  async run(tx: Tx, by: By, { obligationIds, reason, note, sides }: Waiving): Promise<readonly Waived[]> {
    const { workspaceId, memberId } = by;
    if (memberId === null) throw membersOnly();
    const named = [...new Set(obligationIds)];
    const at = await this.journal.lock(tx, workspaceId, await leadsOf(tx, workspaceId, named, []));
    const records = await this.load(tx, workspaceId, named, at);
    const missing = named.filter((id) => !records.some(({ obligation }) => obligation.id === id));
    if (missing.length > 0) throw missingObligations(missing);
    const versionOf = await this.versionsOf(tx, workspaceId, records);
    for (const record of records) refuseOwnSide(record, versionOf, sides);
    refuseEnded(records.filter(({ obligation }) => named.includes(obligation.id)));
    const waived = records.filter(isWaivable);
    const entries = waived.map((record) => waivedEntry(record, by, memberId, reason, at));
    await this.journal.append(tx, workspaceId, entries);
    const kept = waived.map(({ obligation: { id, state } }) => ({
      ...{ obligationId: id, reason, note, byMemberId: memberId, was: state },
    }));
    await insertWaivers(tx, workspaceId, at, kept);
    return waived.filter(({ obligation }) => named.includes(obligation.id)).map(answer);
  }

  /** As they stand at this instant, whether the timer has told it yet or not. */
  private async load(tx: Tx, workspaceId: string, named: readonly string[], at: Date): Promise<DutyRecord[]> {
    const ids = await idsWithOwners(tx, workspaceId, named);
    const loaded = await loadDutiesById(tx, workspaceId, ids);
    const versionOf = await this.versionsOf(tx, workspaceId, loaded);
    return loaded.map((record) => passTime(record, at.getTime(), versionOf));
  }

  private readonly versionsOf = (tx: Tx, workspaceId: string, records: readonly DutyRecord[]) =>
    this.versions.load(
      tx,
      workspaceId,
      records.map(({ versionId }) => versionId),
      concernedBy(records),
    );
}

const answer = ({ obligation: { id, state } }: DutyRecord): Waived =>
  state === 'pending'
    ? { id, status: 'excused', corrected: null }
    : { id, status: 'breached', corrected: 'excused' };

function waivedEntry(
  record: DutyRecord,
  by: By,
  byMemberId: string,
  reason: WaiverReason,
  occurredAt: Date,
): NewEntry {
  const { id, leadId, state } = record.obligation;
  return {
    ...{
      type: 'obligation.waived',
      subjectKind: 'obligation',
      subjectId: id,
      leadId,
      actor: by.actor,
      occurredAt,
    },
    payload: {
      ...snapshotOf(record),
      reason,
      byMemberId,
      from: state === 'breached' ? 'breached' : 'pending',
    },
  };
}

function refuseEnded(records: readonly DutyRecord[]): void {
  const ended = records.filter((record) => !isWaivable(record));
  if (ended.length === 0) return;
  throw new AppError(
    'conflict',
    'obligation/nothing-to-waive',
    'There is nothing left to excuse: it was kept, or is excused or cancelled already. Leave out the named ones.',
    { facts: { obligationIds: ended.map(({ obligation }) => obligation.id) } },
  );
}

const missingObligations = (ids: readonly string[]): AppError =>
  new AppError('missing', 'obligation/missing', `There is no obligation ${ids[0]} in this workspace.`, {
    facts: { obligationIds: ids },
  });

const membersOnly = (): AppError =>
  new AppError('forbidden', 'obligation/members-only', 'Only a member can decide this; sign in as one.');
