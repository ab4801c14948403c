import { alwaysOpen } from '../test-support/business-times.js';
import { called, contactDuty, paused, play, started } from '../test-support/duties.js';
import { advance } from './advance.js';
import { nextInstant } from './catch-up.js';
import { fold, reconcile, RESTATED, withdraw } from './fold.js';
import type { Obligation, ObligationEvent, ObligationState } from './obligation.js';

const clause = contactDuty({ tiers: [{ key: 'all', label: 'All', targetMs: 100 }] });
const told = { source: { kind: 'connector', id: 'mail' }, recordedAt: 150 } as const;
const tick = (at: number): ObligationEvent => ({ kind: 'instant', at });
const cancelled = (at: number): ObligationEvent => ({ kind: 'cancelled', at, reason: 'recycled' });
const waived = (at: number): ObligationEvent => ({ kind: 'waived', at, reason: 'ours', by: 'giulia' });
const next = (obligation: Obligation, event: ObligationEvent) =>
  advance(obligation, event, clause, alwaysOpen);

/** Told as broken at 100; then it became known that its clock had stood from 50 to 150, so 100 were used up at 200 only. */
function reopened(): Obligation {
  const before = play([started(0), tick(140)], clause, alwaysOpen).obligation;
  const after = fold([started(0), paused(50, 150), tick(150)], clause, alwaysOpen).obligation!;
  return reconcile(before, after, told);
}

describe('What is known beside what was told', () => {
  it('is open again, and has a deadline of its own to wake for', () => {
    const obligation = reopened();
    expect(obligation).toMatchObject({
      state: 'breached',
      breach: { at: 100 },
      corrected: { state: 'pending' },
    });
    expect(nextInstant(obligation)).toBe(200);
  });

  it.each<[ObligationEvent, ObligationState, string]>([
    [called(180), 'met', 'it was answered in the time it really had'],
    [called(230), 'breached', 'that, too, came too late'],
    [tick(201), 'breached', 'time alone decides'],
    [cancelled(180), 'cancelled', 'the lead left in time'],
    [waived(180), 'excused', 'a waiver speaks of both'],
  ])('goes on by %j to %s, for %s', (event, state) => {
    const { obligation, effects } = next(reopened(), event);
    expect(obligation).toMatchObject({ state: 'breached', breach: { at: 100 }, corrected: { state } });
    expect(effects).toContainEqual({ kind: 'corrected', to: obligation!.corrected });
  });

  it('says nothing anew while nothing of it changes', () => {
    const before = next(reopened(), tick(190)).obligation!;
    expect(next(before, tick(195))).toMatchObject({ obligation: before });
  });

  it('asks for a fold where a fact comes before what either has seen', () => {
    expect(next(reopened(), called(40)).effects).toEqual([
      { kind: 'ignored', event: 'fulfilled', because: 'out-of-order' },
    ]);
  });

  it('is replaced by a second late fact, whatever that comes to', () => {
    const after = fold([started(0), called(90), paused(50, 150), tick(160)], clause, alwaysOpen).obligation!;
    expect(reconcile(reopened(), after, { ...told, recordedAt: 160 })).toMatchObject({
      state: 'breached',
      corrected: { state: 'met', fulfilledAt: 90, recordedAt: 160 },
    });
    const lost = fold([started(0), tick(160)], clause, alwaysOpen).obligation!;
    expect(reconcile(reopened(), lost, told)).toMatchObject({ corrected: { state: 'breached' } });
  });

  it('is nothing, where the round never began', () => {
    expect(withdraw(reopened(), told)).toMatchObject({
      ...{ state: 'breached', breach: { at: 100 }, corrected: { state: 'cancelled', fulfilledAt: null } },
      known: { state: 'cancelled', reason: RESTATED, breach: null },
    });
  });
});
