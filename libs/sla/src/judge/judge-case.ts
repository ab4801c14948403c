import type { LeadAttributes } from '#contracts';
import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import { isEvent } from '../clauses/conditions.js';
import type { DutyTrace } from '../clauses/duty-trace.js';
import { advance } from '../obligation/advance.js';
import { elapsedMs } from '../obligation/catch-up.js';
import { cyclesOf, eventsOf } from '../obligation/cycles.js';
import type { Cycle, Fact } from '../obligation/cycles.js';
import type { Obligation, ObligationEvent, Started } from '../obligation/obligation.js';
import { compareKeys, keyOf } from '../obligation/order.js';
import { inRowOrder } from './row-order.js';
import type { LogEvent } from './log-reader.js';

/** One row of a case. */
export interface LogLine {
  readonly at: EpochMs;
  readonly row: number;
  readonly event: LogEvent;
}

/** A promise with the clock it is judged by. */
export interface ClockedClause {
  readonly clause: DutyTrace;
  readonly calendar: BusinessTime;
}

/** What became of one time round of one promise. */
export interface JudgedCycle {
  readonly case: string;
  readonly clockedBy: ClockedClause;
  /** What was known when it began: the last value told up to then. It picked the tier, and it picks the group. */
  readonly attributes: LeadAttributes;
  readonly obligation: Obligation;
  /** Business time used up to the answer, the ending, or the end of the log. */
  readonly elapsedMs: number;
}

/** A case under one promise: its cycles, and how many began that no tier is meant for. */
export interface JudgedCase {
  readonly cycles: readonly JudgedCycle[];
  readonly notOwed: number;
}

/**
 * Judges one case under one promise, as of an instant; rows after it are not heard.
 * The same machine as live, with one difference: rows of one instant are heard in their order. `lines` must be in the order of time,
 * those of one instant in the order of the log.
 */
export function judgeCase(
  id: string,
  lines: readonly LogLine[],
  clockedBy: ClockedClause,
  until: EpochMs,
): JudgedCase {
  const facts = factsOf(lines, clockedBy.clause, until);
  if (facts.length === 0) return NOTHING;
  const known = new KnownAttributes(lines);
  const cycles: JudgedCycle[] = [];
  let notOwed = 0;
  for (const [index, cycle] of cyclesOf(clockedBy.clause, facts).entries()) {
    const attributes = known.upTo(Number(cycle.by.id));
    const obligation = judgeCycle(cycle, startOf(id, index + 1, cycle, attributes), clockedBy, until);
    if (obligation === null) notOwed += 1;
    else {
      const used = elapsedMs(obligation, until, clockedBy.calendar);
      cycles.push({ case: id, clockedBy, attributes, obligation, elapsedMs: used });
    }
  }
  return { cycles, notOwed };
}

const NOTHING: JudgedCase = { cycles: [], notOwed: 0 };

/** The rows that bear on the promise, each named by its place in the case. */
function factsOf(lines: readonly LogLine[], clause: DutyTrace, until: EpochMs): readonly Fact[] {
  const facts: Fact[] = [];
  for (const [place, { at, event }] of lines.entries()) {
    if (at > until) break;
    if (bears(clause, event)) facts.push({ id: String(place), at, evidence: event.evidence });
  }
  return facts;
}

/** Asked for each row, answered once for each thing a row may say. */
const BEARING = new WeakMap<DutyTrace, WeakMap<LogEvent, boolean>>();

function bears(clause: DutyTrace, event: LogEvent): boolean {
  const known = BEARING.get(clause) ?? new WeakMap<LogEvent, boolean>();
  BEARING.set(clause, known);
  let answer = known.get(event);
  if (answer === undefined) {
    const { start, stop, pause, resume, cancel, excuse } = clause;
    answer = [start, stop, pause, resume, cancel, excuse]
      .flat()
      .some((condition) => isEvent(condition, event.evidence[0]));
    known.set(event, answer);
  }
  return answer;
}

function startOf(leadId: string, cycle: number, { by }: Cycle, attributes: LeadAttributes): Started {
  return {
    kind: 'started',
    at: by.at,
    id: `${leadId} ${cycle}`,
    leadId,
    level: 'lead',
    ownerId: null,
    clauseVersion: '',
    calendarVersion: '',
    attributes,
    cycle,
    startedBy: by.id,
  };
}

/** `fold`, without the effects: nobody listens to a log, and a long case would pile them up. */
function judgeCycle(
  cycle: Cycle,
  started: Started,
  { clause, calendar }: ClockedClause,
  until: EpochMs,
): Obligation | null {
  const heard = eventsOf(clause, inRowOrder(clause, cycle.facts));
  const events: ObligationEvent[] = [started, ...heard, { kind: 'instant', at: until }];
  events.sort((one, other) => compareKeys(keyOf(one), keyOf(other)));
  let obligation: Obligation | null = null;
  for (const event of events) obligation = advance(obligation, event, clause, calendar).obligation;
  return obligation;
}

/** What rows told so far, the last value of each attribute; asked for rows in rising order. */
class KnownAttributes {
  private known: LeadAttributes | null = null;
  private next = 0;

  constructor(private readonly lines: readonly LogLine[]) {}

  upTo(place: number): LeadAttributes {
    for (; this.next <= place; this.next += 1) {
      const { attributes } = this.lines[this.next]!.event;
      this.known = this.known === null ? attributes : joined(this.known, attributes);
    }
    return this.known ?? {};
  }
}

const joined = (known: LeadAttributes, told: LeadAttributes): LeadAttributes =>
  known === told ? known : { ...known, ...told, custom: { ...known.custom, ...told.custom } };
