import { HOUR_MS, MINUTE_MS } from '#kernel';
import { acceptDuty, called, contactDuty, paused, play, started } from '../test-support/duties.js';
import { alwaysOpen, at, officeHours } from '../test-support/business-times.js';
import { advance } from './advance.js';
import { nextAlarm, nextInstant } from './catch-up.js';
import type { ObligationEvent, ObligationState } from './obligation.js';

const office = officeHours(['2026-04-06']);
const contact = contactDuty();

const resumed = (when: string): ObligationEvent => ({ kind: 'resumed', at: at(when) });
const tick = (when: string): ObligationEvent => ({ kind: 'instant', at: at(when) });
const pausedOn = (when: string, until = '2026-04-30 00:00', limitMs?: number): ObligationEvent =>
  paused(at(when), at(until), limitMs);

describe('A clock of four working hours, Monday to Friday 09–18', () => {
  interface Law {
    events: ObligationEvent[];
    state: ObligationState;
    due: string;
    lateMinutes?: number;
    because: string;
  }
  const friday = started(at('2026-04-03 17:30'));
  const tuesday = started(at('2026-04-07 10:00'));
  const laws: Law[] = [
    {
      events: [friday],
      state: 'pending',
      due: '2026-04-07 12:30',
      because: 'Easter Monday and the weekend do not count',
    },
    {
      events: [friday, called(at('2026-04-07 12:30'))],
      state: 'met',
      due: '2026-04-07 12:30',
      because: 'equality is met',
    },
    {
      events: [friday, called(at('2026-04-07 12:31'))],
      state: 'breached',
      due: '2026-04-07 12:30',
      lateMinutes: 1,
      because: 'late is late, though no timer ever ran',
    },
    {
      events: [friday, tick('2026-04-07 13:00'), called(at('2026-04-08 09:00'))],
      state: 'breached',
      due: '2026-04-07 12:30',
      lateMinutes: 330,
      because: 'lateness is business time: 12:30 to 18:00',
    },
    {
      events: [friday, tick('2026-04-07 12:30')],
      state: 'pending',
      due: '2026-04-07 12:30',
      because: 'the timer acts only when strictly later',
    },
    {
      events: [tuesday, called(at('2026-04-07 10:05'), 'auto_reply')],
      state: 'pending',
      due: '2026-04-07 14:00',
      because: 'an auto-reply stops no clock',
    },
    {
      events: [tuesday, called(at('2026-04-07 10:05'), 'bounced')],
      state: 'pending',
      due: '2026-04-07 14:00',
      because: 'a bounce stops no clock',
    },
    {
      events: [tuesday, called(at('2026-04-07 09:59'))],
      state: 'pending',
      due: '2026-04-07 14:00',
      because: 'a call before the offer answers nothing',
    },
    {
      events: [tuesday, pausedOn('2026-04-07 11:00'), resumed('2026-04-07 12:30')],
      state: 'pending',
      due: '2026-04-07 15:30',
      because: 'paused time is given back',
    },
    {
      events: [tuesday, pausedOn('2026-04-07 18:30'), resumed('2026-04-08 08:30')],
      state: 'breached',
      due: '2026-04-07 14:00',
      because: 'the deadline had passed before the pause',
    },
    {
      events: [started(at('2026-04-07 16:00')), pausedOn('2026-04-07 19:00'), resumed('2026-04-08 08:00')],
      state: 'pending',
      due: '2026-04-08 11:00',
      because: 'a pause outside hours gives nothing back',
    },
    {
      events: [tuesday, pausedOn('2026-04-07 11:00'), called(at('2026-04-08 17:00'))],
      state: 'met',
      due: '2026-04-09 11:00',
      because: 'closing from a pause keeps the pause',
    },
    {
      events: [tuesday, pausedOn('2026-04-07 11:00', '2026-04-08 09:00'), called(at('2026-04-08 12:01'))],
      state: 'breached',
      due: '2026-04-08 12:00',
      lateMinutes: 1,
      because: 'a forgotten pause ends by itself at its resume date',
    },
    {
      events: [
        tuesday,
        pausedOn('2026-04-07 11:00', '2026-05-01 09:00', 2 * HOUR_MS),
        tick('2026-04-07 16:01'),
      ],
      state: 'breached',
      due: '2026-04-07 16:00',
      because: 'a pause gives back no more than its limit',
    },
    {
      events: [tuesday, pausedOn('2026-04-07 14:00'), called(at('2026-04-07 16:00'))],
      state: 'met',
      due: '2026-04-07 14:00',
      because: 'a pause at the very deadline still holds the clock at its target',
    },
    {
      events: [started(at('2026-04-03 14:00')), called(at('2026-04-04 10:00'))],
      state: 'met',
      due: '2026-04-03 18:00',
      because: 'the budget ends at closing and Saturday uses no working time',
    },
    {
      events: [started(at('2026-04-03 14:00')), tick('2026-04-05 12:00')],
      state: 'pending',
      due: '2026-04-03 18:00',
      because: 'until work begins again nothing is late',
    },
    {
      events: [started(at('2026-04-03 14:00')), tick('2026-04-07 09:01')],
      state: 'breached',
      due: '2026-04-03 18:00',
      because: 'from the first working moment on it is',
    },
    {
      events: [tuesday, { kind: 'excused', at: at('2026-04-07 11:00'), reason: 'NOT_ICP', isRelief: true }],
      state: 'excused',
      due: '2026-04-07 14:00',
      because: 'relief covers contact',
    },
    {
      events: [tuesday, { kind: 'excused', at: at('2026-04-07 15:00'), reason: 'NOT_ICP', isRelief: true }],
      state: 'breached',
      due: '2026-04-07 14:00',
      because: 'relief never covers a breach older than the rejection',
    },
    {
      events: [tuesday, { kind: 'cancelled', at: at('2026-04-07 11:00'), reason: 'merged' }],
      state: 'cancelled',
      due: '2026-04-07 14:00',
      because: 'a merged lead owes nothing more',
    },
    {
      events: [tuesday, { kind: 'cancelled', at: at('2026-04-07 11:00'), reason: 'reassigned' }],
      state: 'pending',
      due: '2026-04-07 14:00',
      because: 'a reassignment never touches the lead level',
    },
    {
      events: [tuesday, called(at('2026-04-07 11:00')), called(at('2026-04-07 20:00'))],
      state: 'met',
      due: '2026-04-07 14:00',
      because: 'the first answer decides',
    },
  ];
  test.each(laws)('is $state, due $due, because $because', ({ events, state, due, lateMinutes }) => {
    const { obligation } = play(events, contact, office);
    expect(obligation.state).toBe(state);
    expect(obligation.dueAt).toBe(at(due));
    expect(obligation.breach?.at ?? null).toBe(state === 'breached' ? at(due) : null);
    expect(obligation.lateByMs ?? 0).toBe((lateMinutes ?? 0) * MINUTE_MS);
  });
});

