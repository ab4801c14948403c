import fc from 'fast-check';
import { HOUR_MS } from '#kernel';
import { called, contactDuty, paused, play, started } from '../test-support/duties.js';
import { alwaysOpen, officeHours } from '../test-support/business-times.js';
import { countStates } from '../standing/duty-standing.js';
import { advance } from './advance.js';
import { difference, fold, reconcile } from './fold.js';
import { OBLIGATION_STATES } from './obligation.js';
import type { Obligation, ObligationEvent } from './obligation.js';

const TARGET = 100;
const clause = contactDuty({ tiers: [{ key: 'all', label: 'All', targetMs: TARGET }] });
const source = { kind: 'connector', id: 'telephone' } as const;

/** Facts on a small grid, so that equal times and deadlines are common; `seq` is unique as positions are. */
const eventAt = (time: number): fc.Arbitrary<ObligationEvent> =>
  fc.oneof(
    fc.constantFrom('no_answer', 'connected', 'auto_reply').map((outcome) => called(time, outcome)),
    fc.constant<ObligationEvent>({ kind: 'resumed', at: time }),
    fc
      .integer({ min: 1, max: 60 })
      .chain((length) => fc.integer({ min: 1, max: 60 }).map((limit) => paused(time, time + length, limit))),
    fc.constant<ObligationEvent>({ kind: 'instant', at: time }),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(called(time, 'bounced')) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<ObligationEvent>(
          { kind: 'cancelled', at: time, reason: 'merged' },
          { kind: 'excused', at: time, reason: 'NOT_ICP', isRelief: true },
          { kind: 'waived', at: time, reason: 'agreed', by: 'member-7' },
        ),
      },
    ),
  );
const history = fc
  .array(
    fc.integer({ min: -2, max: 40 }).chain((step) => eventAt(step * 10)),
    { maxLength: 12 },
  )
  .map((events) => [started(0), ...events].map((event, seq) => ({ ...event, seq })));

const folded = (events: readonly ObligationEvent[]): Obligation =>
  fold(events, clause, alwaysOpen).obligation!;

/** The law written as a walk over every millisecond, knowing nothing of deadlines: the first answer and the clock's reading at it. */
function walkedOutcome(events: readonly ObligationEvent[]): { isInTime: boolean; usedMs: number } | null {
  const answer = events
    .filter((event) => event.kind === 'fulfilled' && event.at >= 0 && event.evidence.kind === 'attempt')
    .filter(
      (event) =>
        event.kind === 'fulfilled' &&
        !['auto_reply', 'bounced'].includes((event.evidence as { outcome: string }).outcome),
    )
    .reduce<number | null>((first, event) => (first === null || event.at < first ? event.at : first), null);
  return answer === null ? null : { isInTime: answer <= TARGET, usedMs: answer };
}

