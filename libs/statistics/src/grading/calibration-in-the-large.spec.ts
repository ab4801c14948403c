import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import type { Outcome } from './calibration.js';
import { calibrationInTheLarge } from './calibration-in-the-large.js';

const all = (told: number, hits: number, total: number): Outcome[] =>
  Array.from({ length: total }, (_, index) => ({ told, happened: index < hits }));
const logOdds = (share: number): number => Math.log(share / (1 - share));

describe('calibration in the large', () => {
  it('is what SciPy finds as the root and the information there', () => {
    const happened = [false, true, false, true, true, true, false, true];
    const found = calibrationInTheLarge(
      happened.map((each, at) => ({ told: (at + 1) / 10, happened: each })),
    )!;
    expect(found.shift).toBeCloseTo(0.9089715503329295, 9);
    expect(found.interval.low).toBeCloseTo(-0.7072388135086668, 9);
    expect(found.interval.high).toBeCloseTo(2.5251819141745258, 9);
    expect([found.meanTold, found.happenedShare]).toEqual([expect.closeTo(0.45), 0.625]);
  });

  it.each([
    { told: 0.3, hits: 30, total: 100, because: 'what was told happened' },
    { told: 0.3, hits: 60, total: 100, because: 'too little was told' },
    { told: 0.9, hits: 10, total: 40, because: 'far too much was told' },
  ])(
    'has a closed form where all are told $told and $hits of $total happen: $because',
    ({ told, hits, total }) => {
      const { shift, interval } = calibrationInTheLarge(all(told, hits, total))!;
      const share = hits / total;
      const reach = 1.959963984540054 / Math.sqrt(total * share * (1 - share));
      expect(shift).toBeCloseTo(logOdds(share) - logOdds(told), 9);
      expect(interval.high - shift).toBeCloseTo(reach, 9);
      expect(shift - interval.low).toBeCloseTo(reach, 9);
    },
  );

  it.each([
    { outcomes: [], because: 'nothing closed' },
    { outcomes: all(0.5, 0, 20), because: 'nothing happened' },
    { outcomes: all(0.5, 20, 20), because: 'everything happened' },
  ])('says nothing where $because', ({ outcomes }) => {
    expect(calibrationInTheLarge(outcomes)).toBeNull();
  });

  it('finds a root also where somebody was told to be certain', () => {
    const found = calibrationInTheLarge([...all(0, 1, 2), ...all(1, 1, 2)])!;
    expect(found.shift).toBeCloseTo(0, 6);
  });

  it('refuses what is no probability', () => {
    expect(refusal(() => calibrationInTheLarge(all(1.2, 1, 2)))).toBe('statistics/not-a-share');
  });

  it('covers the truth as often as it says', () => {
    const draws = seeded(11);
    const truth = 0.5;
    const covered = shareOf(600, () => {
      const outcomes = Array.from({ length: 200 }, () => {
        const told = 0.1 + 0.8 * draws.uniform();
        return { told, happened: draws.uniform() < 1 / (1 + Math.exp(-logOdds(told) - truth)) };
      });
      const { low, high } = calibrationInTheLarge(outcomes)!.interval;
      return low <= truth && truth <= high;
    });
    expect(covered).toBeGreaterThan(0.92);
    expect(covered).toBeLessThan(0.98);
  });

  it('counts the error of the calibration itself where it was made with few cases', () => {
    const draws = seeded(12);
    const CASES = 170;
    const draw = (count: number, told: number): Outcome[] =>
      Array.from({ length: count }, () => ({ told, happened: draws.uniform() < 0.3 }));
    const found = Array.from({ length: 400 }, () => {
      // What somebody tells who saw the share of so many cases.
      const hits = draw(CASES, 0.5).filter(({ happened }) => happened).length;
      const outcomes = draw(300, hits / CASES);
      const isZeroIn = (calibratedWith: number): boolean => {
        const { low, high } = calibrationInTheLarge(outcomes, { calibratedWith })!.interval;
        return low <= 0 && 0 <= high;
      };
      return { knowing: isZeroIn(CASES), blindly: isZeroIn(Infinity) };
    });
    const share = (of: 'knowing' | 'blindly'): number => found.filter((each) => each[of]).length / 400;
    expect(share('knowing')).toBeGreaterThan(0.92);
    expect(share('knowing')).toBeLessThan(0.98);
    expect(share('blindly')).toBeLessThan(0.85);
  });
});
