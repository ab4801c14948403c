import { compileCalendar } from '#calendar';
import type { WorkingCalendar } from '#calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { validateClause } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import { called, contactDuty, play, started } from '../test-support/duties.js';
import { judgeFacts } from './cycles.js';
import type { Fact } from './cycles.js';
import { heed } from './heed.js';
import type { ObligationEvent } from './obligation.js';

/*
 * Ways in which clocks are commonly misjudged, one law each: what stops a clock, which target it has, whose delay it tells, and what
 * happens when the hours change under it. Instants carry the offset of Rome.
 */

const at = (text: string): number => Date.parse(text);
const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const hours = (days: readonly string[], open: string, close: string): WorkingCalendar => {
  const week = Object.fromEntries(days.map((day) => [day, [{ open, close }]]));
  const from = at('2026-01-01T00:00:00Z');
  return compileCalendar({ zone: 'Europe/Rome', week }, { from, to: from + 400 * DAY_MS });
};
const office = hours(EVERY_DAY.slice(0, 5), '09:00', '17:00');
const always = hours(EVERY_DAY, '00:00', '24:00');

const duty = (kind: string, more: object = {}): DutyClause =>
  validateClause({
    ...{ kind: `duty.${kind}`, key: kind, title: kind, owedBy: 'sales', owedTo: 'marketing' },
    ...{ tiers: [{ key: 'all', label: 'All', targetMs: 4 * HOUR_MS }], ...more },
  }) as DutyClause;
const opening = {
  leadId: 'l',
  level: 'lead',
  ownerId: null,
  clauseVersion: 'v',
  calendarVersion: 'c',
  attributes: {},
} as const;
const judged = (clause: DutyClause, facts: readonly Fact[], until: number) =>
  judgeFacts(clause, facts, always, { opening, until }).map(({ obligation }) => obligation!);

describe('What stops a clock', () => {
  const contact = contactDuty();

  it.each<[string, Fact['evidence'][number], boolean]>([
    ['a call that was made', { kind: 'attempt', type: 'call', outcome: 'no_answer' }, true],
    ['a note to oneself', { kind: 'attempt', type: 'note', outcome: 'internal_note' }, false],
    ['an automatic reply', { kind: 'attempt', type: 'email', outcome: 'auto_reply' }, false],
    ['a mail that bounced', { kind: 'attempt', type: 'email', outcome: 'bounced' }, false],
    ['a stage set by hand', { kind: 'decided', decision: 'sql' }, false],
    ['the promise to call later', { kind: 'step-set', dueAt: 9 }, false],
  ])('is typed, never a changed status: %s stops the first contact: %j %s', (_what, evidence, stops) => {
    const events = heed(contact, evidence, { at: 1 });
    expect(events.some(({ kind }) => kind === 'fulfilled')).toBe(stops);
  });

  it('is heard by its own instant, though it was written past every form and hook, and only seen by a later look', () => {
    const start = started(at('2026-04-08T10:00+02:00'));
    const late: ObligationEvent = { kind: 'instant', at: at('2026-04-30T10:00+02:00') };
    const { obligation } = play([start, called(at('2026-04-08T13:59+02:00')), late], contact, office);
    expect(obligation).toMatchObject({ state: 'met', fulfilledAt: at('2026-04-08T13:59+02:00') });
  });
});

describe('The row a target is read from', () => {
  const hot = {
    ...{ key: 'hot', label: 'Demo', targetMs: HOUR_MS },
    when: { field: 'grade', op: 'eq', value: 'A' },
  };
  const rest = { key: 'rest', label: 'Everyone else', targetMs: 8 * HOUR_MS };
  const tierOf = (tiers: readonly object[], grade: string): string | undefined =>
    play([started(0, { attributes: { grade } })], contactDuty({ tiers }), always).obligation.tierKey;

  it('is the default row only where no row before it is meant, however many rows there are', () => {
    const rows = [hot, { ...hot, key: 'warm', when: { field: 'grade', op: 'eq', value: 'B' } }, rest];
    expect(['A', 'B', 'C'].map((grade) => tierOf(rows, grade))).toEqual(['hot', 'warm', 'rest']);
  });

  it('is none where no row is meant: nobody falls to a promise that was not made to them', () => {
    const { obligation } = judgeFacts(
      contactDuty({ tiers: [hot] }),
      [{ id: '1', at: 0, evidence: [{ kind: 'offered' }] }],
      always,
      { opening, until: 1 },
    )[0] ?? { obligation: null };
    expect(obligation).toBeNull();
  });
});