describe('Folding the events of an obligation', () => {
  it('gives the same whatever the order they are given in', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (events, keys) => {
        const shuffled = events
          .map((event) => ({ event, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        expect(folded(shuffled.map(({ event }) => event))).toEqual(folded(events));
      }),
    );
  });

  it('equals playing them live, one by one, folding anew only when one comes out of order', () => {
    fc.assert(
      fc.property(history, (events) => {
        const seen: ObligationEvent[] = [];
        let live: Obligation | null = null;
        for (const event of events.filter(({ kind }) => kind !== 'instant')) {
          seen.push(event);
          const step = advance(live, event, clause, alwaysOpen);
          const isLate = step.effects.some(
            (effect) => effect.kind === 'ignored' && effect.because === 'out-of-order',
          );
          live = isLate ? folded(seen) : step.obligation;
        }
        const judged = ({ state, fulfilledAt, elapsedMs, lateByMs, dueAt, pauses }: Obligation) => ({
          ...{ state, fulfilledAt, elapsedMs, lateByMs, dueAt, pauses },
        });
        const now: ObligationEvent = { kind: 'instant', at: 1000 };
        const told = advance(live, now, clause, alwaysOpen).obligation!;
        expect(judged(told)).toEqual(judged(folded([...seen, now])));
      }),
    );
  });

  it('judges the same with and without timers in between: they only announce', () => {
    fc.assert(
      fc.property(history, (events) => {
        const end: ObligationEvent = { kind: 'instant', at: 1000 };
        const quiet = folded([...events.filter((event) => event.kind !== 'instant'), end]);
        const { state, fulfilledAt, lateByMs, dueAt, alarmsRaised } = folded([...events, end]);
        expect(quiet).toMatchObject({ state, fulfilledAt, lateByMs, dueAt, alarmsRaised });
      }),
    );
  });

  it('keeps lateness at 0 or more, breaches at the deadline, and every state among the five', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 8 }), (histories) => {
        const obligations = histories.map(folded);
        for (const each of obligations) {
          expect(each.lateByMs ?? 0).toBeGreaterThanOrEqual(0);
          expect(each.breach?.at ?? each.dueAt).toBe(each.dueAt);
          expect((each.lateByMs ?? 0) > 0).toBe(each.state === 'breached' && each.fulfilledAt !== null);
        }
        const counts = countStates(obligations.map((each) => each.state));
        expect(OBLIGATION_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(obligations.length);
      }),
    );
  });

  it('agrees with the plain law when nothing pauses or ends it', () => {
    const plain = history.map((events) =>
      events.filter(({ kind }) => ['started', 'fulfilled', 'instant'].includes(kind)),
    );
    fc.assert(
      fc.property(plain, (events) => {
        const outcome = walkedOutcome(events);
        const obligation = folded([...events, { kind: 'instant', at: 1000 }]);
        expect(obligation.state).toBe(outcome?.isInTime ? 'met' : 'breached');
        expect(obligation.elapsedMs).toBe(outcome?.usedMs ?? null);
      }),
    );
  });

  it('meets an answer at the deadline, whatever the office hours and the start', () => {
    const office = officeHours();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7 * 24 * 60 }),
        fc.integer({ min: 1, max: 12 * 60 }),
        (minute, target) => {
          const start = Date.UTC(2026, 3, 6) + minute * 60_000;
          const duty = contactDuty({ tiers: [{ key: 'all', label: 'All', targetMs: target * 60_000 }] });
          const { dueAt, lastMetAt } = play([started(start)], duty, office).obligation;
          const stateAt = (at: number) => play([started(start), called(at)], duty, office).obligation.state;
          expect([stateAt(dueAt), stateAt(lastMetAt), stateAt(lastMetAt + 1)]).toEqual([
            'met',
            'met',
            'breached',
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('Events of one instant', () => {
  const cancelled: ObligationEvent = { kind: 'cancelled', at: 50, reason: 'merged', seq: 1 };
  const answer: ObligationEvent = { ...called(50), seq: 2 };
  const hold: ObligationEvent = { ...paused(50, 90), seq: 1 };
  const resume: ObligationEvent = { kind: 'resumed', at: 50, seq: 2 };

  it('let the answer come before what ends the promise, though it was recorded after', () => {
    expect(folded([started(0), cancelled, answer]).state).toBe('met');
  });

  it('end one pause before the next begins', () => {
    const { pauses } = folded([started(0), paused(20, 80), hold, resume]);
    expect(pauses.map(({ from, to }) => [from, to])).toEqual([
      [20, 50],
      [50, null],
    ]);
  });

  it('leave equal kinds in the order they were recorded', () => {
    const first: ObligationEvent = { ...called(50, 'no_answer'), seq: 3 };
    const second: ObligationEvent = { ...called(50, 'connected'), seq: 4 };
    expect(folded([started(0), second, first]).evidence).toMatchObject({ outcome: 'no_answer' });
  });
});

it('A resumption that came before its pause was known makes the pause a matter for folding', () => {
  const { obligation } = play([started(0), { kind: 'resumed', at: 40 }], clause, alwaysOpen);
  expect(advance(obligation, paused(30, 90), clause, alwaysOpen).effects).toEqual([
    { kind: 'ignored', event: 'paused', because: 'out-of-order' },
  ]);
});

it('An attempt that never qualifies is forgotten: what came before it is still in order', () => {
  const { obligation } = play([started(0), called(40, 'bounced')], clause, alwaysOpen);
  expect(advance(obligation, called(30), clause, alwaysOpen).obligation?.state).toBe('met');
});

describe('A late fact', () => {
  const tick: ObligationEvent = { kind: 'instant', at: 3 * HOUR_MS };
  const told = [started(0), tick];

  it('is refused by the live machine, which asks for a fold', () => {
    const { obligation } = play(told, clause, alwaysOpen);
    expect(advance(obligation, called(50), clause, alwaysOpen).effects).toEqual([
      { kind: 'ignored', event: 'fulfilled', because: 'out-of-order' },
    ]);
  });

  it('never takes a breach back: the corrected outcome stands beside it, with its source', () => {
    const before = folded(told);
    const after = folded([...told, called(50)]);
    expect(difference(before, after)).toMatchObject({
      kind: 'correction',
      from: { state: 'breached' },
      to: { state: 'met', fulfilledAt: 50, elapsedMs: 50 },
    });
    const joined = reconcile(before, after, { source, recordedAt: 4 * HOUR_MS });
    expect(joined).toMatchObject({ state: 'breached', breach: before.breach, fulfilledAt: null });
    expect(joined.corrected).toEqual({
      state: 'met',
      fulfilledAt: 50,
      elapsedMs: 50,
      source,
      recordedAt: 4 * HOUR_MS,
    });
  });

  it('corrects a met promise when the answer proves earlier, and says nothing when nothing differs', () => {
    const before = folded([started(0), called(80)]);
    const after = folded([started(0), called(80), called(30)]);
    expect(reconcile(before, after, { source, recordedAt: 90 })).toMatchObject({
      state: 'met',
      fulfilledAt: 80,
      corrected: { state: 'met', fulfilledAt: 30 },
    });
    expect(difference(before, before)).toEqual({ kind: 'same' });
    expect(reconcile(before, before, { source, recordedAt: 90 })).toEqual(before);
  });

  it('simply moves on what was still open', () => {
    const before = folded([started(0), paused(40, 60)]);
    const after = folded([started(0), called(20), paused(40, 60)]);
    expect(difference(before, after)).toMatchObject({ kind: 'progress', to: { state: 'met' } });
    expect(reconcile(before, after, { source, recordedAt: 90 })).toMatchObject({
      state: 'met',
      corrected: null,
    });
  });

  it('gives a breach its late answer without touching how it was found', () => {
    const before = folded(told);
    const after = folded([started(0), called(150), tick]);
    expect(reconcile(before, after, { source, recordedAt: 4 * HOUR_MS })).toMatchObject({
      state: 'breached',
      breach: before.breach,
      lateByMs: 50,
      corrected: null,
    });
  });
});
