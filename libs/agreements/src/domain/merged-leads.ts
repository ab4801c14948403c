import type { Entry } from '#contracts';
import type { EpochMs } from '#kernel';
import { advance } from '#sla';
import type { Obligation, ObligationEvent, Pause } from '#sla';
import { judgedBy } from './duty-record.js';
import type { DutyRecord, VersionOf } from './duty-record.js';

/** Why duties end with a lead that is merged into another, and why they stood still where that is taken back (ruling 19). */
export const MERGED = 'merged';

/**
 * The facts of a lead as they are to be judged: a merge that was taken back is the stretch in which every clock stood, and what was on
 * hold before is on hold again after it.
 */
export function asLived(history: readonly Entry[]): readonly Entry[] {
  const undone = history.filter((entry) => entry.type === 'lead.unmerged');
  if (undone.length === 0) return history;
  return history.flatMap((entry) => {
    if (entry.type === 'lead.unmerged') return takenUp(entry, history);
    if (entry.type !== 'lead.merged') return [entry];
    const back = undone.find(({ payload }) => payload.mergeId === entry.payload.mergeId);
    return back ? [resumed(entry), held(entry, MERGED, after(back).toISOString())] : [entry];
  });
}

function takenUp(entry: Entry<'lead.unmerged'>, history: readonly Entry[]): Entry[] {
  const mergedAt = Date.parse(entry.payload.mergedAt);
  const holds = history.filter(
    ({ type, occurredAt }) =>
      (type === 'lead.held' || type === 'lead.resumed') && occurredAt.getTime() <= mergedAt,
  );
  const last = holds.reduce<Entry | null>(
    (latest, each) => (latest && each.occurredAt < latest.occurredAt ? latest : each),
    null,
  );
  if (last?.type !== 'lead.held' || Date.parse(last.payload.resumeBy) <= entry.occurredAt.getTime())
    return [resumed(entry)];
  return [resumed(entry), held(entry, last.payload.reason, last.payload.resumeBy)];
}

type Turning = Entry<'lead.merged' | 'lead.unmerged'>;

const resumed = ({ payload: { lead }, ...entry }: Turning): Entry => ({
  ...entry,
  ...{ id: `${entry.id}:resumed`, type: 'lead.resumed', payload: { lead } },
});

const held = ({ payload: { lead }, ...entry }: Turning, reason: string, resumeBy: string): Entry => ({
  ...entry,
  ...{ id: `${entry.id}:held`, type: 'lead.held', payload: { lead, reason, resumeBy } },
});

/** Lets a duty that ended with the merge run on as if it had stood still since; a breach stands, and can be answered again. */
export function reopen(record: DutyRecord, entry: Entry<'lead.unmerged'>, versionOf: VersionOf): DutyRecord {
  const mergedAt = Date.parse(entry.payload.mergedAt);
  if (record.releasedAt !== mergedAt) return record;
  const { obligation } = record;
  if (obligation.state !== 'cancelled' || obligation.reason !== MERGED || obligation.endedAt !== mergedAt)
    return { ...record, releasedAt: null };
  const { clause, calendar } = judgedBy(record, versionOf);
  const running: Obligation = { ...obligation, state: 'pending', reason: null, endedAt: null };
  const stood = stillness(running, mergedAt, entry).reduce<Obligation>(
    (before, event) => advance(before, event, clause, calendar).obligation ?? before,
    running,
  );
  return { ...record, releasedAt: null, obligation: stood };
}

/** Later than the fact that ends the pause: one that ends by itself at that instant would end it first, and nothing could pause then. */
const after = ({ occurredAt }: Entry): Date => new Date(occurredAt.getTime() + 1);

/** No limit beside the day it resumes. */
const limitMs = Number.MAX_SAFE_INTEGER;

function stillness({ pauses }: Obligation, mergedAt: EpochMs, entry: Entry): ObligationEvent[] {
  const [at, recordedAt] = [entry.occurredAt.getTime(), entry.recordedAt.getTime()];
  const hold = pauses.find((pause) => isCutShort(pause, mergedAt));
  const paused = { kind: 'paused', recordedAt, limitMs } as const;
  return [
    { ...paused, at: mergedAt, reason: MERGED, resumeBy: after(entry).getTime() },
    { kind: 'resumed', at, recordedAt },
    ...(hold ? [{ ...paused, at, reason: hold.reason, resumeBy: hold.endsBy }] : []),
  ];
}

/** A hold that the merge ended before its day. */
const isCutShort = ({ to, endsBy }: Pause, mergedAt: EpochMs): boolean =>
  to === mergedAt && endsBy > mergedAt;
