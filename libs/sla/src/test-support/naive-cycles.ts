import type { MinuteTable } from './minute-table.js';
import { naiveOutcome } from './naive-duty.js';
import type { NaiveAct, NaiveOutcome } from './naive-duty.js';

/** Something that happened to a lead, in the fewest words. */
export interface NaiveFact {
  readonly at: number;
  readonly seq: number;
  readonly what: 'accept' | 'message' | 'try' | 'step' | 'leave' | 'hold' | 'resume' | 'noise';
  /** step: the minute it is due; hold: until when. */
  readonly until?: number;
}

export interface NaiveRound extends NaiveOutcome {
  readonly begunAt: number;
}

/**
 * Promises kept over and over, judged fact by fact.
 * - `respond`: the first message nobody answered begins a round, a try ends it.
 * - `status`: the acceptance begins, each sign of work ends a round and begins the next until the lead leaves.
 * - `step`: the same, but a step that was set gives time until it is due.
 */
export function naiveRounds(
  table: MinuteTable,
  facts: readonly NaiveFact[],
  rule: 'respond' | 'status' | 'step',
  of: { readonly target: number; readonly end: number },
): NaiveRound[] {
  const ordered = [...facts].sort((one, other) => one.at - other.at || one.seq - other.seq);
  return beginnings(ordered, rule).map((index) => {
    const begun = ordered[index]!;
    const waitsFor = rule === 'step' && begun.what === 'step' ? begun.until! : begun.at;
    const acts = untilLeft(ordered.slice(index + 1)).map((fact) => actOf(fact, rule));
    const rules = {
      target: of.target,
      runsFrom: Math.max(begun.at, waitsFor),
      needed: 1,
      gap: 0,
      level: 'lead',
    } as const;
    const held = rule === 'respond' ? [] : holdAt(ordered.slice(0, index + 1), begun);
    return { begunAt: begun.at, ...naiveOutcome(table, begun.at, [...held, ...acts], rules, of.end) };
  });
}

const TURNS = {
  respond: { on: ['message'], off: ['try', 'leave'], again: [] },
  status: { on: ['accept'], off: ['leave'], again: ['try', 'step'] },
  step: { on: ['accept'], off: ['leave'], again: ['try', 'step'] },
} as const;

function beginnings(ordered: readonly NaiveFact[], rule: keyof typeof TURNS): number[] {
  const turns: Record<'on' | 'off' | 'again', readonly string[]> = TURNS[rule];
  const found: number[] = [];
  let isOn = false;
  ordered.forEach(({ what }, index) => {
    const isBegun = turns[isOn ? 'again' : 'on'].includes(what);
    if (isBegun) found.push(index);
    if (isBegun) isOn = true;
    else if (turns.off.includes(what)) isOn = false;
  });
  return found;
}

/** Once the lead left, nothing answers what was owed on it. */
function untilLeft(facts: readonly NaiveFact[]): readonly NaiveFact[] {
  const left = facts.findIndex(({ what }) => what === 'leave');
  return left < 0 ? facts : facts.slice(0, left + 1);
}

/** The hold a lead is in at a fact: begun before it, not taken off, not over. */
function holdAt(before: readonly NaiveFact[], { at }: NaiveFact): NaiveAct[] {
  let until: number | null = null;
  for (const fact of before) {
    if (until !== null && until <= fact.at) until = null;
    if (fact.what === 'resume') until = null;
    if (fact.what === 'hold' && until === null && fact.until! > fact.at) until = fact.until!;
  }
  return until === null || until <= at ? [] : [{ at, seq: -1, what: 'pause', until, limit: Infinity }];
}

function actOf({ at, seq, what, until }: NaiveFact, rule: 'respond' | 'status' | 'step'): NaiveAct {
  if (what === 'hold') return { at, seq, what: 'pause', until: until!, limit: Infinity };
  if (what === 'resume') return { at, seq, what: 'resume' };
  if (what === 'try' || (what === 'step' && rule !== 'respond')) return { at, seq, what: 'answer' };
  return { at, seq, what: what === 'leave' ? 'cancel' : 'nothing' };
}
