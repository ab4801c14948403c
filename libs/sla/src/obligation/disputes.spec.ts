import { compileCalendar } from '#calendar';
import type { CalendarDefinition } from '#calendar';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { validateClause } from '../clauses/registry.js';
import type { DutyClause } from '../clauses/registry.js';
import { called, contactDuty, paused, play, started } from '../test-support/duties.js';
import { nextInstant } from './catch-up.js';
import { judgeFacts } from './cycles.js';
import type { Fact } from './cycles.js';
import { fold, reconcile } from './fold.js';
import type { ObligationEvent } from './obligation.js';

/*
 * Clocks people have quarrelled over elsewhere: each law here is one that a system in use gets wrong. The calendars are compiled from
 * what a team would write down; instants carry the offset of Rome.
 */

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
type Hours = readonly { readonly open: string; readonly close: string }[];
const open = (...windows: readonly string[]): Hours =>
  windows.map((window) => ({ open: window.slice(0, 5), close: window.slice(6) }));

const compiled = (hours: Hours, more: Partial<CalendarDefinition> = {}) => {
  const week = Object.fromEntries(WEEKDAYS.map((day) => [day, hours]));
  const start = Date.parse('2026-01-01T00:00:00Z');
  return compileCalendar({ zone: 'Europe/Rome', week, ...more }, { from: start, to: start + 900 * DAY_MS });
};
const office = compiled(open('09:00-17:00'));
const long = compiled(open('09:00-18:00'), {
  holidays: ['2026-04-06', '2026-06-02', '2027-10-04'].map((on) => ({ on })),
});
const lunch = compiled(open('08:00-12:00', '13:30-18:00'));
const nineToFiveDaily = compiled([], {
  week: Object.fromEntries([...WEEKDAYS, 'sat', 'sun'].map((day) => [day, open('09:00-17:00')])),
});
const always = compiled([], {
  week: Object.fromEntries([...WEEKDAYS, 'sat', 'sun'].map((day) => [day, open('00:00-24:00')])),
});
const saturday = compiled(open('09:00-17:00'), {
  holidays: [{ on: '2026-04-03' }],
  exceptions: { '2026-04-04': open('09:00-17:00') },
});

const at = (text: string): number => Date.parse(text);
const within = (targetMs: number): DutyClause =>
  contactDuty({ tiers: [{ key: 'all', label: 'All', targetMs }] });
const tick = (when: string): ObligationEvent => ({ kind: 'instant', at: at(when) });

