import { SYSTEM } from '#contracts';
import type { NewEntry, ObligationSnapshot } from '#contracts';
import type { EpochMs } from '#kernel';
import { openPause } from '#sla';
import type { Obligation } from '#sla';
import type { DutyChange, DutyRecord } from './duty-record.js';
import { MERGED } from './merged-leads.js';

/**
 * What the world is told of a change of a duty, in the order it happened: nothing when only alarms moved.
 * Dated by the rulings: a breach by its deadline, an answer by the answer, a correction by when it became known.
 */
export function entriesOf({ before, after }: DutyChange): readonly NewEntry[] {
  return [
    ...started(before, after),
    ...reopened(before, after),
    ...rescheduled(before, after),
    ...breached(before, after),
    ...fulfilled(before, after),
    ...ended(before, after),
    ...corrected(before, after),
  ];
}

type Told = (before: DutyRecord | null, after: DutyRecord) => readonly NewEntry[];

const iso = (at: EpochMs): string => new Date(at).toISOString();

export function snapshotOf(record: DutyRecord): ObligationSnapshot {
  const { agreementId, versionId, kind, owedBy, handoverId, teamId, attributes, obligation } = record;
  const {
    id: obligationId,
    clauseKey,
    level,
    tierKey: tier,
    leadId,
    ownerId,
    startedAt,
    dueAt,
    cycle,
  } = obligation;
  return {
    ...{ obligationId, agreementId, versionId, clauseKey, kind, level, owedBy, tier },
    ...{ leadId, handoverId, ownerId, teamId, attributes },
    ...(cycle > 1 ? { cycle } : {}),
    ...{ startedAt: iso(startedAt), dueAt: iso(dueAt) },
  };
}

export const about = ({ obligation }: DutyRecord, at: EpochMs) =>
  ({
    subjectKind: 'obligation',
    subjectId: obligation.id,
    leadId: obligation.leadId,
    actor: SYSTEM,
    occurredAt: new Date(at),
  }) as const;

const started: Told = (before, after) =>
  before === null
    ? [
        {
          ...about(after, after.obligation.startedAt),
          type: 'obligation.started',
          payload: { ...snapshotOf(after), targetMs: after.obligation.targetMs },
        },
      ]
    : [];

const isReopened = (before: DutyRecord | null, { obligation }: DutyRecord): boolean =>
  before?.obligation.state === 'cancelled' && obligation.state === 'pending';

/** Told of the day it goes on, with the deadline it then has. */
const reopened: Told = (before, after) => {
  const { pauses, targetMs } = after.obligation;
  const merged = pauses.findLast(({ reason }) => reason === MERGED);
  if (!isReopened(before, after) || merged === undefined) return [];
  const payload = { ...snapshotOf(after), targetMs, from: 'cancelled' };
  return [{ ...about(after, merged.to ?? merged.endsBy), type: 'obligation.reopened', payload }];
};

/** Only while the deadline still matters. */
const rescheduled: Told = (before, after) => {
  const { obligation } = after;
  if (before !== null && isRebased(before, after)) return rebased(after);
  const isMoved = before !== null && before.obligation.dueAt !== obligation.dueAt;
  const lastPause = obligation.pauses.at(-1);
  if (isReopened(before, after)) return [];
  if (!isMoved || obligation.state !== 'pending' || !lastPause) return [];
  const why = openPause(obligation) ? ('paused' as const) : ('resumed' as const);
  const at = lastPause.to ?? lastPause.from;
  return [{ ...about(after, at), type: 'obligation.rescheduled', payload: { ...snapshotOf(after), why } }];
};

const isRebased = (before: DutyRecord, after: DutyRecord): boolean =>
  before.versionId !== after.versionId ||
  before.obligation.calendarVersion !== after.obligation.calendarVersion;

const rebased = (after: DutyRecord): readonly NewEntry[] =>
  after.obligation.state === 'pending'
    ? [
        {
          ...about(after, after.obligation.last.at),
          ...{ type: 'obligation.rescheduled', payload: { ...snapshotOf(after), why: 'rebased' } },
        },
      ]
    : [];

const breached: Told = (before, after) => {
  const { breach, lastMetAt } = after.obligation;
  if (breach === null || (before?.obligation.breach ?? null) !== null) return [];
  const payload = { ...snapshotOf(after), lagMs: breach.detectedAt - lastMetAt };
  return [{ ...about(after, breach.at), type: 'obligation.breached', payload }];
};

const fulfilled: Told = (before, after) => {
  const { fulfilledAt, state, elapsedMs, lateByMs } = after.obligation;
  if (fulfilledAt === null || (before?.obligation.fulfilledAt ?? null) !== null) return [];
  const of = about(after, fulfilledAt);
  if (state === 'breached') {
    const payload = { ...snapshotOf(after), lateByMs: lateByMs ?? 0 };
    return [{ ...of, type: 'obligation.fulfilled_late', payload }];
  }
  const payload = { ...snapshotOf(after), metAt: iso(fulfilledAt), elapsedMs: elapsedMs ?? 0 };
  return [{ ...of, type: 'obligation.met', payload }];
};

const ended: Told = (before, after) => {
  const { state, endedAt, reason } = after.obligation;
  const from: Obligation['state'] = before?.obligation.state ?? 'pending';
  if ((state !== 'excused' && state !== 'cancelled') || from === state || endedAt === null) return [];
  const payload = { ...snapshotOf(after), reason: reason ?? '', from };
  return [{ ...about(after, endedAt), type: `obligation.${state}`, payload }];
};

const corrected: Told = (before, after) => {
  const { corrected: to, state: told } = after.obligation;
  if (to === null || to === (before?.obligation.corrected ?? null)) return [];
  const { state, fulfilledAt, elapsedMs, source, recordedAt } = to;
  const payload = {
    ...snapshotOf(after),
    ...{ told, state, fulfilledAt: fulfilledAt === null ? null : iso(fulfilledAt), elapsedMs, source },
    backdatedMs: fulfilledAt === null || source.kind === 'waiver' ? null : recordedAt - fulfilledAt,
    isContestable: source.kind !== 'waiver',
  };
  return [{ ...about(after, recordedAt), type: 'obligation.corrected', payload }];
};