it('A pause asks the calendar for its limit only when the limit bites', () => {
  const shortSighted = {
    ...alwaysOpen,
    add: (start: number, ms: number) => {
      if (ms > 1000) throw new Error('the calendar ends');
      return start + ms;
    },
  };
  const clause = contactDuty({ tiers: [{ key: 'all', label: 'All', targetMs: 100 }] });
  const { obligation } = play([started(0), paused(10, 30, 900_000)], clause, shortSighted);
  expect(nextInstant(obligation)).toBe(30);
});

describe('A breach', () => {
  const start = started(at('2026-04-07 10:00'));

  it('has the deadline as its time and its detection beside it', () => {
    const { effects } = play([start, tick('2026-04-07 14:00'), tick('2026-04-07 14:05')], contact, office);
    expect(effects.at(-1)).toEqual({
      kind: 'breached',
      at: at('2026-04-07 14:00'),
      detectedAt: at('2026-04-07 14:05'),
      lagMs: 5 * MINUTE_MS,
    });
  });

  it('happens once, however many timers ring', () => {
    const ticks = ['14:01', '14:02', '20:00'].map((time) => tick(`2026-04-07 ${time}`));
    const { effects } = play([start, ...ticks], contact, office);
    expect(effects.filter((effect) => effect.kind === 'breached')).toHaveLength(1);
  });

  it('stays when an answer, a cancellation or a waiver follows; the waiver stands beside it', () => {
    const { obligation } = play(
      [
        start,
        tick('2026-04-07 14:01'),
        called(at('2026-04-07 15:00')),
        { kind: 'cancelled', at: at('2026-04-07 16:00'), reason: 'merged' },
        { kind: 'waived', at: at('2026-04-07 17:00'), reason: 'line was down', by: 'member-7' },
      ],
      contact,
      office,
    );
    expect(obligation).toMatchObject({
      state: 'breached',
      fulfilledAt: at('2026-04-07 15:00'),
      lateByMs: HOUR_MS,
    });
    expect(obligation.corrected).toMatchObject({
      state: 'excused',
      source: { kind: 'waiver', id: 'member-7' },
    });
  });

  it('leaves an owner-level clock breached when the lead moves on, and cancels one that was not', () => {
    const owner = started(at('2026-04-07 10:00'), { level: 'owner', ownerId: 'member-1' });
    const moved = (when: string): ObligationEvent => ({
      kind: 'cancelled',
      at: at(when),
      reason: 'reassigned',
    });
    expect(play([owner, moved('2026-04-07 14:01')], contact, office).obligation.state).toBe('breached');
    expect(play([owner, moved('2026-04-07 14:00')], contact, office).obligation.state).toBe('cancelled');
  });
});

