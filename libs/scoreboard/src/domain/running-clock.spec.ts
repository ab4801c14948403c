import fc from 'fast-check';
import { lead, move, newEntry, obligation, recorded } from '../test-support/entries.js';
import { daysIn } from './days.js';
import { RunningClocks } from './running-clock.js';

const days = daysIn('Europe/Rome', new Map());
const duty = obligation({ handoverId: 'h' });
const started = newEntry('obligation.started', { ...duty, targetMs: 14_400_000 });
const accepted = newEntry('handover.accepted', {
  ...{ lead: lead(), handoverId: 'h', move: move('mql', 'sal'), byMemberId: 'm' },
});
const breached = newEntry('obligation.breached', { ...duty, lagMs: 0 });

const after = (...entries: Parameters<typeof recorded>[0][]): RunningClocks => {
  const clocks = new RunningClocks();
  for (const entry of entries) clocks.apply(recorded(entry), days);
  return clocks;
};

describe('a running clock', () => {
  it('knows its target from its start, and how its hand-over was decided', () => {
    expect(after(started, accepted).get(duty.obligationId)).toMatchObject({
      ...{ targetMs: 14_400_000, tier: 'hot', isBreached: false, answer: 'accepted' },
    });
  });

  it('runs on when its deadline is missed, until somebody answers', () => {
    expect(after(started, breached).get(duty.obligationId)).toMatchObject({ isBreached: true });
    const answered = after(
      started,
      breached,
      newEntry('obligation.fulfilled_late', { ...duty, lateByMs: 1 }),
    );
    expect(answered.get(duty.obligationId)).toBeUndefined();
    expect(answered.changes()).toEqual(new Map([[duty.obligationId, null]]));
  });

  it.each([
    { state: 'met', stops: true, because: 'the answer was in time, it only became known late' },
    { state: 'excused', stops: true, because: 'nobody owes it any more' },
    { state: 'cancelled', stops: true, because: 'it was never owed to the end' },
    { state: 'breached', stops: false, because: 'nobody has answered yet' },
    { state: 'pending', stops: false, because: 'only its deadline was told too early' },
  ])('of a broken promise corrected to $state stops: $stops, because $because', ({ state, stops }) => {
    const corrected = newEntry('obligation.corrected', {
      ...{ ...duty, told: 'breached', state, fulfilledAt: null, elapsedMs: null, backdatedMs: null },
      ...{ source: { kind: 'person', id: 'p' }, isContestable: true },
    });
    expect(after(started, breached, corrected).get(duty.obligationId) === undefined).toBe(stops);
    expect(after(corrected).get(duty.obligationId)).toBeUndefined();
  });

  it('moves with its deadline and keeps all else', () => {
    const later = { ...duty, dueAt: '2026-04-16T09:00:00Z', why: 'paused' as const };
    expect(after(started, newEntry('obligation.rescheduled', later)).get(duty.obligationId)).toMatchObject({
      ...{ dueAt: '2026-04-16T09:00:00.000Z', targetMs: 14_400_000 },
    });
  });

  it('is judged by another version once both sides let it be', () => {
    const from = {
      versionId: 'a',
      calendarName: 'default',
      tier: 'hot',
      targetMs: 14_400_000,
      dueAt: duty.dueAt,
    };
    const to = { ...from, versionId: 'b', tier: 'warm', targetMs: 60_000, dueAt: '2026-04-14T10:01:00Z' };
    const entry = newEntry('obligation.rebased', { ...duty, from, to, byMemberId: 'm' });
    expect(after(started, entry).get(duty.obligationId)).toMatchObject({
      ...{ tier: 'warm', targetMs: 60_000, dueAt: '2026-04-14T10:01:00.000Z' },
    });
  });

  it.each([
    ['of the owner level', newEntry('obligation.started', { ...duty, level: 'owner', targetMs: 1 })],
    ['of no promise at all', newEntry('lead.resumed', { lead: lead() })],
  ])('is none %s', (_, entry) => {
    expect(after(entry).changes().size).toBe(0);
  });

  it('minds the decision of an accept duty only', () => {
    const contact = newEntry('obligation.started', { ...duty, kind: 'duty.contact', targetMs: 1 });
    expect(after(contact, accepted).get(duty.obligationId)).toMatchObject({ answer: '' });
  });

  it('is the same whether its past was kept in between or not', () => {
    const acts = fc.shuffledSubarray([
      accepted,
      breached,
      newEntry('obligation.rescheduled', { ...duty, why: 'paused' }),
    ]);
    fc.assert(
      fc.property(acts, (some) => {
        const whole = after(started, ...some);
        let kept = after(started);
        for (const entry of some) {
          kept = new RunningClocks(kept.all());
          kept.apply(recorded(entry), days);
        }
        expect([...kept.all()]).toEqual([...whole.all()]);
      }),
    );
  });
});
