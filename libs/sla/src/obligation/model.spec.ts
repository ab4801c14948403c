import { MINUTE_MS } from '#kernel';
import { validateClause } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import type { Evidence } from '../clauses/evidence.js';
import { countStates } from '../standing/duty-standing.js';
import { modelCalendars } from '../test-support/model-calendars.js';
import type { ModelCalendar } from '../test-support/model-calendars.js';
import { naiveOutcome } from '../test-support/naive-duty.js';
import type { NaiveAct, NaiveOutcome } from '../test-support/naive-duty.js';
import { naiveRounds } from '../test-support/naive-cycles.js';
import type { NaiveFact } from '../test-support/naive-cycles.js';
import { Random } from '../test-support/random.js';
import { advance } from './advance.js';
import { judgeFacts } from './cycles.js';
import type { Fact } from './cycles.js';
import { fold } from './fold.js';
import { OBLIGATION_STATES } from './obligation.js';
import type { Obligation, ObligationEvent, ObligationLevel, Started } from './obligation.js';

/*
 * Random histories judged twice: by the machine, and by a walk over a table of minutes that knows no deadline. Facts come out of
 * order, late and twice, around both clock changes of a year, with pauses, resume dates, reassignments, waivers and relief.
 */

const SINGLE = 14_000;
const ROLLING = 6_000;
const BEGIN_WITHIN = 8 * 1440;
/** What is left of the table after the last fact is enough for every deadline that is compared. */
const SPREAD = 6 * 1440;
const END = 16 * 1440;

/** Most histories are told to their end; some are looked at while their clocks run. */
const endOf = (random: Random, begun: number): number =>
  random.chance(0.25) ? begun + random.below(2 * 1440) : END;

const parties = { key: 'promise', title: 'Promise', owedBy: 'sales', owedTo: 'marketing', objective: 0.9 };
const clauseOf = (kind: string, targetMinutes: number, more: object = {}): DutyClause =>
  validateClause({
    ...{ ...parties, kind, ...more },
    tiers: [{ key: 'all', label: 'All', targetMs: targetMinutes * MINUTE_MS }],
  }) as DutyClause;

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
  if (draw < 85) return { act: { ...of, what: 'resume' }, event: { ...event, kind: 'resumed' } };
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

/** What can be compared of both. */
const said = ({ state, answeredAt, used, late, breachedAt, done, isWaived }: NaiveOutcome) => ({
  ...{ state, answeredAt, used, late, breachedAt, done, isWaived },
});

const minutes = (ms: number | null): number | null => (ms === null ? null : ms / MINUTE_MS);

