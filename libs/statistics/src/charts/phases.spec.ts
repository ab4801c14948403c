import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { phasesOf } from './phases.js';

describe('phases of a chart', () => {
  it('are one without a change', () => {
    expect(phasesOf(['a', 'b'], [])).toEqual([{ from: 0, points: ['a', 'b'] }]);
  });

  it('begin at each change', () => {
    expect(phasesOf(['a', 'b', 'c', 'd'], [1, 3])).toEqual([
      { from: 0, points: ['a'] },
      { from: 1, points: ['b', 'c'] },
      { from: 3, points: ['d'] },
    ]);
  });

  it('hold every point once and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 2, maxLength: 30 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 29 })),
        (points, at) => {
          const changedAt = at.filter((index) => index < points.length).sort((one, other) => one - other);
          const phases = phasesOf(points, changedAt);
          expect(phases.flatMap((phase) => phase.points)).toEqual(points);
          expect(phases.map(({ from }) => from)).toEqual([0, ...changedAt]);
        },
      ),
    );
  });

  it.each([
    { changedAt: [0], because: 'the first point begins a phase anyway' },
    { changedAt: [3], because: 'there is no such point' },
    { changedAt: [2, 1], because: 'time does not run backwards' },
    { changedAt: [1, 1], because: 'a phase has a point' },
    { changedAt: [1.5], because: 'a change is at a point' },
  ])('are refused at $changedAt, because $because', ({ changedAt }) => {
    expect(refusal(() => phasesOf(['a', 'b', 'c'], changedAt))).toBe('statistics/phase-start');
  });
});
