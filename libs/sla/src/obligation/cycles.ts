import type { EpochMs } from '#kernel';
import type { BusinessTime } from '../business-time.js';
import type { Rolling } from '../clauses/duty.js';
import type { Evidence } from '../clauses/evidence.js';
import { answers, dutyKindOf, rollingOf, starts } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import { fold } from './fold.js';
import { heed, isResuming, pausingOf } from './heed.js';
import { NEVER, pauseEndsBy } from './pause-limit.js';
import type { ObligationEvent, Started, Step } from './obligation.js';

/** Everything one fact says; facts are told apart by their ids. */
export interface Fact {
  readonly id: string;
  readonly at: EpochMs;
  readonly recordedAt?: EpochMs;
  readonly evidence: readonly Evidence[];
}

/** One time round: begun by a fact, judged by those after it. */
export interface Cycle {
  readonly by: Fact;
  /** From when its clock runs, where that is later than the fact. */
  readonly runsFrom: EpochMs | null;
  /** The facts that bear on it, in order: up to and with its answer, where it is one of several, or with the end of the row. */
  readonly facts: readonly Fact[];
}

/** The facts in the order of time, each once; of one instant, in the order given. */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const once = byId.size === facts.length ? [...facts] : [...byId.values()];
  return once.sort((one, other) => one.at - other.at);
}

/**
 * The cycles that facts make of a promise, whatever the order they became known in. A promise that is done once has one.
 * - `with-answers`: the first start begins, then each answer; a fact that ends the promise begins none.
 * - `with-starts`: a start begins a cycle unless one waits for its answer already; one that was waived waits for none.
 *
 * `isOwed`: whether a cycle begun by a fact is promised at all; what is not ends the row, or waits for a start that is.
 */
export function cyclesOf(
  clause: DutyClause,
  facts: readonly Fact[],
  isOwed: (by: Fact) => boolean = () => true,
): readonly Cycle[] {
  const ordered = inOrder(facts);
  const rolling = rollingOf(clause);
  const spans: { readonly from: number; to: number }[] = [];
  let isRunning = false;
  ordered.forEach((fact, index) => {
    const waits = isRunning && rolling === 'with-starts' ? spans.at(-1) : undefined;
    if (waits && isWaived(fact, ordered[waits.from]!)) {
      isRunning = false;
      waits.to = index;
      return;
    }
    const asked = turnOf(clause, fact, rolling, { isRunning, isFirst: spans.length === 0 });
    const turn = owed(asked, fact, isOwed);
    const current = spans.at(-1);
    if (current && (isRunning || (rolling === null && !isGone(ordered, current)))) current.to = index;
    isRunning = turn.isRunning;
    if (turn.begins) spans.push({ from: index, to: index });
  });
  return spans.map(({ from, to }) => ({
    by: ordered[from]!,
    runsFrom: runsFromOf(clause, ordered[from]!),
    facts: ordered.slice(from + 1, to + 1),
  }));
}

const owed = (turn: Turn, by: Fact, isOwed: (by: Fact) => boolean): Turn =>
  turn.begins && !isOwed(by) ? OVER : turn;

const isWaived = ({ evidence }: Fact, begun: Fact): boolean =>
  evidence.some((each) => each.kind === 'waived' && each.begunAt === begun.at);

/** Once the lead left nothing answers what was owed on it. */
const isGone = (ordered: readonly Fact[], { to }: { readonly to: number }): boolean =>
  ordered[to]!.evidence.some(({ kind }) => kind === 'left');

export interface Turn {
  readonly isRunning: boolean;
  /** True when the fact begins a cycle. */
  readonly begins: boolean;
}

/** What one more fact does to the row of cycles. */
export function turnOf(
  clause: DutyClause,
  fact: Fact,
  rolling: Rolling | null,
  so: { readonly isRunning: boolean; readonly isFirst: boolean },
): Turn {
  const begins = says(clause, fact, starts) ? BEGUN : OVER;
  if (!so.isRunning) return so.isFirst || rolling !== null ? begins : OVER;
  if (says(clause, fact, endsRow)) return OVER;
  if (!says(clause, fact, closesCycle)) return { isRunning: true, begins: false };
  return rolling === null ? OVER : rolling === 'with-answers' ? BEGUN : begins;
}

const says = (
  clause: DutyClause,
  fact: Fact,
  test: (clause: DutyClause, evidence: Evidence) => boolean,
): boolean => fact.evidence.some((evidence) => test(clause, evidence));