describe('A deadline', () => {
  it.each([
    {
      calendar: office,
      start: '2026-04-11T15:00+02:00',
      hours: 2,
      due: '2026-04-13T11:00+02:00',
      because: 'a Saturday adds no hours to Monday',
    },
    {
      calendar: office,
      start: '2026-04-11T20:00+02:00',
      hours: 2,
      due: '2026-04-13T11:00+02:00',
      because: 'nor does a Saturday night add a day',
    },
    {
      calendar: office,
      start: '2026-04-10T16:30+02:00',
      hours: 1,
      due: '2026-04-13T09:30+02:00',
      because: 'half an hour is left on Friday',
    },
    {
      calendar: office,
      start: '2026-04-08T16:30+02:00',
      hours: 1,
      due: '2026-04-09T09:30+02:00',
      because: 'half an hour is left of the day',
    },
    {
      calendar: lunch,
      start: '2026-04-08T11:45+02:00',
      hours: 0.5,
      due: '2026-04-08T13:45+02:00',
      because: 'lunch is no working time',
    },
    {
      calendar: long,
      start: '2026-04-03T17:30+02:00',
      hours: 4,
      due: '2026-04-07T12:30+02:00',
      because: 'Easter Monday is closed',
    },
    {
      calendar: long,
      start: '2026-05-30T11:00+02:00',
      hours: 1,
      due: '2026-06-01T10:00+02:00',
      because: 'Saturday is closed',
    },
    {
      calendar: long,
      start: '2026-06-01T17:00+02:00',
      hours: 4,
      due: '2026-06-03T12:00+02:00',
      because: 'the second of June is closed',
    },
    {
      calendar: long,
      start: '2027-10-01T17:00+02:00',
      hours: 2,
      due: '2027-10-05T10:00+02:00',
      because: 'the fourth of October is closed again',
    },
    {
      calendar: always,
      start: '2026-03-28T22:00+01:00',
      hours: 8,
      due: '2026-03-29T07:00+02:00',
      because: 'an hour was skipped that night',
    },
    {
      calendar: always,
      start: '2026-10-24T22:00+02:00',
      hours: 8,
      due: '2026-10-25T05:00+01:00',
      because: 'an hour came twice that night',
    },
    {
      calendar: nineToFiveDaily,
      start: '2026-03-28T16:00+01:00',
      hours: 2,
      due: '2026-03-29T10:00+02:00',
      because: 'nobody worked in that hour',
    },
    {
      calendar: saturday,
      start: '2026-04-02T16:00+02:00',
      hours: 2,
      due: '2026-04-04T10:00+02:00',
      because: 'Friday is closed, Saturday is worked',
    },
  ])('of $hours hours from $start is $due, because $because', ({ calendar, start, hours, due }) => {
    const { obligation } = play([started(at(start))], within(hours * HOUR_MS), calendar);
    expect(obligation.dueAt).toBe(at(due));
  });

  it('sixty days off costs no more to reckon than one: time is looked up, not stepped through', () => {
    let asked = 0;
    const counted = {
      ...office,
      add: (from: number, ms: number) => ((asked += 1), office.add(from, ms)),
      elapsed: office.elapsed.bind(office),
    };
    play([started(at('2026-04-08T10:00+02:00'))], within(HOUR_MS), counted);
    const near = asked;
    play([started(at('2026-04-08T10:00+02:00'))], within(60 * 8 * HOUR_MS), counted);
    expect(asked).toBe(2 * near);
  });
});

describe('A breach', () => {
  const start = started(at('2026-04-08T10:00+02:00'));
  const hour = within(HOUR_MS);

  it('is found although nobody ever writes to the lead: the deadline itself is what to wait for', () => {
    const { obligation } = play([start], hour, office);
    expect(nextInstant(obligation)).toBe(at('2026-04-08T11:00+02:00'));
    expect(play([start, tick('2026-04-08T11:01+02:00')], hour, office).obligation.state).toBe('breached');
  });

  it('is one also when the answer came between two looks at the clock', () => {
    const { obligation } = play(
      [start, called(at('2026-04-08T11:20+02:00')), tick('2026-04-08T12:00+02:00')],
      hour,
      office,
    );
    expect(obligation).toMatchObject({ state: 'breached', lateByMs: 20 * MINUTE_MS });
  });

  it('is none when the answer in time was only recorded after the deadline, and the save found it late', () => {
    const told = play([start, tick('2026-04-08T12:00+02:00')], hour, office).obligation;
    const answer = called(at('2026-04-08T10:30+02:00'));
    const after = fold([start, answer, tick('2026-04-08T12:00+02:00')], hour, office).obligation!;
    const by = {
      source: { kind: 'connector', id: 'mail' },
      recordedAt: at('2026-04-08T12:05+02:00'),
    } as const;
    expect(after.state).toBe('met');
    expect(reconcile(told, after, by)).toMatchObject({ state: 'breached', corrected: { state: 'met' } });
  });

  it('of one of two merged leads stays with it, and the other goes on with its own clock', () => {
    const stale = play(
      [
        start,
        tick('2026-04-08T12:00+02:00'),
        { kind: 'cancelled', at: at('2026-04-08T12:30+02:00'), reason: 'merged' },
      ],
      hour,
      office,
    );
    const fresh = play([started(at('2026-04-08T12:00+02:00'))], hour, office);
    expect([stale.obligation.state, fresh.obligation.state]).toEqual(['breached', 'pending']);
  });
});

