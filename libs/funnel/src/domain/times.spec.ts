import fc from 'fast-check';
import { timesOf } from './times.js';

const TODAY = '2026-01-31';

describe('how long a step takes', () => {
  it('is the plain share when everybody has been seen to the end', () => {
    const hours = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(hours, fc.nat(40), (took, never) => {
        const entered = [{ day: '2026-01-01', entered: took.length + never, reached: took.length }];
        const { curve } = timesOf(
          took.map((each) => ({ hours: each, leads: 1 })),
          entered,
          TODAY,
        );
        for (const { time, open } of curve) {
          const done = took.filter((each) => each <= time).length;
          expect(1 - open).toBeCloseTo(done / (took.length + never), 10);
        }
      }),
    );
  });

  it.each([
    { never: 0, median: 10, because: 'half of all are there after 10 hours' },
    { never: 3, median: 30, because: 'whoever is lost on the way counts as not there' },
    { never: 9, median: null, because: 'half of all were never there' },
  ])('has a median of $median hours with $never who never go on, because $because', ({ never, median }) => {
    const took = [5, 10, 20, 30].map((hours) => ({ hours, leads: 1 }));
    const entered = [{ day: '2026-01-01', entered: 4 + never, reached: 4 }];
    const { summary } = timesOf(took, entered, TODAY);
    expect(summary).toMatchObject({ medianHours: median, reachedMedianHours: 10, open: never });
  });

  it('takes nobody for slow who came today', () => {
    const took = [{ hours: 24, leads: 1 }];
    const entered = [
      { day: '2026-01-01', entered: 1, reached: 1 },
      { day: TODAY, entered: 50, reached: 0 },
    ];
    expect(timesOf(took, entered, TODAY).summary.medianHours).toBe(24);
  });

  it('has no curve of nobody', () => {
    const { curve, summary } = timesOf([], [], TODAY);
    expect(curve).toEqual([]);
    expect(summary).toMatchObject({ entered: 0, medianHours: null, p90Hours: null });
  });
});
