import { AppError } from '#kernel';

/** One step of the funnel: which share of a stage reaches the next. */
export interface FunnelStep {
  /** The stage it starts from. */
  readonly from: string;
  readonly to: string;
  /** Above 0 and at most 1. */
  readonly rate: number;
}

/** How many are needed at a stage: carried on unrounded, rounded up only to be shown. */
export interface StageNeed {
  readonly stage: string;
  readonly exact: number;
  readonly shown: number;
}

/** A hair: 7 ÷ 0.05 is 140, whatever the last bit of a division says. */
const HAIR = 1e-9;

/** The least whole number that is enough. 88.2 deals are 89: with 88 the goal is missed. */
export const roundedUp = (exact: number): number => Math.max(0, Math.ceil(exact - HAIR * Math.max(1, exact)));

/**
 * What each stage owes for so many at the end, from the end backwards (domain §1.4). Rounding at every step would ask for too many: for
 * 20 customers 1,340 inquiries instead of 1,334.
 * @throws AppError `plan/rate` where a rate is not above 0 and at most 1
 */
export function backSolve(needed: number, steps: readonly FunnelStep[]): readonly StageNeed[] {
  const last = steps.at(-1)?.to ?? 'customer';
  const needs: StageNeed[] = [needOf(last, needed)];
  let exact = needed;
  for (const { from, rate } of [...steps].reverse()) {
    if (!(rate > 0 && rate <= 1)) throw badRate(from, rate);
    exact /= rate;
    needs.push(needOf(from, exact));
  }
  return needs;
}

const needOf = (stage: string, exact: number): StageNeed => ({ stage, exact, shown: roundedUp(exact) });

const badRate = (from: string, rate: number): AppError =>
  new AppError(
    'invalid',
    'plan/rate',
    `The share that goes on from “${from}” is ${rate}; a plan needs one above 0 and at most 1. Name it, or choose a longer past.`,
  );

/** What becomes of so many at the beginning. */
export function forwardFrom(count: number, steps: readonly FunnelStep[]): readonly number[] {
  const counts = [count];
  for (const { rate } of steps) counts.push(counts.at(-1)! * rate);
  return counts;
}