describe('A pause', () => {
  const start = started(at('2026-04-08T10:00+02:00'));
  const clause = within(4 * HOUR_MS);
  const hold = (from: string, until: string): ObligationEvent => paused(at(from), at(until));
  const resumed = (when: string): ObligationEvent => ({ kind: 'resumed', at: at(when) });

  it.each([
    {
      events: [hold('2026-04-08T19:00+02:00', '2026-04-30T09:00+02:00'), resumed('2026-04-09T08:00+02:00')],
      due: '2026-04-09T11:00+02:00',
      because: 'wholly out of hours gives nothing back',
    },
    {
      events: [
        hold('2026-04-08T16:00+02:00', '2026-04-30T09:00+02:00'),
        called(at('2026-04-09T10:00+02:00')),
      ],
      due: '2026-04-09T13:00+02:00',
      because: 'open when the promise is kept is kept too',
    },
    {
      events: [hold('2026-04-08T16:00+02:00', '2026-04-09T10:00+02:00'), tick('2026-05-30T12:00+02:00')],
      due: '2026-04-09T13:00+02:00',
      because: 'nobody remembered ends by itself, and the promise is broken',
    },
  ])('$because: due $due', ({ events, due, because }) => {
    const { obligation } = play([started(at('2026-04-08T15:00+02:00')), ...events], clause, office);
    expect(obligation.dueAt).toBe(at(due));
    expect(obligation.state === 'breached').toBe(because.startsWith('nobody'));
  });

  it('is not forgotten when a new calendar and target are agreed for what runs, and the difference is shown', () => {
    const rebased: ObligationEvent = {
      ...{ kind: 'rebased', at: at('2026-04-08T12:30+02:00'), tierKey: 'hot', targetMs: 2 * HOUR_MS },
      ...{ clauseVersion: 'version-2', calendarVersion: 'calendar-2', reason: 'signed anew', by: 'm' },
    };
    const before = play([start, hold('2026-04-08T11:00+02:00', '2026-04-08T12:00+02:00')], clause, office);
    const { obligation, effects } = play(
      [start, hold('2026-04-08T11:00+02:00', '2026-04-08T12:00+02:00'), rebased],
      clause,
      office,
    );
    expect(before.obligation.dueAt).toBe(at('2026-04-08T15:00+02:00'));
    expect(obligation).toMatchObject({ targetMs: 2 * HOUR_MS, dueAt: at('2026-04-08T13:00+02:00') });
    expect(effects.at(-1)).toMatchObject({
      kind: 'rebased',
      from: { calendarVersion: 'calendar-1', dueAt: at('2026-04-08T15:00+02:00') },
      to: { calendarVersion: 'calendar-2', dueAt: at('2026-04-08T13:00+02:00') },
    });
  });

  it('changes nothing of what is broken: a breach is never re-based away', () => {
    const rebased: ObligationEvent = {
      ...{ kind: 'rebased', at: at('2026-04-09T12:00+02:00'), tierKey: 'all', targetMs: 90 * HOUR_MS },
      ...{ clauseVersion: 'version-2', calendarVersion: 'calendar-2', reason: 'kindness', by: 'm' },
    };
    const { obligation } = play([start, rebased], clause, office);
    expect(obligation).toMatchObject({
      state: 'breached',
      targetMs: 4 * HOUR_MS,
      clauseVersion: 'version-1',
    });
  });
});

describe('Reopened', () => {
  const respond = validateClause({
    ...{ kind: 'duty.respond', key: 'respond', title: 'Answer', owedBy: 'sales', owedTo: 'care' },
    tiers: [{ key: 'all', label: 'All', targetMs: HOUR_MS }],
  }) as DutyClause;
  const opening = {
    leadId: 'l',
    level: 'lead',
    ownerId: null,
    clauseVersion: 'v',
    calendarVersion: 'c',
  } as const;
  const fact = (id: string, when: string, kind: 'message' | 'attempt'): Fact => ({
    ...{ id, at: at(when), evidence: [{ kind, type: 'email', outcome: 'sent' }] },
  });

  it('after five days and answered in ten minutes, it measures ten minutes; the first time round is as it was', () => {
    const facts = [
      fact('1', '2026-04-08T10:00+02:00', 'message'),
      fact('2', '2026-04-08T10:30+02:00', 'attempt'),
      fact('3', '2026-04-13T10:00+02:00', 'message'),
      fact('4', '2026-04-13T10:10+02:00', 'attempt'),
    ];
    const steps = judgeFacts(respond, facts, office, {
      ...{ opening: { ...opening, attributes: {} }, until: at('2026-04-20T00:00+02:00') },
    });
    expect(
      steps.map(({ obligation }) => [obligation!.cycle, obligation!.elapsedMs, obligation!.state]),
    ).toEqual([
      [1, 30 * MINUTE_MS, 'met'],
      [2, 10 * MINUTE_MS, 'met'],
    ]);
  });
});

