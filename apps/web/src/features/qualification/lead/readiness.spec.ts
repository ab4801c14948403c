import fc from 'fast-check';
import { isReady } from '#scoring';
import { lackingOf, reachedOf } from './readiness.js';

const points = fc.double({ min: 0, max: 500, noNaN: true });
const pair = fc.record({ fit: points, engagement: points });

describe('what a lead lacks', () => {
  it('is nothing exactly when the rules call it ready', () => {
    fc.assert(
      fc.property(pair, pair, (thresholds, score) => {
        const { fit, engagement } = lackingOf(thresholds, score);
        expect(fit + engagement === 0).toBe(isReady({ thresholds }, score));
      }),
    );
  });

  it('is told in full points, never fewer than it takes', () => {
    expect(lackingOf({ fit: 40, engagement: 20 }, { fit: 39.2, engagement: 5 })).toEqual({
      ...{ fit: 1, engagement: 15 },
    });
  });

  it('fills its bar when it is reached, and not before', () => {
    expect([reachedOf(40, 20), reachedOf(40, 40), reachedOf(40, 90), reachedOf(0, 0)]).toEqual([
      0.5, 1, 1, 1,
    ]);
  });
});
