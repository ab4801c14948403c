import fc from 'fast-check';
import { normalUpperTail } from '../special/normal.js';
import { refusal } from '../test-support/near.js';
import { poissonUpperTail } from './poisson.js';

describe('the upper tail of a Poisson count', () => {
  it('gives the golden value D_plugin_poisson: 86 or more at a mean of 72', () => {
    expect(poissonUpperTail(86, 72)).toBeCloseTo(0.05892106883047666, 13);
  });

  it('is above what a normal curve with its correction would say (D_normal_approx_cc): the right tail is longer', () => {
    const approximated = normalUpperTail((86 - 0.5 - 72) / Math.sqrt(72));
    expect(approximated).toBeCloseTo(0.05580588414914611, 12);
    expect(poissonUpperTail(86, 72)).toBeGreaterThan(approximated);
  });

  it('is one minus the densities below, written out', () => {
    for (const mean of [0.2, 3, 15]) {
      let [density, below] = [Math.exp(-mean), 0];
      for (let k = 0; k < 30; k += 1) {
        expect(poissonUpperTail(k, mean)).toBeCloseTo(1 - below, 12);
        below += density;
        density *= mean / (k + 1);
      }
    }
  });

  it('rises with the mean and falls with the count', () => {
    const mean = fc.double({ min: 0, max: 5_000, noNaN: true });
    fc.assert(
      fc.property(fc.nat(5_000), mean, mean, (k, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(poissonUpperTail(k, high)).toBeGreaterThanOrEqual(poissonUpperTail(k, low) - 1e-12);
        expect(poissonUpperTail(k + 1, low)).toBeLessThanOrEqual(poissonUpperTail(k, low) + 1e-12);
      }),
    );
  });

  it('is certain from zero down, and nothing when nothing is expected', () => {
    expect(poissonUpperTail(0, 3)).toBe(1);
    expect(poissonUpperTail(-2, 0)).toBe(1);
    expect(poissonUpperTail(1, 0)).toBe(0);
  });

  it('asks for the next whole count', () => {
    expect(poissonUpperTail(2.1, 3)).toBe(poissonUpperTail(3, 3));
  });

  it('is refused for a mean below zero', () => {
    expect(refusal(() => poissonUpperTail(1, -1))).toBe('statistics/negative');
  });
});