describe('Whose delay it is', () => {
  const captured: Fact = { id: '1', at: 0, evidence: [{ kind: 'captured' }] };
  const offer: Fact = { id: '2', at: 30 * MINUTE_MS, evidence: [{ kind: 'offered' }] };
  const call: Fact = {
    ...{ id: '3', at: 50 * MINUTE_MS },
    evidence: [{ kind: 'attempt', type: 'call', outcome: 'connected' }],
  };

  it('is told apart: what passed before the offer is the handing over, what passed after it the first contact', () => {
    const handover = duty('handover', { owedBy: 'marketing', owedTo: 'sales' });
    const elapsed = [handover, duty('contact')].map(
      (clause) => judged(clause, [captured, offer, call], DAY_MS)[0]!.elapsedMs! / MINUTE_MS,
    );
    expect(elapsed).toEqual([30, 20]);
  });

  it('is that of the lead however often it changes hands; a new owner’s own clock begins with them', () => {
    const reassigned: ObligationEvent = { kind: 'cancelled', at: HOUR_MS, reason: 'reassigned' };
    const events = [reassigned, called(5 * HOUR_MS)];
    const whole = play([started(0), ...events], duty('contact'), always).obligation;
    const own = play([started(HOUR_MS, { level: 'owner' }), called(5 * HOUR_MS)], duty('contact'), always);
    expect([whole.state, whole.startedAt]).toEqual(['breached', 0]);
    expect(own.obligation).toMatchObject({ state: 'met', elapsedMs: 4 * HOUR_MS });
  });
});

describe('Rounds', () => {
  const respond = duty('respond', { tiers: [{ key: 'all', label: 'All', targetMs: HOUR_MS }] });
  const message = (id: string, hour: number): Fact => ({
    ...{ id, at: hour * HOUR_MS },
    evidence: [{ kind: 'message', type: 'email', outcome: 'sent' }],
  });
  const answer = (id: string, hour: number): Fact => ({
    ...{ id, at: hour * HOUR_MS },
    evidence: [{ kind: 'attempt', type: 'email', outcome: 'sent' }],
  });

  it('are each kept and judged, not only the longest or the last of them', () => {
    const facts = [message('1', 0), answer('2', 0.5), message('3', 10), answer('4', 13), message('5', 20)];
    const rounds = judged(respond, [...facts, answer('6', 20.25)], 40 * HOUR_MS);
    expect(rounds.map(({ cycle, state, elapsedMs }) => [cycle, state, elapsedMs! / HOUR_MS])).toEqual([
      [1, 'met', 0.5],
      [2, 'breached', 3],
      [3, 'met', 0.25],
    ]);
  });

  it('age from the last sign of work, never from the day the lead was made', () => {
    const progress = duty('progress', { tiers: [{ key: 'all', label: 'All', targetMs: 24 * HOUR_MS }] });
    const facts: Fact[] = [{ id: '1', at: 300 * DAY_MS, evidence: [{ kind: 'accepted' }] }];
    const [first] = judged(progress, facts, 300 * DAY_MS + HOUR_MS);
    expect(first).toMatchObject({ state: 'pending', dueAt: 301 * DAY_MS });
    const worked = [...facts, { ...answer('2', 0), at: 300 * DAY_MS + 20 * HOUR_MS }];
    expect(judged(progress, worked, 301 * DAY_MS + HOUR_MS).at(-1)).toMatchObject({
      ...{ state: 'pending', dueAt: 301 * DAY_MS + 20 * HOUR_MS },
    });
  });
});

describe('Hours that change under a running clock', () => {
  // Round the clock until nine, in office hours from then on: 480 minutes on Wednesday, 209.46 on Thursday.
  const [start, change] = [at('2026-04-08T04:30:00+02:00'), at('2026-04-08T09:00:00+02:00')];
  const answered = at('2026-04-09T09:00:00+02:00') + 209.46 * MINUTE_MS;
  const clause = contactDuty({ tiers: [{ key: 'all', label: 'All', targetMs: 90 * HOUR_MS }] });
  const minutesOf = (events: readonly ObligationEvent[], calendar: WorkingCalendar): number =>
    play([started(start), ...events], clause, calendar).obligation.elapsedMs! / MINUTE_MS;

  it('are not taken over by themselves: it is judged to its end by the hours it began under', () => {
    expect(minutesOf([called(answered)], always)).toBeCloseTo(1_919.46, 6);
  });

  it('are taken over whole when both sides agree: 689.46 minutes by the new hours, never 959.46 patched of both', () => {
    const patched = always.elapsed(start, change) + office.elapsed(change, answered);
    expect(patched / MINUTE_MS).toBeCloseTo(959.46, 6);
    const rebased: ObligationEvent = {
      ...{ kind: 'rebased', at: change, tierKey: 'all', targetMs: 90 * HOUR_MS },
      ...{ clauseVersion: 'version-2', calendarVersion: 'calendar-2', reason: 'new hours', by: 'm' },
    };
    expect(minutesOf([rebased, called(answered)], office)).toBeCloseTo(689.46, 6);
  });
});
