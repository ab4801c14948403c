import fc from 'fast-check';
import { drawSample, judgeSample } from './sample-audit.js';

const lot = Array.from({ length: 50 }, (_, index) => `lead-${String(index).padStart(2, '0')}`);
const plan = { size: 10, acceptUpTo: 1 };
const both = (marketing: boolean, sales: boolean, times: number): { marketing: boolean; sales: boolean }[] =>
  Array.from({ length: times }, () => ({ marketing, sales }));

describe('a sample', () => {
  it('is drawn again by its seed, in whatever order the lot comes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.shuffledSubarray(lot, { minLength: 50 }),
        (seed, order) => {
          const drawn = drawSample(lot, plan, seed);
          expect(drawSample(order, plan, seed)).toEqual(drawn);
          expect(new Set(drawn).size).toBe(10);
          expect(lot).toEqual(expect.arrayContaining([...drawn]));
        },
      ),
    );
  });

  it('is another one by another seed, and each lead is as likely as any other', () => {
    const counts = new Map(lot.map((lead) => [lead, 0]));
    for (let seed = 0; seed < 4000; seed += 1)
      for (const lead of drawSample(lot, plan, seed)) counts.set(lead, (counts.get(lead) ?? 0) + 1);
    // 800 each on average, deviation 25.
    for (const count of counts.values()) expect(Math.abs(count - 800)).toBeLessThan(125);
  });

  it('takes a lot whole that is no larger', () => {
    expect([...drawSample(lot.slice(0, 4), plan, 1)].sort()).toEqual(lot.slice(0, 4));
  });

  it.each([
    { size: 1, acceptUpTo: 1 },
    { size: 5, acceptUpTo: -1 },
    { size: 2.5, acceptUpTo: 0 },
  ])('is refused with a plan of $size and $acceptUpTo', (wrong) => {
    expect(() => drawSample(lot, wrong, 1)).toThrow(expect.objectContaining({ code: 'audit/plan' }) as Error);
  });
});

describe('the verdict on a sample', () => {
  it.each([
    { grades: both(true, true, 10), defects: 0, accepted: true, because: 'nobody found anything' },
    {
      grades: [...both(true, true, 9), ...both(true, false, 1)],
      defects: 1,
      accepted: true,
      because: 'one may be',
    },
    {
      grades: [...both(true, true, 8), ...both(true, false, 2)],
      defects: 2,
      accepted: false,
      because: 'two may not',
    },
    {
      ...{ grades: [...both(true, true, 8), ...both(true, false, 1), ...both(false, true, 1)], defects: 2 },
      ...{ accepted: false, because: 'what either side finds is found' },
    },
  ])('is $accepted with $defects, because $because', ({ grades, defects, accepted }) => {
    expect(judgeSample(grades, plan)).toMatchObject({ defects, isAccepted: accepted, rate: defects / 10 });
  });

  it('tells how far the sides agree beyond chance, with where the rate lies', () => {
    // The common textbook table of 50: 20, 5, 10, 15 has kappa 0.4.
    const grades = [
      ...both(true, true, 20),
      ...both(true, false, 5),
      ...both(false, true, 10),
      ...both(false, false, 15),
    ];
    const { agreement, interval, rate } = judgeSample(grades, { size: 50, acceptUpTo: 0 });
    expect(agreement?.kappa).toBeCloseTo(0.4, 12);
    expect(interval.low).toBeLessThan(rate);
    expect(interval.high).toBeGreaterThan(rate);
  });

  it('is refused while nothing was graded', () => {
    expect(() => judgeSample([], plan)).toThrow(
      expect.objectContaining({ code: 'audit/no-grades' }) as Error,
    );
  });
});
