import { MINUTE_MS } from '#kernel';
import type { DutyClause } from '../clauses/registry.js';
import { advance } from '../obligation/advance.js';
import { fold } from '../obligation/fold.js';
import type { Obligation, ObligationEvent, ObligationLevel, Started } from '../obligation/obligation.js';
import { BEGIN_WITHIN, clauseOf, endOf, judged, said, SPREAD, told } from './judged-histories.js';
import type { Judged } from './judged-histories.js';
import type { ModelCalendar } from './model-calendars.js';
import { naiveOutcome } from './naive-duty.js';
import type { NaiveAct } from './naive-duty.js';
import type { Random } from './random.js';

/** Facts lie on a coarse grid, so that equal instants and deadlines are common. */
const minuteNear = (random: Random, begun: number, spread: number): number =>
  begun + (random.chance(0.1) ? -30 : 0) + 15 * random.below(Math.ceil(spread / 15));

interface Drawn {
  readonly act: NaiveAct;
  readonly event: ObligationEvent;
}

function drawnAct(random: Random, begun: number, seq: number, { table }: ModelCalendar): Drawn {
  const at = minuteNear(random, begun, SPREAD);
  const of = { at, seq };
  const event = { at: table.at(at), seq };
  const draw = random.below(100);
  if (draw >= 85) return drawnEnd(draw, of, event);
  if (draw < 45) {
    const isConnected = random.chance(0.15);
    const outcome = isConnected ? random.pick(['connected', 'held']) : random.pick(['no_answer', 'sent']);
    const evidence = { kind: 'attempt', type: random.pick(['call', 'email']), outcome } as const;
    return { act: { ...of, what: 'answer', isConnected }, event: { ...event, kind: 'fulfilled', evidence } };
  }
  if (draw < 55) {
    const evidence = {
      kind: 'attempt',
      type: 'email',
      outcome: random.pick(['bounced', 'auto_reply']),
    } as const;
    return { act: { ...of, what: 'nothing' }, event: { ...event, kind: 'fulfilled', evidence } };
  }
  if (draw < 73) {
    const until = at + 15 * (random.below(3 * 96) - 2);
    const limit = 1 + random.below(1200);
    const paused = {
      kind: 'paused',
      reason: 'leave',
      limitMs: limit * MINUTE_MS,
      resumeBy: table.at(until),
    } as const;
    return { act: { ...of, what: 'pause', until, limit }, event: { ...event, ...paused } };
  }
  return { act: { ...of, what: 'resume' }, event: { ...event, kind: 'resumed' } };
}

/** What ends an obligation without an answer. */
function drawnEnd(
  draw: number,
  of: { readonly at: number; readonly seq: number },
  event: { readonly at: number; readonly seq: number },
): Drawn {
  if (draw < 90)
    return {
      act: { ...of, what: 'cancel', isReassignment: true },
      event: { ...event, kind: 'cancelled', reason: 'reassigned' },
    };
  if (draw < 93)
    return { act: { ...of, what: 'cancel' }, event: { ...event, kind: 'cancelled', reason: 'merged' } };
  if (draw < 96)
    return {
      act: { ...of, what: 'excuse' },
      event: { ...event, kind: 'excused', reason: 'NOT_ICP', isRelief: true },
    };
  return { act: { ...of, what: 'waive' }, event: { ...event, kind: 'waived', reason: 'fair', by: 'm' } };
}

/** One by one as they become known, each once; folded anew whenever one belongs before others. */
function live(
  events: readonly ObligationEvent[],
  clause: DutyClause,
  { calendar }: ModelCalendar,
): Obligation {
  const seen: ObligationEvent[] = [];
  let obligation: Obligation | null = null;
  for (const event of events) {
    if (seen.includes(event)) continue;
    seen.push(event);
    const step = advance(obligation, event, clause, calendar);
    const isLate = step.effects.some((each) => each.kind === 'ignored' && each.because === 'out-of-order');
    obligation = isLate ? fold(seen, clause, calendar).obligation : step.obligation;
  }
  return obligation!;
}

