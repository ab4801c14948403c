import { OBLIGATION_STATES } from '../obligation/obligation.js';
import type { ObligationState } from '../obligation/obligation.js';
import type { Counting } from '../clauses/duty.js';
import { TRACE_ENDS } from './trace.js';
import type { AttemptRows, DutyRows } from './trace.js';

const code = (state: ObligationState): number => OBLIGATION_STATES.indexOf(state);
const PENDING = code('pending');
const MET = code('met');
const BREACHED = code('breached');
const ANSWERED = TRACE_ENDS.indexOf('answered');
/** The state of each end that came in time. */
const IN_TIME = TRACE_ENDS.map((end) =>
  end === 'open' ? PENDING : end === 'answered' ? MET : code(end === 'cancelled' ? 'cancelled' : 'excused'),
);

/** How a promise is judged: its target, and how many attempts keep it where they are counted. */
export interface DutyRule {
  readonly targetMs: number;
  readonly counting: Counting | null;
}

/** Index in `OBLIGATION_STATES` as it was told, and as late facts would have it. */
export interface JudgedState {
  state: number;
  corrected: number;
}

/**
 * The state of a row under a target; written into `into`, for there are many.
 *
 * Met iff elapsed ≤ target, and an end after the deadline is a breach whatever the end. Where late facts came, each time of the chain is
 * judged: what was decided first was told and stays so, as `reconcile` has it, and the last is what everything known makes of it.
 */
export function judgeDuty(
  rows: DutyRows,
  attempts: AttemptRows,
  row: number,
  rule: DutyRule,
  into: JudgedState,
): void {
  const last = lookAt(rows, attempts, row, rule);
  into.corrected = last;
  into.state = last;
  for (let earlier = rows.earlier[row]!; earlier !== 0; earlier = rows.earlier[earlier - 1]!) {
    const before = lookAt(rows, attempts, earlier - 1, rule);
    if (before !== PENDING) into.state = before;
  }
}

const stateAt = (elapsedMs: number, end: number, targetMs: number): number =>
  elapsedMs > targetMs ? BREACHED : IN_TIME[end]!;

function lookAt(rows: DutyRows, attempts: AttemptRows, row: number, rule: DutyRule): number {
  const enough = rule.counting && enoughAt(rows, attempts, row, rule.counting);
  return enough === null
    ? stateAt(rows.elapsedMs[row]!, rows.end[row]!, rule.targetMs)
    : stateAt(enough, ANSWERED, rule.targetMs);
}

/** Business time that counts for a row: up to the attempt that was enough, else up to its end, or the reading while open. */
export const usedMs = (rows: DutyRows, attempts: AttemptRows, row: number, { counting }: DutyRule): number =>
  (counting && enoughAt(rows, attempts, row, counting)) ?? rows.elapsedMs[row]!;

/** Business time at the attempt that was enough, null when none was: attempts too close together count once. */
function enoughAt(
  rows: DutyRows,
  attempts: AttemptRows,
  row: number,
  { needed, minimumGapMs }: Counting,
): number | null {
  const from = rows.attemptsFrom[row]!;
  let done = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  for (let index = from; index < from + rows.attemptsCount[row]!; index += 1) {
    if (attempts.at[index]! - lastAt < minimumGapMs) continue;
    done += 1;
    lastAt = attempts.at[index]!;
    if (done >= needed) return attempts.elapsedMs[index]!;
  }
  return null;
}
