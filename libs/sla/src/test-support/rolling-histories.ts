import { MINUTE_MS } from '#kernel';
import type { Evidence } from '../clauses/evidence.js';
import { judgeFacts } from '../obligation/cycles.js';
import type { Fact } from '../obligation/cycles.js';
import { BEGIN_WITHIN, clauseOf, endOf, judged, said, SPREAD, told } from './judged-histories.js';
import type { Judged } from './judged-histories.js';
import type { ModelCalendar } from './model-calendars.js';
import { naiveRounds } from './naive-cycles.js';
import type { NaiveFact } from './naive-cycles.js';
import type { Random } from './random.js';

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

const OPENING: Parameters<typeof judgeFacts>[3]['opening'] = {
  ...{ leadId: 'l', level: 'lead', ownerId: null, clauseVersion: 'v', calendarVersion: 'c' },
  attributes: {},
};

/** A random history of a promise that is kept over and over, judged by the machine and by the walk. */
export function judgeRolling(random: Random, calendar: ModelCalendar): Judged {
  const rule = random.pick(['respond', 'status', 'step'] as const);
  const target = random.pick([30, 240, 480, 1 + random.below(900)]);
  const begun = random.below(BEGIN_WITHIN);
  const asOf = endOf(random, begun);
  const facts = drawnFacts(random, begun).filter(({ at }) => at <= asOf);
  const wanted = naiveRounds(calendar.table, facts, rule, { target, end: asOf });
  const delivered = inRecordedOrder(
    random,
    facts.map((fact) => factOf(fact, calendar)),
  );
  const steps = judgeFacts(CLAUSES[rule](target), delivered, calendar.calendar, {
    ...{ opening: OPENING, until: calendar.table.at(asOf) },
  });
  const given = steps.map(({ obligation }) => ({
    begunAt: obligation!.startedAt / MINUTE_MS - calendar.table.start,
    ...told(obligation!, calendar, false),
  }));
  const wantedSaid = wanted.map(({ begunAt, ...outcome }) => ({ begunAt, ...said(outcome) }));
  const states = steps.map(({ obligation }) => obligation!.state);
  return judged(states, { rule, target, facts }, given, wantedSaid);
}