function told(obligation: Obligation, { table }: ModelCalendar, isCounted: boolean): NaiveOutcome {
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

describe('The machine beside a walk over a table of minutes', () => {
  const calendars = modelCalendars();
  const states: Obligation['state'][] = [];
  let compared = 0;

  it.each(calendars.map((calendar, index) => ({ name: calendar.name, calendar, index })))(
    'comes to the same for promises done once, in $name',
    ({ calendar, index }) => {
      const random = new Random(20_260 + index);
      for (let sequence = 0; sequence < Math.ceil(SINGLE / calendars.length); sequence += 1) {
        const begun = random.below(BEGIN_WITHIN);
        const target = random.pick([15, 60, 240, 480, 960, 1 + random.below(1500)]);
        const isCounted = random.chance(0.5);
        const [needed, gap] = isCounted ? [1 + random.below(4), random.pick([0, 30, 90])] : [1, 0];
        const clause = isCounted
          ? clauseOf('duty.cadence', target, { attempts: needed, minimumGapMs: gap * MINUTE_MS })
          : clauseOf('duty.contact', target);
        const level = random.pick<ObligationLevel>(['lead', 'owner']);
        const asOf = endOf(random, begun);
        const drawn = Array.from({ length: random.below(9) }, (_, seq) =>
          drawnAct(random, begun, seq + 1, calendar),
        ).filter(({ act }) => act.at <= asOf);
        const started: Started = {
          ...{
            kind: 'started',
            at: calendar.table.at(begun),
            id: 'o',
            leadId: 'l',
            level,
            ownerId: null,
            seq: 0,
          },
          ...{ clauseVersion: 'v', calendarVersion: 'c', attributes: {} },
        };
        const rules = { target, runsFrom: begun, needed, gap, level };
        const acts = drawn.map(({ act }) => act);
        const wanted = said(naiveOutcome(calendar.table, begun, acts, rules, asOf));
        const end: ObligationEvent = { kind: 'instant', at: calendar.table.at(asOf) };
        const events = drawn.map(({ event }) => event);
        const shuffled = random.shuffled(events);
        const folded = fold([...shuffled, started, end], clause, calendar.calendar).obligation!;
        const lived = live([started, ...shuffled, ...shuffled.slice(0, 2), end], clause, calendar);
        for (const obligation of [folded, lived]) {
          const given = told(obligation, calendar, isCounted);
          // Cheap first: the words are only made when something differs.
          if (JSON.stringify(given) !== JSON.stringify(wanted))
            expect({ sequence, begun, target, needed, gap, level, acts, ...given }).toEqual({
              ...{ sequence, begun, target, needed, gap, level, acts },
              ...wanted,
            });
        }
        states.push(folded.state);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(0);
    },
  );

  it.each(calendars.map((calendar, index) => ({ name: calendar.name, calendar, index })))(
    'comes to the same for promises kept over and over, in $name',
    ({ calendar, index }) => {
      const random = new Random(70_000 + index);
      for (let sequence = 0; sequence < Math.ceil(ROLLING / calendars.length); sequence += 1) {
        const rule = random.pick(['respond', 'status', 'step'] as const);
        const target = random.pick([30, 240, 480, 1 + random.below(900)]);
        const begun = random.below(BEGIN_WITHIN);
        const asOf = endOf(random, begun);
        const facts = drawnFacts(random, begun).filter(({ at }) => at <= asOf);
        const wanted = naiveRounds(calendar.table, facts, rule, { target, end: asOf });
        const known = facts.map((fact) => factOf(fact, calendar));
        const opening = {
          leadId: 'l',
          level: 'lead',
          ownerId: null,
          clauseVersion: 'v',
          calendarVersion: 'c',
        } as const;
        const delivered = inRecordedOrder(random, known);
        const until = calendar.table.at(asOf);
        const steps = judgeFacts(CLAUSES[rule](target), delivered, calendar.calendar, {
          ...{ opening: { ...opening, attributes: {} }, until },
        });
        const given = steps.map(({ obligation }) => ({
          begunAt: obligation!.startedAt / MINUTE_MS - calendar.table.start,
          ...told(obligation!, calendar, false),
        }));
        const wantedSaid = wanted.map(({ begunAt, ...outcome }) => ({ begunAt, ...said(outcome) }));
        if (JSON.stringify(given) !== JSON.stringify(wantedSaid))
          expect({ sequence, rule, target, facts, given }).toEqual({
            sequence,
            rule,
            target,
            facts,
            given: wantedSaid,
          });
        states.push(...steps.map(({ obligation }) => obligation!.state));
        compared += 1;
      }
      expect(compared).toBeGreaterThan(0);
    },
  );

  it('has judged 20,000 histories, in all five states, which sum to all', () => {
    const counts = countStates(states);
    expect(compared).toBeGreaterThanOrEqual(SINGLE + ROLLING);
    expect(OBLIGATION_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(states.length);
    for (const state of OBLIGATION_STATES) expect(counts[state]).toBeGreaterThan(100);
  });
});

const CLAUSES = {
  respond: (target: number) => clauseOf('duty.respond', target),
  status: (target: number) => clauseOf('duty.progress', target),
  step: (target: number) => clauseOf('duty.progress', target, { measure: 'next-step' }),
};

function drawnFacts(random: Random, begun: number): NaiveFact[] {
  const count = 1 + random.below(12);
  return Array.from({ length: count }, (_, seq): NaiveFact => {
    const at = begun + 15 * random.below(SPREAD / 15);
    const draw = random.below(100);
    if (seq === 0) return { at: begun, seq, what: 'accept' };
    if (draw < 30) return { at, seq, what: 'message' };
    if (draw < 60) return { at, seq, what: 'try' };
    if (draw < 75) return { at, seq, what: 'step', until: at + 15 * (random.below(200) - 10) };
    if (draw < 83) return { at, seq, what: 'hold', until: at + 15 * random.below(150) };
    if (draw < 90) return { at, seq, what: 'resume' };
    return { at, seq, what: draw < 93 ? 'leave' : 'noise' };
  });
}

/** Recorded in the order of their numbers, delivered in any, some of them twice. */
const inRecordedOrder = (random: Random, facts: readonly Fact[]): Fact[] =>
  [...facts, ...facts.filter(() => random.chance(0.1))].sort(
    (one, other) => Number(one.id) - Number(other.id),
  );

const evidenceOf = ({ what, until }: NaiveFact, { table }: ModelCalendar): Evidence => {
  if (what === 'accept') return { kind: 'accepted' };
  if (what === 'message') return { kind: 'message', type: 'email', outcome: 'sent' };
  if (what === 'try') return { kind: 'attempt', type: 'call', outcome: 'no_answer' };
  if (what === 'step') return { kind: 'step-set', dueAt: table.at(until!) };
  if (what === 'hold') return { kind: 'held', reason: 'leave', resumeBy: table.at(until!) };
  if (what === 'leave') return { kind: 'left', why: 'recycled' };
  return what === 'resume' ? { kind: 'resumed' } : { kind: 'message', type: 'email', outcome: 'auto_reply' };
};

const factOf = (fact: NaiveFact, calendar: ModelCalendar): Fact => ({
  ...{ id: String(fact.seq), at: calendar.table.at(fact.at), evidence: [evidenceOf(fact, calendar)] },
});