describe('A log of events', () => {
  const trace = (more: object = {}): DutyClause =>
    validateClause({
      ...{ kind: 'duty.trace', key: 'trace', title: 'Resolve', owedBy: 'care', owedTo: 'sales' },
      ...{ start: [{ event: 'opened' }], stop: [{ event: 'closed' }] },
      ...{ pause: [{ event: 'waiting' }], resume: [{ event: 'answered' }], cancel: [{ event: 'withdrawn' }] },
      excuse: [{ event: 'closed', where: { field: 'custom.cause', op: 'eq', value: 'force majeure' } }],
      tiers: [
        {
          key: 'urgent',
          label: 'Urgent',
          when: { field: 'custom.priority', op: 'eq', value: '1' },
          targetMs: HOUR_MS,
        },
        { key: 'rest', label: 'Others', targetMs: 4 * HOUR_MS },
      ],
      ...more,
    }) as DutyClause;
  const line = (name: string, hour: number, custom: Record<string, string> = {}): Fact => ({
    ...{ id: `${name} ${String(hour)}`, at: hour * HOUR_MS },
    evidence: [{ kind: 'event', name, attributes: { custom } }],
  });
  const judge = (lines: readonly Fact[], clause = trace(), attributes = {}) =>
    judgeFacts(clause, lines, always, {
      opening: {
        leadId: 'case',
        level: 'lead',
        ownerId: null,
        clauseVersion: 'v',
        calendarVersion: 'c',
        attributes,
      },
      until: 100 * HOUR_MS,
    }).map(({ obligation }) => [obligation!.state, obligation!.tierKey]);

  it.each([
    { because: 'four hours are four hours', lines: [line('opened', 0), line('closed', 4)], states: ['met'] },
    { because: 'five are not', lines: [line('opened', 0), line('closed', 5)], states: ['breached'] },
    {
      because: 'order is by instant, not by line',
      lines: [line('closed', 2), line('opened', 0)],
      states: ['met'],
    },
    {
      because: 'eight of the twelve were spent waiting',
      lines: [line('opened', 0), line('waiting', 1), line('answered', 9), line('closed', 12)],
      states: ['met'],
    },
    { because: 'it was withdrawn', lines: [line('opened', 0), line('withdrawn', 1)], states: ['cancelled'] },
    {
      because: 'the cause excuses, though it was closed in time',
      lines: [line('opened', 0), line('closed', 1, { cause: 'force majeure' })],
      states: ['excused'],
    },
    { because: 'nobody closed it', lines: [line('opened', 0)], states: ['breached'] },
    { because: 'it never began', lines: [line('noted', 0), line('closed', 1)], states: [] },
    {
      because: 'each opening is judged by itself',
      lines: [line('opened', 0), line('closed', 1), line('opened', 50), line('closed', 60)],
      states: ['met', 'breached'],
    },
  ])('is judged $states, because $because', ({ lines, states }) => {
    expect(judge(lines).map(([state]) => state)).toEqual(states);
  });

  it('has targets by what the case is like', () => {
    const lines = [line('opened', 0), line('closed', 2)];
    expect(judge(lines, trace(), { custom: { priority: '1' } })).toEqual([['breached', 'urgent']]);
  });

  it('is judged once where it is agreed to go round only once', () => {
    const lines = [line('opened', 0), line('closed', 1), line('opened', 50)];
    expect(judge(lines, trace({ isRolling: false }))).toEqual([['met', 'rest']]);
  });
});
