import fc from 'fast-check';
import { logLogBand } from './log-log-band.js';

const BEFORE = { low: 0.1, high: 0.7 };

describe('the band of a surviving share', () => {
  it.each([
    { share: 1, error: 0, low: 1, high: 1, because: 'nothing has ended' },
    {
      share: 0,
      error: 0,
      low: 0,
      high: 0.7,
      because: 'the last exit leaves no error to estimate, so the upper end stays',
    },
    { share: 0.5, error: 0, low: 0.5, high: 0.5, because: 'no error is no width' },
  ])('is $low to $high at $share, because $because', ({ share, error, low, high }) => {
    expect(logLogBand(share, error, 1.96, BEFORE)).toEqual({ low, high });
  });

  it('holds the share, stays inside 0 and 1, and widens with the error', () => {
    const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(inside, fc.double({ min: 0.0001, max: 0.3, noNaN: true }), (share, error) => {
        const [narrow, wide] = [error, error * 2].map((one) => logLogBand(share, one, 1.96, BEFORE));
        expect(narrow!.low).toBeLessThanOrEqual(share);
        expect(narrow!.high).toBeGreaterThanOrEqual(share);
        expect(wide!.low).toBeLessThanOrEqual(narrow!.low);
        expect(wide!.high).toBeGreaterThanOrEqual(narrow!.high);
        expect(wide!.low).toBeGreaterThanOrEqual(0);
        expect(wide!.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is near share ± z × error for a small error in the middle', () => {
    const { low, high } = logLogBand(0.5, 0.001, 1.96, BEFORE);
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.001, 5);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.001, 5);
  });
});
