import { TALLY_BUCKETS } from '#contracts';
import { OBLIGATION_STATES } from '../obligation/obligation.js';

/** What a clause came to on each lead of a trace, in one number: six bits for each state, or bucket. */
export type LeadMarks = Uint32Array;

const BITS = 6;
const MOST = 2 ** BITS - 1;

/** The mark with one more outcome of that index; 63 of a kind are all a lead ever has. */
export function marked(mark: number, index: number): number {
  const unit = 2 ** (BITS * index);
  return Math.floor(mark / unit) % (MOST + 1) === MOST ? mark : mark + unit;
}

/** How many outcomes of each kind a mark holds; kinds without any are left out. */
export function readMark(mark: number, family: 'duty' | 'quota'): Readonly<Record<string, number>> {
  const names: readonly string[] = family === 'duty' ? OBLIGATION_STATES : TALLY_BUCKETS;
  const counts = names.map(
    (name, index) => [name, Math.floor(mark / 2 ** (BITS * index)) % (MOST + 1)] as const,
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** On how many leads each outcome came up, at least once. */
export function leadsByOutcome(marks: LeadMarks, family: 'duty' | 'quota'): Readonly<Record<string, number>> {
  const names: readonly string[] = family === 'duty' ? OBLIGATION_STATES : TALLY_BUCKETS;
  const counts = names.map(() => 0);
  for (const mark of marks)
    for (let index = 0; index < names.length; index += 1)
      if (((mark >>> (BITS * index)) & MOST) > 0) counts[index]! += 1;
  return Object.fromEntries(names.map((name, index) => [name, counts[index]!]));
}
