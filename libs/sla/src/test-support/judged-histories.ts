import { MINUTE_MS } from '#kernel';
import { validateClause } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import type { Obligation, ObligationState } from '../obligation/obligation.js';
import type { ModelCalendar } from './model-calendars.js';
import type { NaiveOutcome } from './naive-duty.js';
import type { Random } from './random.js';

/** What came of one random history that was judged twice. */
export interface Judged {
  /** The states the machine ended in. */
  readonly states: readonly ObligationState[];
  /** Both answers with all they were made of, where they differ. */
  readonly difference?: { readonly given: object; readonly wanted: object };
}

export const BEGIN_WITHIN = 8 * 1440;
/** What is left of the table after the last fact is enough for every deadline that is compared. */
export const SPREAD = 6 * 1440;
const END = 16 * 1440;

/** Most histories are told to their end; some are looked at while their clocks run. */
export const endOf = (random: Random, begun: number): number =>
  random.chance(0.25) ? begun + random.below(2 * 1440) : END;

const parties = { key: 'promise', title: 'Promise', owedBy: 'sales', owedTo: 'marketing', objective: 0.9 };
export const clauseOf = (kind: string, targetMinutes: number, more: object = {}): DutyClause =>
  validateClause({
    ...{ ...parties, kind, ...more },
    tiers: [{ key: 'all', label: 'All', targetMs: targetMinutes * MINUTE_MS }],
  }) as DutyClause;

/** What can be compared of both. */
export const said = (outcome: NaiveOutcome): NaiveOutcome => {
  const { state, answeredAt, used, late, breachedAt, done, isWaived } = outcome;
  return { ...{ state, answeredAt, used, late, breachedAt, done, isWaived } };
};

const minutes = (ms: number | null): number | null => (ms === null ? null : ms / MINUTE_MS);

export function told(obligation: Obligation, { table }: ModelCalendar, isCounted: boolean): NaiveOutcome {
  const minuteOf = (at: number | null | undefined): number | null =>
    at === null || at === undefined ? null : at / MINUTE_MS - table.start;
  const { state, fulfilledAt, elapsedMs, lateByMs, breach, progress, corrected } = obligation;
  return {
    ...{ state, answeredAt: minuteOf(fulfilledAt), used: minutes(elapsedMs), late: minutes(lateByMs) },
    breachedAt: minuteOf(breach?.at),
    done: isCounted ? progress!.done : Number(fulfilledAt !== null),
    isWaived: corrected?.source.kind === 'waiver',
  };
}

/** Cheap first: the words are only made when something differs. */
export const judged = (
  states: readonly ObligationState[],
  asked: object,
  given: unknown,
  wanted: unknown,
): Judged =>
  JSON.stringify(given) === JSON.stringify(wanted)
    ? { states }
    : { states, difference: { given: { ...asked, given }, wanted: { ...asked, given: wanted } } };
