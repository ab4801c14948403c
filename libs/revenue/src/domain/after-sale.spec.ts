import { afterSaleState, isLate, stateOf, stepAfter, turnOf } from './after-sale.js';
import type { AfterSaleStep, StepTurn, StepWish } from './after-sale.js';

const EARLY = new Date('2026-03-01T09:00:00Z');
const NOW = new Date('2026-03-10T09:00:00Z');
const SAYING = { at: NOW, today: '2026-03-10', by: 'member' };

const step = (facts: Partial<AfterSaleStep> = {}): AfterSaleStep => ({
  ...{ opportunityId: 'deal', step: 'invoice', place: 0, version: 1, department: 'finance', ownerId: null },
  ...{ expectedOn: null, startedAt: EARLY, stoppedAt: null, doneOn: null, doneAt: null, doneBy: null },
  ...{ evidenceNote: null, attachmentId: null, amountMinor: null, number: null },
  ...facts,
});
const done = step({ doneOn: '2026-03-05', doneAt: EARLY, doneBy: 'other', evidenceNote: 'Signed' });

describe('a step that follows a sale', () => {
  const sayings: readonly [string, AfterSaleStep, StepWish, StepTurn, Partial<AfterSaleStep>][] = [
    [
      'a running step is done today unless a day is named',
      step(),
      { isDone: true },
      'done',
      { doneOn: '2026-03-10', doneAt: NOW, doneBy: 'member', startedAt: EARLY },
    ],
    [
      'the day it was done may have passed',
      step(),
      { isDone: true, doneOn: '2026-03-02' },
      'done',
      { doneOn: '2026-03-02', doneAt: NOW },
    ],
    [
      'a step done before its turn begins with that',
      step({ startedAt: null }),
      { isDone: true },
      'done',
      { startedAt: NOW, doneAt: NOW },
    ],
    [
      'saying again that it is done is no turn, whoever says it',
      done,
      { isDone: true },
      null,
      { doneOn: '2026-03-05', doneBy: 'other' },
    ],
    [
      'more may be said of what is done',
      done,
      { note: 'Paid by transfer' },
      'changed',
      { evidenceNote: 'Paid by transfer', doneOn: '2026-03-05' },
    ],
    ['words of nothing but blanks are none', done, { note: '  ' }, 'changed', { evidenceNote: null }],
    [
      'what was not done after all loses its evidence and keeps its start',
      done,
      { isDone: false },
      'reopened',
      { doneOn: null, doneAt: null, doneBy: null, evidenceNote: null, startedAt: EARLY },
    ],
    ['an open step that is said to be open stays', step(), { isDone: false }, null, { doneOn: null }],
    [
      'what is left out stays',
      step({ number: 'A-7', amountMinor: 5 }),
      { expectedOn: '2026-04-01' },
      'changed',
      { number: 'A-7', amountMinor: 5, expectedOn: '2026-04-01' },
    ],
    ['null takes away', step({ number: 'A-7' }), { number: null }, 'changed', { number: null }],
    [
      'the same plan again is no turn',
      step({ ownerId: 'ann' }),
      { ownerId: 'ann' },
      null,
      { ownerId: 'ann' },
    ],
    [
      'it is planned and done at once',
      step(),
      { isDone: true, amountMinor: 120, number: 'A-8' },
      'done',
      { amountMinor: 120, number: 'A-8', doneOn: '2026-03-10' },
    ],
  ];

  it.each(sayings)('%s', (_because, before, wish, turn, after) => {
    const said = stepAfter(before, wish, SAYING);
    expect(said.turn).toBe(turn);
    expect(said.step).toMatchObject(after);
    if (turn === null) expect(said.step).toBe(before);
  });

  it.each([
    ['waits while a step before it is open', step({ startedAt: null }), 'waiting'],
    ['runs once its turn came', step(), 'running'],
    ['stands still with its deal, though it ran', step({ stoppedAt: NOW }), 'stopped'],
    ['is done, whatever became of its deal', { ...done, stoppedAt: NOW }, 'done'],
  ] as const)('%s', (_because, given, state) => {
    expect(stateOf(given)).toBe(state);
  });

  it.each([
    ['the day itself is in time', step({ expectedOn: '2026-03-10' }), false],
    ['the day after is late', step({ expectedOn: '2026-03-09' }), true],
    [
      'a step that waits for others is late all the same',
      step({ expectedOn: '2026-03-09', startedAt: null }),
      true,
    ],
    ['nobody said by when', step(), false],
    ['what is done is late no more', step({ ...done, expectedOn: '2026-03-01' }), false],
    ['what stands still is not late', step({ expectedOn: '2026-03-09', stoppedAt: NOW }), false],
  ] as const)('is late or not: %s', (_because, given, late) => {
    expect(isLate(given, SAYING.today)).toBe(late);
  });

  it('takes turns in order, also where a later one was done first', () => {
    const steps = [step({ step: 'delivery' }), { ...done, place: 1 }, step({ step: 'cash', place: 2 })];
    expect(turnOf(steps)?.step).toBe('delivery');
    expect(turnOf(steps.map((each) => ({ ...each, doneOn: '2026-03-05' })))).toBeUndefined();
  });

  it('says in one line how far the customer is', () => {
    const steps = [done, step({ step: 'cash', place: 1, expectedOn: '2026-03-01' })];
    expect(afterSaleState(steps, SAYING.today)).toEqual({
      steps: 2,
      done: 1,
      current: { step: 'cash', department: 'finance', expectedOn: '2026-03-01' },
      isOverdue: true,
      late: [{ step: 'cash', department: 'finance', expectedOn: '2026-03-01' }],
    });
    expect(afterSaleState([], SAYING.today)).toBeNull();
  });
});
