import type { Entry, ObligationBasis } from '#contracts';
import type { Days } from './days.js';
import { NO_ID, NO_TEXT } from './increment.js';

/**
 * An obligation of lead level that nobody has answered yet, its deadline passed or not. Kept so that boards tell deadlines and the age of
 * what is open, and so that the entry of an answer, which tells neither target nor kind of answer, can be measured.
 */
export interface RunningClock {
  readonly obligationId: string;
  readonly agreementId: string;
  readonly clauseKey: string;
  readonly tier: string;
  readonly leadId: string;
  /** The hand-over that is to be accepted or rejected; the nil id for every other duty. */
  readonly handoverId: string;
  /** The day it started, in the days of its agreement. */
  readonly postedOn: string;
  /** ISO 8601 in UTC. */
  readonly dueAt: string;
  /** Business time (ms). */
  readonly targetMs: number;
  /** Its deadline was missed; it runs on until it is answered late. */
  readonly isBreached: boolean;
  /** `accepted` or `rejected` once the hand-over was decided. */
  readonly answer: string;
}

type ClockEntry = Entry<
  | 'obligation.started'
  | 'obligation.reopened'
  | 'obligation.rescheduled'
  | 'obligation.rebased'
  | 'obligation.breached'
  | 'obligation.met'
  | 'obligation.fulfilled_late'
  | 'obligation.excused'
  | 'obligation.cancelled'
  | 'obligation.corrected'
>;

const STOPS: readonly string[] = [
  'obligation.met',
  'obligation.fulfilled_late',
  'obligation.excused',
  'obligation.cancelled',
] satisfies ClockEntry['type'][];

const RUNS: readonly string[] = [
  'obligation.started',
  'obligation.reopened',
  'obligation.rescheduled',
  'obligation.rebased',
  'obligation.breached',
] satisfies ClockEntry['type'][];

/** Broken as it was told, but ended by what became known later: nothing is waited for any more. */
const ENDED: readonly string[] = ['met', 'excused', 'cancelled'];

const isStopped = (entry: ClockEntry): boolean =>
  entry.type === 'obligation.corrected' ? ENDED.includes(entry.payload.state) : STOPS.includes(entry.type);

type Decision = Entry<'handover.accepted' | 'handover.rejected'>;

const TELLS: readonly string[] = [...STOPS, ...RUNS, 'obligation.corrected'];

export const isClockEntry = (entry: Entry): entry is ClockEntry =>
  TELLS.includes(entry.type) && (entry as ClockEntry).payload.level === 'lead';

export const isDecision = (entry: Entry): entry is Decision =>
  entry.type === 'handover.accepted' || entry.type === 'handover.rejected';

/** Clocks as they stand between entries: those known before, and what entries did to them since. */
export class RunningClocks {
  private readonly clocks = new Map<string, RunningClock>();
  private readonly ofHandover = new Map<string, Set<string>>();
  private readonly touched = new Set<string>();

  constructor(known: Iterable<RunningClock> = []) {
    for (const clock of known) this.put(clock);
  }

  get(obligationId: string): RunningClock | undefined {
    return this.clocks.get(obligationId);
  }

  all(): IterableIterator<RunningClock> {
    return this.clocks.values();
  }

  /** What entries touched, the last word each: the clock, or null when it stopped. */
  changes(): Map<string, RunningClock | null> {
    return new Map([...this.touched].map((id) => [id, this.clocks.get(id) ?? null]));
  }

  apply(entry: Entry, days: Days): void {
    if (isDecision(entry)) this.decide(entry);
    if (!isClockEntry(entry)) return;
    const { obligationId } = entry.payload;
    const isStop = isStopped(entry);
    // A correction that ends nothing leaves its clock as it runs, or as it was stopped.
    if (entry.type === 'obligation.corrected' && !isStop) return;
    this.touched.add(obligationId);
    if (isStop) this.drop(obligationId);
    else this.put(clockAfter(entry, this.clocks.get(obligationId), days));
  }

  /** The hand-over was decided: its clock, stopped by an entry yet to come, will know how. */
  private decide({ type, payload }: Decision): void {
    const answer = type === 'handover.accepted' ? 'accepted' : 'rejected';
    for (const id of this.ofHandover.get(payload.handoverId) ?? []) {
      const clock = this.clocks.get(id);
      if (!clock) continue;
      this.clocks.set(id, { ...clock, answer });
      this.touched.add(id);
    }
  }

  private put(clock: RunningClock): void {
    this.clocks.set(clock.obligationId, clock);
    if (clock.handoverId === NO_ID) return;
    const others = this.ofHandover.get(clock.handoverId) ?? new Set();
    this.ofHandover.set(clock.handoverId, others.add(clock.obligationId));
  }

  private drop(obligationId: string): void {
    const clock = this.clocks.get(obligationId);
    this.clocks.delete(obligationId);
    if (clock) this.ofHandover.get(clock.handoverId)?.delete(obligationId);
  }
}

function clockAfter(entry: ClockEntry, known: RunningClock | undefined, days: Days): RunningClock {
  const clock = known ?? clockOf(entry, days);
  if (known && entry.type === 'obligation.rebased') return rebased(known, entry.payload.to);
  const dueAt = new Date(entry.payload.dueAt).toISOString();
  return { ...clock, dueAt, isBreached: clock.isBreached || entry.type === 'obligation.breached' };
}

/** The clock an entry tells of; where its start is not in the journal, the stretch to its deadline is all that is known of its target. */
function clockOf(entry: ClockEntry, days: Days): RunningClock {
  const { obligationId, agreementId, clauseKey, leadId, dueAt, kind, startedAt, ...rest } = entry.payload;
  const span = Math.max(1, Date.parse(dueAt) - Date.parse(startedAt));
  return {
    ...{ obligationId, agreementId, clauseKey, leadId, dueAt },
    ...{ isBreached: false, answer: NO_TEXT, tier: rest.tier ?? NO_TEXT },
    handoverId: kind === 'duty.accept' ? (rest.handoverId ?? NO_ID) : NO_ID,
    postedOn: days.dayFor(rest.versionId, startedAt),
    targetMs: 'targetMs' in entry.payload ? entry.payload.targetMs : span,
  };
}

/** Both sides let it be judged by another version, from its start on. */
const rebased = (before: RunningClock, { tier, targetMs, dueAt }: ObligationBasis): RunningClock => ({
  ...{ ...before, tier, targetMs },
  dueAt: new Date(dueAt).toISOString(),
});