interface SingleRules {
  readonly clause: DutyClause;
  readonly target: number;
  readonly needed: number;
  readonly gap: number;
  readonly isCounted: boolean;
}

function drawnRules(random: Random): SingleRules {
  const target = random.pick([15, 60, 240, 480, 960, 1 + random.below(1500)]);
  const isCounted = random.chance(0.5);
  const [needed, gap] = isCounted ? [1 + random.below(4), random.pick([0, 30, 90])] : [1, 0];
  const clause = isCounted
    ? clauseOf('duty.cadence', target, { attempts: needed, minimumGapMs: gap * MINUTE_MS })
    : clauseOf('duty.contact', target);
  return { clause, target, needed, gap, isCounted };
}

const startedAt = (at: number, level: ObligationLevel): Started => ({
  ...{ kind: 'started', at, id: 'o', leadId: 'l', level, ownerId: null, seq: 0 },
  ...{ clauseVersion: 'v', calendarVersion: 'c', attributes: {} },
});

/** A random history of a promise that is done once, judged by the machine as a whole and as it becomes known, and by the walk. */
export function judgeSingle(random: Random, calendar: ModelCalendar): Judged {
  const begun = random.below(BEGIN_WITHIN);
  const { clause, target, needed, gap, isCounted } = drawnRules(random);
  const level = random.pick<ObligationLevel>(['lead', 'owner']);
  const asOf = endOf(random, begun);
  const drawn = Array.from({ length: random.below(9) }, (_, seq) =>
    drawnAct(random, begun, seq + 1, calendar),
  ).filter(({ act }) => act.at <= asOf);
  const started = startedAt(calendar.table.at(begun), level);
  const acts = drawn.map(({ act }) => act);
  const rules = { target, runsFrom: begun, needed, gap, level };
  const wanted = said(naiveOutcome(calendar.table, begun, acts, rules, asOf));
  const end: ObligationEvent = { kind: 'instant', at: calendar.table.at(asOf) };
  const shuffled = random.shuffled(drawn.map(({ event }) => event));
  const folded = fold([...shuffled, started, end], clause, calendar.calendar).obligation!;
  const lived = live([started, ...shuffled, ...shuffled.slice(0, 2), end], clause, calendar);
  const given = [folded, lived].map((obligation) => told(obligation, calendar, isCounted));
  return judged([folded.state], { begun, ...rules, acts }, given, [wanted, wanted]);
}

/** The facts of one random history, at most `most`, judged as they become known in any order; the first is that of their instants. */
export function judgeOrders(
  random: Random,
  calendar: ModelCalendar,
  orders: (events: readonly ObligationEvent[]) => Iterable<readonly ObligationEvent[]>,
  most: number,
): Judged & { readonly compared: number } {
  const begun = random.below(BEGIN_WITHIN);
  const { clause, isCounted, ...rules } = drawnRules(random);
  const drawn = Array.from({ length: 1 + random.below(most) }, (_, seq) =>
    drawnAct(random, begun, seq + 1, calendar),
  );
  const started = startedAt(calendar.table.at(begun), random.pick<ObligationLevel>(['lead', 'owner']));
  const end: ObligationEvent = { kind: 'instant', at: calendar.table.at(endOf(random, begun)) };
  const events = drawn.map(({ event }) => event).filter(({ at }) => at <= end.at);
  const of = (all: readonly ObligationEvent[]) =>
    told(live([started, ...all, end], clause, calendar), calendar, isCounted);
  const wanted = of([...events].sort((one, other) => one.at - other.at));
  let compared = 0;
  for (const order of orders(events)) {
    compared += 1;
    const found = judged([], { ...rules, order }, of(order), wanted);
    if (found.difference) return { ...found, compared };
  }
  return { states: [], compared };
}
