import type { Penalty } from '../clauses/penalty.js';

/** A promise at the end of its period, as its consequence sees it. */
export interface KeptPromise {
  readonly clauseKey: string;
  /** Who owes the promise, and with it the penalty. */
  readonly owedBy: string;
  /** Null when there was nothing to judge: then nothing follows. */
  readonly isKept: boolean | null;
  /** How much of the promise was kept, from 0 on; 1 or more when all of it was. */
  readonly keptShare: number | null;
  /** The words that were signed. */
  readonly consequence: string;
  readonly penalty: Penalty | null;
}

/** Why a penalty is what it is. */
export type PenaltyBecause = 'step' | 'capped' | 'same-incident' | 'above-every-step';

/** What follows from a missed promise; listed for people, never applied by itself. */
export interface Consequence {
  readonly clauseKey: string;
  readonly owedBy: string;
  /** Empty where only a penalty was agreed. */
  readonly words: string;
  /** Minor units after steps, incidents and the cap; null where no penalty was agreed. */
  readonly penaltyMinor: number | null;
  readonly currency: string | null;
  readonly because: PenaltyBecause | null;
}

/**
 * What follows from the promises of one period.
 * - A penalty is base × the share of the lowest step that was missed (2,000 at 10 % is 200); steps do not add up.
 * - Of promises that name one incident only the largest penalty holds.
 * - What a side owes in a period stays below the highest cap it signed; the largest penalties are cut last.
 */
export function consequencesOf(promises: readonly KeptPromise[]): readonly Consequence[] {
  const missed = promises.filter(({ isKept }) => isKept === false).map(priced);
  const once = largestPerIncident(missed);
  const sides = [...new Set(once.map(({ promise }) => promise.owedBy))];
  const capped = new Map(
    sides.flatMap((side) => underCap(once.filter(({ promise }) => promise.owedBy === side))),
  );
  return missed.map(({ promise }) => toConsequence(promise, capped.get(promise.clauseKey)));
}

interface Priced {
  readonly promise: KeptPromise;
  readonly minor: number | null;
  readonly because: PenaltyBecause | null;
}

/** The penalty of one missed promise by its steps alone. */
export function penaltyOf({ baseMinor, steps }: Penalty, keptShare: number): number | null {
  const step = steps.findLast(({ below }) => keptShare < below);
  return step === undefined ? null : Math.round(baseMinor * step.share);
}

function priced(promise: KeptPromise): Priced {
  if (promise.penalty === null) return { promise, minor: null, because: null };
  const minor = penaltyOf(promise.penalty, promise.keptShare ?? 0);
  return minor === null
    ? { promise, minor: 0, because: 'above-every-step' }
    : { promise, minor, because: 'step' };
}

function largestPerIncident(all: readonly Priced[]): readonly Priced[] {
  const incidentOf = ({ promise }: Priced): string | null => promise.penalty?.incident ?? null;
  const largest = new Map<string, Priced>();
  for (const each of all) {
    const incident = incidentOf(each);
    const before = incident === null ? undefined : largest.get(incident);
    if (incident !== null && (before === undefined || amountOf(each) > amountOf(before)))
      largest.set(incident, each);
  }
  return all.map((each) => {
    const incident = incidentOf(each);
    const isLargest = incident === null || largest.get(incident) === each;
    return isLargest ? each : { ...each, minor: 0, because: 'same-incident' };
  });
}

const amountOf = ({ minor }: Priced): number => minor ?? 0;

const capOf = ({ promise: { penalty } }: Priced): number =>
  penalty === null ? 0 : Math.round(penalty.baseMinor * penalty.capShare);

/** Takes from the smallest penalties first; currencies are not mixed. */
function underCap(side: readonly Priced[]): readonly (readonly [string, Priced])[] {
  const left = new Map<string, number>();
  for (const each of side) {
    const currency = each.promise.penalty?.currency ?? '';
    left.set(currency, Math.max(left.get(currency) ?? 0, capOf(each)));
  }
  const byAmount = [...side].sort((one, other) => amountOf(other) - amountOf(one));
  return byAmount.map((each) => {
    if (each.promise.penalty === null) return [each.promise.clauseKey, each] as const;
    const { currency } = each.promise.penalty;
    const room = left.get(currency) ?? 0;
    const minor = Math.min(amountOf(each), room);
    left.set(currency, room - minor);
    const isCut = minor < amountOf(each);
    return [each.promise.clauseKey, { ...each, minor, because: isCut ? 'capped' : each.because }] as const;
  });
}

const toConsequence = (promise: KeptPromise, penalty: Priced | undefined): Consequence => ({
  ...{ clauseKey: promise.clauseKey, owedBy: promise.owedBy, words: promise.consequence },
  penaltyMinor: penalty?.minor ?? null,
  currency: promise.penalty?.currency ?? null,
  because: penalty?.because ?? null,
});

/**
 * Whether a penalty was earned back: the next `after` closed periods in a row kept the promise. Periods come in their order, those after
 * the one the penalty is from; a period without anything to judge neither helps nor breaks the row.
 */
export function isEarnedBack(after: number | null, later: readonly (boolean | null)[]): boolean {
  if (after === null) return false;
  let row = 0;
  for (const isKept of later) {
    if (isKept === null) continue;
    row = isKept ? row + 1 : 0;
    if (row >= after) return true;
  }
  return false;
}
