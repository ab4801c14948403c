import type { Correction, Obligation, ObligationEvent, Outcome, Step } from './obligation.js';
import { ignore } from './ignore.js';

/** Who says so, and when we learned of it. */
export type Told = Pick<Correction, 'source' | 'recordedAt'>;

/** What everything known makes of an obligation, a waiver of what it would have been included. */
const outcomeOf = ({ corrected, state, fulfilledAt, elapsedMs }: Obligation): Outcome =>
  corrected ?? { state, fulfilledAt, elapsedMs };

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.state === other.state && one.fulfilledAt === other.fulfilledAt && one.elapsedMs === other.elapsedMs;

/** The correction that what is known comes to: the one told before, where it says the same. */
export function correctionOf(known: Obligation, before: Correction | null, told: Told): Correction {
  const { state, fulfilledAt, elapsedMs } = outcomeOf(known);
  return before !== null && isSame(before, { state, fulfilledAt, elapsedMs })
    ? before
    : { state, fulfilledAt, elapsedMs, ...told };
}

/** Lets one event happen to what was told and to what is known beside it, each by its own clock; out of order for one is for both. */
export function alongside(
  before: Obligation,
  event: ObligationEvent,
  move: (obligation: Obligation) => Step,
): Step {
  const alone: Obligation = { ...before, known: null };
  const told = move(alone);
  const known = move(before.known!);
  if (isLate(told) || isLate(known)) return ignore(before, event, 'out-of-order');
  if (told.obligation === alone && known.obligation === before.known)
    return { obligation: before, effects: told.effects };
  const corrected = correctedBy(event, before, { told: told.obligation!, known: known.obligation! });
  return {
    obligation: { ...told.obligation!, known: known.obligation, corrected },
    effects: [
      ...told.effects,
      ...(corrected === null || corrected === told.obligation!.corrected
        ? []
        : [{ kind: 'corrected' as const, to: corrected }]),
    ],
  };
}

/** A waiver speaks of what was told; everything else moves what is known. */
function correctedBy(
  event: ObligationEvent,
  { corrected: before }: Obligation,
  { told, known }: { readonly told: Obligation; readonly known: Obligation },
): Correction | null {
  if (before === null || told.corrected !== before) return told.corrected;
  const recordedAt = ('recordedAt' in event ? event.recordedAt : undefined) ?? event.at;
  return correctionOf(known, before, { source: before.source, recordedAt });
}

const isLate = ({ effects }: Step): boolean =>
  effects.some((each) => each.kind === 'ignored' && each.because === 'out-of-order');
