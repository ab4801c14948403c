import type { EpochMs } from '#kernel';
import type { Explanation } from '#sla';
import type { DutyRecord } from './duty-record.js';

/** One thing to say, as a code and its numbers: the words are made where it is shown, in the reader's language. */
export interface Sentence {
  readonly code:
    | 'started'
    | 'target'
    | 'not-counted'
    | 'paused'
    | 'due'
    | 'met'
    | 'breached'
    | 'answered-late'
    | 'ended'
    | 'corrected';
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export interface ShownInterval {
  readonly from: string;
  readonly to: string;
  readonly counts: boolean;
  readonly because: string;
  readonly label: string | null;
}

/** Why an obligation stands as it does, for the person it binds; instants are ISO 8601 in UTC. */
export interface ExplainedObligation {
  readonly intervals: readonly ShownInterval[];
  readonly elapsedMs: number;
  readonly targetMs: number;
  readonly remainingMs: number;
  readonly dueAt: string;
  readonly tier: { readonly key: string; readonly label: string } | null;
  /** Number of the version it was started under. */
  readonly version: number;
  /** `default`, or the team whose calendar judges. */
  readonly calendarName: string;
  readonly sentences: readonly Sentence[];
}

const iso = (at: EpochMs): string => new Date(at).toISOString();

export function explained(
  record: DutyRecord,
  explanation: Explanation,
  version: number,
): ExplainedObligation {
  const { tier, elapsedMs, targetMs, remainingMs, dueAt, calendarVersion } = explanation;
  return {
    intervals: explanation.slices.map(({ from, to, counts, because, label }) => ({
      ...{ from: iso(from), to: iso(to), counts, because, label: label ?? null },
    })),
    ...{ elapsedMs, targetMs, remainingMs, dueAt: iso(dueAt) },
    tier: tier && { key: tier.key, label: tier.label },
    version,
    calendarName: calendarVersion,
    sentences: [...opening(explanation), ...ending(record)],
  };
}

function opening({ startedAt, tier, targetMs, dueAt, slices, pauses }: Explanation): Sentence[] {
  const idle = slices.filter(({ counts, because }) => !counts && because !== 'pause');
  const idleMs = idle.reduce((sum, { from, to }) => sum + to - from, 0);
  return [
    { code: 'started', facts: { at: iso(startedAt) } },
    { code: 'target', facts: { targetMs, tier: tier?.label ?? null } },
    ...(idleMs > 0 ? [{ code: 'not-counted' as const, facts: { ms: idleMs, times: idle.length } }] : []),
    ...pauses.map(({ from, to, endsBy, reason }) => ({
      code: 'paused' as const,
      facts: { from: iso(from), to: iso(to ?? endsBy), reason },
    })),
    { code: 'due', facts: { at: iso(dueAt) } },
  ];
}

function ending({ obligation }: DutyRecord): Sentence[] {
  const { state, breach, fulfilledAt, elapsedMs, lateByMs, endedAt, reason, corrected } = obligation;
  const sentences: (Sentence | false)[] = [
    breach !== null && { code: 'breached', facts: { at: iso(breach.at) } },
    state === 'met' && fulfilledAt !== null && { code: 'met', facts: { at: iso(fulfilledAt), elapsedMs } },
    breach !== null &&
      fulfilledAt !== null && { code: 'answered-late', facts: { at: iso(fulfilledAt), lateByMs } },
    (state === 'excused' || state === 'cancelled') &&
      endedAt !== null && { code: 'ended', facts: { state, at: iso(endedAt), reason } },
    corrected !== null && { code: 'corrected', facts: { state: corrected.state, by: corrected.source.kind } },
  ];
  return sentences.filter((sentence) => sentence !== false);
}
