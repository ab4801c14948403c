import fc from 'fast-check';
import { Dice } from './dice.js';

const throws = (dice: Dice, times: number): number[] => Array.from({ length: times }, () => dice.next());
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('dice', () => {
  it('repeat themselves with the same seed', () => {
    fc.assert(
      fc.property(
        seeds,
        (seed) => void expect(throws(new Dice(seed), 20)).toEqual(throws(new Dice(seed), 20)),
      ),
    );
  });

  it('stay within their bounds', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, from, width) => {
        const dice = new Dice(seed);
        const [free, whole] = [dice.between(from, from + width + 1), dice.whole(from, from + width)];
        expect(free).toBeGreaterThanOrEqual(from);
        expect(free).toBeLessThan(from + width + 1);
        expect(Number.isInteger(whole) && whole >= from && whole <= from + width).toBe(true);
      }),
    );
  });

  it('fall evenly: 100,000 throws fill ten boxes within three per cent of each other', () => {
    const boxes = Array.from({ length: 10 }, () => 0);
    for (const value of throws(new Dice(42), 100_000)) boxes[Math.floor(value * 10)]! += 1;
    expect(Math.max(...boxes) / Math.min(...boxes)).toBeLessThan(1.06);
  });

  it('fork into dice that do not depend on how often the first were thrown', () => {
    const [fresh, used] = [new Dice(9), new Dice(9)];
    throws(used, 7);
    expect(throws(used.fork(3), 5)).toEqual(throws(fresh.fork(3), 5));
    expect(throws(fresh.fork(4), 5)).not.toEqual(throws(fresh.fork(3), 5));
  });

  it('weigh outcomes as told, and never give what weighs nothing', () => {
    const dice = new Dice(11);
    const drawn = Array.from({ length: 20_000 }, () => dice.outcome({ often: 3, seldom: 1, never: 0 }));
    const share = drawn.filter((each) => each === 'often').length / drawn.length;
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.77);
    expect(drawn).not.toContain('never');
  });
});
