import { arrivedAt, isOpen, shareOf, stageOf } from './training-state.js';
import type { ToldRun } from './training-state.js';

const run = (told: Partial<ToldRun>): ToldRun => ({
  ...{ id: 'one', state: 'training', step: 'reading', version: null, failure: null, facts: null },
  ...told,
});

describe('a training', () => {
  it('goes forward with each step', () => {
    const steps = [
      run({ state: 'queued', step: null }),
      ...(['reading', 'learning', 'judging'] as const).map((step) => run({ step })),
    ];
    expect(steps.map(stageOf)).toEqual(['queued', 'reading', 'learning', 'judging']);
    const shares = steps.map(shareOf);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(Math.max(...shares)).toBeLessThan(100);
  });

  it.each([
    { state: 'queued', open: true },
    { state: 'training', open: true },
    { state: 'done', open: false },
    { state: 'failed', open: false },
    { state: 'cancelled', open: false },
  ] as const)('that is $state goes on: $open', ({ state, open }) => {
    expect(isOpen(run({ state }))).toBe(open);
  });

  const done = run({ state: 'done', step: 'judging', version: 7 });
  it.each([
    { before: run({}), now: done, version: 7, because: 'it ended while one looked' },
    { before: null, now: done, version: null, because: 'it had ended before one looked' },
    { before: done, now: done, version: null, because: 'nothing happened' },
    { before: run({}), now: run({ state: 'failed' }), version: null, because: 'it failed' },
    { before: run({ id: 'other' }), now: done, version: null, because: 'that was another one' },
    { before: run({}), now: null, version: null, because: 'the line is cut' },
  ])('has come to model $version when $because', ({ before, now, version }) => {
    expect(arrivedAt(before, now)).toBe(version);
  });
});