describe('A duty', () => {
  it('freezes the first tier that matches, with the versions', () => {
    const { obligation } = play([started(0, { attributes: { grade: 'A' } })], contact, alwaysOpen);
    expect(obligation).toMatchObject({
      tierKey: 'hot',
      targetMs: 15 * MINUTE_MS,
      clauseVersion: 'version-1',
      calendarVersion: 'calendar-1',
    });
  });

  it('owes nothing to a lead no tier is meant for', () => {
    const narrow = contactDuty({ segment: { field: 'country', op: 'eq', value: 'IT' } });
    const step = advance(null, started(0, { attributes: { country: 'FR' } }), narrow, alwaysOpen);
    expect(step).toEqual({
      obligation: null,
      effects: [{ kind: 'ignored', event: 'started', because: 'not-owed' }],
    });
  });

  it('to accept is answered by a rejection too, and is never relieved', () => {
    const rejected: ObligationEvent = {
      kind: 'fulfilled',
      at: 5,
      evidence: { kind: 'rejected', reason: 'NOT_ICP' },
    };
    const relief: ObligationEvent = { kind: 'excused', at: 4, reason: 'NOT_ICP', isRelief: true };
    const { obligation, effects } = play([started(0), relief, rejected], acceptDuty(), alwaysOpen);
    expect(obligation.state).toBe('met');
    expect(effects).toContainEqual({ kind: 'ignored', event: 'excused', because: 'not-relievable' });
  });

  it('can be waived by the other side before its deadline', () => {
    const waived: ObligationEvent = { kind: 'waived', at: 4, reason: 'fair week', by: 'member-7' };
    expect(play([started(0), waived], acceptDuty(), alwaysOpen).obligation.state).toBe('excused');
  });

  it('refuses to be judged by another clause', () => {
    const { obligation } = play([started(0)], contact, alwaysOpen);
    expect(() => advance(obligation, called(1), acceptDuty(), alwaysOpen)).toThrow(
      expect.objectContaining({ code: 'obligation/other-clause' }),
    );
  });
});

describe('Timers', () => {
  const clause = contactDuty({ tiers: [{ key: 'all', label: 'All', targetMs: 100 }] });
  const alarms = (events: ObligationEvent[]) =>
    play(events, clause, alwaysOpen).effects.flatMap((effect) =>
      effect.kind === 'alarm' ? [[effect.fraction, effect.at]] : [],
    );

  it('raise each alarm once, at its instant, also past the breach while nobody answers', () => {
    const ticks = [49, 50, 50, 99, 101, 160, 400].map((time): ObligationEvent => ({
      kind: 'instant',
      at: time,
    }));
    expect(alarms([started(0), ...ticks])).toEqual([
      [0.5, 50],
      [0.8, 80],
      [1, 100],
      [1.5, 150],
    ]);
  });

  it('fall silent once the promise is answered', () => {
    expect(alarms([started(0), called(10), { kind: 'instant', at: 400 }])).toEqual([]);
    expect(alarms([started(0), called(120), { kind: 'instant', at: 400 }])).toEqual([]);
  });

  it('move alarms that lie after a pause, and leave those before it', () => {
    const { obligation } = play(
      [started(0), paused(60, 70), { kind: 'instant', at: 75 }],
      clause,
      alwaysOpen,
    );
    expect(obligation.alarmsRaised).toEqual([0.5]);
    expect(nextAlarm(obligation, clause, alwaysOpen)).toEqual({ fraction: 0.8, at: 90 });
  });

  it('keep one row: the deadline, the end of the pause while paused, none when ended', () => {
    const next = (events: ObligationEvent[]) => nextInstant(play(events, clause, alwaysOpen).obligation);
    expect(next([started(0)])).toBe(100);
    expect(next([started(0), paused(60, 70)])).toBe(70);
    expect(next([started(0), paused(60, 70), { kind: 'instant', at: 70 }])).toBe(110);
    expect(next([started(0), called(60)])).toBeNull();
    expect(next([started(0), { kind: 'instant', at: 101 }])).toBeNull();
  });
});