const closesCycle = (clause: DutyClause, evidence: Evidence): boolean =>
  answers(clause, evidence) || isDropped(clause, evidence);

const BEGUN: Turn = { isRunning: true, begins: true };
const OVER: Turn = { isRunning: false, begins: false };

const endsRow = (clause: DutyClause, evidence: Evidence): boolean =>
  dutyKindOf(clause).when.ends?.(clause, evidence) ?? false;

const isDropped = (clause: DutyClause, evidence: Evidence): boolean => {
  const { cancels, excuses } = dutyKindOf(clause).when;
  return (cancels?.(clause, evidence) ?? null) !== null || (excuses?.(clause, evidence) ?? null) !== null;
};

/** From when the clock of the cycle that a fact begins runs; null for from the fact on. */
export function runsFromOf(clause: DutyClause, fact: Fact): EpochMs | null {
  const { runsFrom } = dutyKindOf(clause);
  const named = fact.evidence.flatMap((evidence) => runsFrom?.(clause, evidence) ?? []);
  return named.length === 0 ? null : Math.max(...named);
}

/** Who starts what, apart from the instant, the cycle and what began it. */
export type Opening = Omit<Started, 'kind' | 'at' | 'id' | 'cycle' | 'startedBy' | 'runsFrom' | 'recordedAt'>;

/**
 * Judges everything that happened to one case under one promise: each cycle an obligation of its own, as of an instant.
 * The same machine as live: `advance` over the events that `heed` makes of the facts. Cycles a tier is not meant for are left out.
 */
export function judgeFacts(
  clause: DutyClause,
  facts: readonly Fact[],
  calendar: BusinessTime,
  of: { readonly opening: Opening; readonly until: EpochMs },
): readonly Step[] {
  const known = facts.filter(({ at }) => at <= of.until);
  return cyclesOf(clause, known).flatMap((cycle, index) => {
    const started: Started = {
      ...of.opening,
      ...{
        kind: 'started',
        at: cycle.by.at,
        id: `${of.opening.leadId} ${String(index + 1)}`,
        cycle: index + 1,
      },
      ...{ startedBy: cycle.by.id, runsFrom: cycle.runsFrom },
    };
    const hold = rollingOf(clause) === 'with-answers' ? holdAt(clause, known, cycle.by, calendar) : [];
    const events = [
      started,
      ...hold,
      ...eventsOf(clause, cycle.facts),
      { kind: 'instant' as const, at: of.until },
    ];
    const step = fold(events, clause, calendar);
    return step.obligation === null ? [] : [step];
  });
}

/** The events of facts, numbered in their order; a lead that left owes nothing more. */
export const eventsOf = (clause: DutyClause, facts: readonly Fact[]): readonly ObligationEvent[] =>
  facts.flatMap(({ at, recordedAt, evidence }, index) => {
    const dates = { at, seq: index + 1, ...(recordedAt === undefined ? {} : { recordedAt }) };
    return evidence.flatMap((each) => [
      ...heed(clause, each, dates),
      ...(each.kind === 'left' ? [{ kind: 'cancelled' as const, ...dates, reason: each.why }] : []),
    ]);
  });

/** The pause in which a further cycle begins: work on a lead on hold does not take it off hold. */
export function holdAt(
  clause: DutyClause,
  facts: readonly Fact[],
  by: Fact,
  calendar: BusinessTime,
): readonly ObligationEvent[] {
  const ordered = inOrder(facts);
  let held: { readonly reason: string; readonly endsBy: EpochMs } | null = null;
  for (const fact of ordered.slice(0, ordered.findIndex(({ id }) => id === by.id) + 1)) {
    if (held !== null && held.endsBy <= fact.at) held = null;
    if (fact.evidence.some((evidence) => isResuming(clause, evidence))) held = null;
    const asked = fact.evidence.flatMap((evidence) => pausingOf(clause, evidence) ?? [])[0];
    if (asked && held === null) {
      const endsBy = pauseEndsBy({ at: fact.at, ...asked, resumeBy: asked.resumeBy ?? NEVER }, calendar);
      held = { reason: asked.reason, endsBy };
    }
  }
  if (held === null || held.endsBy <= by.at) return [];
  const { reason, endsBy } = held;
  return [{ kind: 'paused', at: by.at, reason, limitMs: Number.MAX_SAFE_INTEGER, resumeBy: endsBy }];
}
