import { key, list, number, onlyMembers, reading, wrong } from './reading.js';
import type { Reading } from './reading.js';

/** One step of a penalty: how far the promise must have been missed, and what share of the base it then costs. */
export interface PenaltyStep {
  /** Applies when less than this share of the promise was kept, above 0 and at most 1. */
  readonly below: number;
  /** Share of the base, above 0 and at most 1. */
  readonly share: number;
}

/**
 * What a missed promise costs, signed with the version; where nothing is said the consequence is words alone.
 * Penalties are listed at the close and never move money by themselves.
 */
export interface Penalty {
  /** Minor units of what a period is worth. */
  readonly baseMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** The lowest step that was missed holds, alone: steps do not add up. */
  readonly steps: readonly PenaltyStep[];
  /** Most that all penalties of one side may cost in a period, as a share of the base; 1 unless told. */
  readonly capShare: number;
  /** So many periods in a row with the promise kept take a penalty back; null when nothing does. */
  readonly earnBackAfter: number | null;
  /** Promises that name the same incident are missed by the same fault: only the largest penalty of them holds. */
  readonly incident: string | null;
}

const MEMBERS = ['baseMinor', 'currency', 'steps', 'capShare', 'earnBackAfter', 'incident'] as const;

export function readPenalty(from: Reading): Penalty {
  const row = reading(from.value.penalty, `${from.pointer}/penalty`, from.problems);
  onlyMembers(row, MEMBERS);
  const currency = String(row.value.currency);
  if (!/^[A-Z]{3}$/.test(currency)) wrong(row, 'currency', 'three capital letters, such as EUR');
  return {
    baseMinor: number(row, 'baseMinor', { min: 1, max: 1e15, isWhole: true }),
    currency,
    steps: readSteps(row),
    capShare: number(row, 'capShare', { min: 0.001, max: 1, fallback: 1 }),
    earnBackAfter: isGiven(row, 'earnBackAfter')
      ? number(row, 'earnBackAfter', { min: 1, max: 60, isWhole: true })
      : null,
    incident: isGiven(row, 'incident') ? key(row, 'incident') : null,
  };
}

const isGiven = (row: Reading, member: string): boolean => (row.value[member] ?? null) !== null;

function readSteps(row: Reading): readonly PenaltyStep[] {
  const steps = list(row, 'steps', { min: 1, max: 20 }).map((value, index) => {
    const step = reading(value, `${row.pointer}/steps/${index}`, row.problems);
    onlyMembers(step, ['below', 'share']);
    return {
      below: number(step, 'below', { min: 0.001, max: 1 }),
      share: number(step, 'share', { min: 0.001, max: 1 }),
    };
  });
  const isFalling = steps.every(({ below }, index) => index === 0 || below < Number(steps[index - 1]?.below));
  if (!isFalling)
    wrong(row, 'steps', 'steps from the mildest miss to the worst, each lower than the one before');
  return steps;
}
