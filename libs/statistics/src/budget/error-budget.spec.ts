import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { burnRate, burnThreshold, errorBudget, fastestBurn, timeToExhaustion } from './error-budget.js';

describe('an error budget', () => {
  it('gives the golden value G_burn: 8 of 20 breached at 90 % burns four times too fast and is gone in 5 of 20 days', () => {
    const breaches = { breached: 8, decided: 20 };
    expect(burnRate(breaches, 0.9)).toBeCloseTo(4, 12);
    expect(timeToExhaustion(20, burnRate(breaches, 0.9))).toBeCloseTo(5, 12);
    expect(errorBudget(breaches, 0.9)).toEqual({ allowed: 2, left: -6, used: 4 });
  });

  it('gives the golden values G_burn for the fastest burn there is', () => {
    expect(fastestBurn(0.9)).toBeCloseTo(10, 12);
    expect(fastestBurn(0.8)).toBeCloseTo(5, 12);
  });

  it.each([
    { golden: 'G_google 1h_2pct', share: 0.02, period: 720, window: 1, threshold: 14.4 },
    { golden: 'G_google 6h_5pct', share: 0.05, period: 720, window: 6, threshold: 6 },
    { golden: 'G_google 3d_10pct', share: 0.1, period: 720, window: 72, threshold: 1 },
    { golden: 'G_business 2h_5pct', share: 0.05, period: 160, window: 2, threshold: 4 },
    { golden: 'G_business 8h_10pct', share: 0.1, period: 160, window: 8, threshold: 2 },
    { golden: 'G_business 40h_50pct', share: 0.5, period: 160, window: 40, threshold: 2 },
  ])('gives the golden value $golden', ({ share, period, window, threshold }) => {
    expect(burnThreshold(share, period, window)).toBeCloseTo(threshold, 12);
  });

  it('lasts fifty hours at a burn of 14.4, not two', () => {
    expect(timeToExhaustion(720, 14.4)).toBeCloseTo(50, 12);
  });

  it.each([
    { breached: 0, decided: 0, told: { allowed: 0, left: 0, used: 0 }, because: 'nothing is decided' },
    { breached: 0, decided: 40, told: { allowed: 4, left: 4, used: 0 }, because: 'no promise was broken' },
    {
      breached: 1,
      decided: 10,
      told: { allowed: 1, left: 0, used: 1 },
      because: 'the one allowed is used, exactly',
    },
    {
      breached: 5,
      decided: 10,
      told: { allowed: 1, left: -4, used: 5 },
      because: 'five where one was allowed',
    },
  ])('is $told, because $because', ({ breached, decided, told }) => {
    expect(errorBudget({ breached, decided }, 0.9)).toEqual(told);
  });

  const breaches = fc
    .tuple(fc.nat(500), fc.nat(500))
    .map(([breached, met]) => ({ breached, decided: breached + met }));
  const objective = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);

  it('is used by so much as it burns, and never burns faster than all at once', () => {
    fc.assert(
      fc.property(breaches, objective, (some, promised) => {
        const burn = burnRate(some, promised);
        expect(burn).toBeGreaterThanOrEqual(0);
        expect(burn).toBeLessThanOrEqual(fastestBurn(promised) * (1 + 1e-12));
        if (some.decided > 0) expect(errorBudget(some, promised).used).toBeCloseTo(burn, 6);
      }),
    );
  });

  it('is overspent exactly when the promise is broken', () => {
    fc.assert(
      fc.property(breaches, fc.integer({ min: 1, max: 99 }), ({ breached, decided }, percent) => {
        fc.pre(decided > 0);
        // In whole numbers, so that no rounding decides.
        const isBroken = (decided - breached) * 100 < percent * decided;
        expect(errorBudget({ breached, decided }, percent / 100).left < 0).toBe(isBroken);
      }),
    );
  });

  it('lasts for ever when nothing burns', () => {
    expect(timeToExhaustion(20, 0)).toBeNull();
    expect(burnRate({ breached: 0, decided: 0 }, 0.9)).toBe(0);
  });

  it('is refused without room for a breach, or for nonsense', () => {
    expect(refusal(() => errorBudget({ breached: 0, decided: 1 }, 1))).toBe('statistics/not-inside');
    expect(refusal(() => fastestBurn(0))).toBe('statistics/not-inside');
    expect(refusal(() => burnRate({ breached: 2, decided: 1 }, 0.9))).toBe('statistics/part-above-whole');
    expect(refusal(() => burnThreshold(0.1, 160, 0))).toBe('statistics/not-positive');
    expect(refusal(() => burnThreshold(1, 160, 2))).toBe('statistics/not-inside');
    expect(refusal(() => timeToExhaustion(20, -1))).toBe('statistics/negative');
  });
});
