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

/** How a row looks at one time. */
interface Look {
  readonly state: number;
  readonly isAnswered: boolean;
  readonly elapsedMs: number;
}

interface Told extends Look {
  /** Null where nothing late says otherwise. */
  readonly corrected: number | null;
}

/**
 * The state of a row under a target; written into `into`, for there are many.
 *
 * Met iff elapsed ≤ target, and an end after the deadline is a breach whatever the end. Where late facts came, each time of the chain
 * is judged and joined with what was told before, as `reconcile` does: an outcome once told stays.
 */
export function judgeDuty(
  rows: DutyRows,
  attempts: AttemptRows,
  row: number,
  rule: DutyRule,
  into: JudgedState,
): void {
  if (rows.earlier[row] === 0) {
    const elapsedMs = (rule.counting && enoughAt(rows, attempts, row, rule.counting)) ?? null;
    into.state =
      elapsedMs === null
        ? stateAt(rows.elapsedMs[row]!, rows.end[row]!, rule.targetMs)
        : stateAt(elapsedMs, ANSWERED, rule.targetMs);
    into.corrected = into.state;
    return;
  }
  const told = toldOf(rows, attempts, row, rule);
  into.state = told.state;
  into.corrected = told.corrected ?? told.state;
}

function toldOf(rows: DutyRows, attempts: AttemptRows, row: number, rule: DutyRule): Told {
  const chain = chainOf(rows, row);
  const looks = chain.map((each) => lookAt(rows, attempts, each, rule));
  return looks
    .slice(1)
    .reduce<Told>(
      (told, look, index) =>
        rows.isFolded[chain[index + 1]!] === 1 ? joined(told, look) : wentOn(told, look, looks[index]!),
      { ...looks[0]!, corrected: null },
    );
}

const stateAt = (elapsedMs: number, end: number, targetMs: number): number =>
  elapsedMs > targetMs ? BREACHED : IN_TIME[end]!;

/** Oldest first. */
function chainOf(rows: DutyRows, row: number): number[] {
  const chain = [row];
  for (let earlier = rows.earlier[row]!; earlier !== 0; earlier = rows.earlier[earlier - 1]!)
    chain.unshift(earlier - 1);
  return chain;
}

function lookAt(rows: DutyRows, attempts: AttemptRows, row: number, rule: DutyRule): Look {
  const enough = rule.counting && enoughAt(rows, attempts, row, rule.counting);
  const elapsedMs = enough ?? rows.elapsedMs[row]!;
  const end = enough === null ? rows.end[row]! : ANSWERED;
  const isAnswered = end === ANSWERED;
  return { state: stateAt(elapsedMs, end, rule.targetMs), isAnswered, elapsedMs: isAnswered ? elapsedMs : 0 };
}

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

const isSame = (one: Look, other: Look): boolean =>
  one.state === other.state && one.isAnswered === other.isAnswered && one.elapsedMs === other.elapsedMs;

/** What was told, joined with what a late fact makes of it. */
function joined(told: Told, after: Look): Told {
  const isUnanswered = told.state === BREACHED && !told.isAnswered && after.state === BREACHED;
  if (told.state === PENDING || isUnanswered) return { ...after, corrected: told.corrected };
  return isSame(told, after) ? told : { ...told, corrected: after.state };
}

/** Nothing late: what was open goes on, and a breach is answered after all. */
function wentOn(told: Told, now: Look, before: Look): Told {
  if (told.state === PENDING) return { ...now, corrected: told.corrected };
  const isAnsweredNow = told.state === BREACHED && !told.isAnswered && !isSame(now, before);
  return isAnsweredNow ? { ...told, isAnswered: now.isAnswered, elapsedMs: now.elapsedMs } : told;
}
