import fc from 'fast-check';
import { seeded, shareOf } from '../test-support/seeded.js';
import { aalenJohansen, incidenceBy } from './aalen-johansen.js';
import { kaplanMeier } from './kaplan-meier.js';
import type { Waiting } from './life-table.js';

type Exit = 'accepted' | 'rejected';
const lead = (time: number, cause: Exit | null): Waiting<Exit> => ({ time, cause });

/** 1A 2R 3A 3open 4A 5R 6open 7A 8open 9R */
const leads = [
  lead(1, 'accepted'),
  lead(2, 'rejected'),
  lead(3, 'accepted'),
  lead(3, null),
  lead(4, 'accepted'),
  lead(5, 'rejected'),
  lead(6, null),
  lead(7, 'accepted'),
  lead(8, null),
  lead(9, 'rejected'),
];

const cases = fc.array(
  fc.record({ time: fc.nat(20), cause: fc.constantFrom<Exit | null>('accepted', 'rejected', null) }),
  { minLength: 1, maxLength: 60 },
);

describe('incidence with two exits', () => {
  it('gives the golden value H_aj', () => {
    const told = aalenJohansen(leads);
    expect(incidenceBy(told, 'accepted', 9)).toBeCloseTo(0.4722222222222222, 13);
    expect(incidenceBy(told, 'rejected', 9)).toBeCloseTo(0.5277777777777779, 13);
    expect(told.open).toBe(0);
  });

  it('does not promise what one minus Kaplan-Meier per cause would (H_aj, naive)', () => {
    const censored = leads.map(({ time, cause }) => lead(time, cause === 'rejected' ? null : cause));
    expect(1 - kaplanMeier(censored).at(-1)!.open).toBeCloseTo(0.5625, 13);
    expect(incidenceBy(aalenJohansen(leads), 'accepted', 9)).toBeLessThan(0.5625);
  });

  it('makes one with those still open, at every time', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const told = aalenJohansen(some);
        for (const { time, open } of kaplanMeier(some)) {
          const left = incidenceBy(told, 'accepted', time) + incidenceBy(told, 'rejected', time);
          expect(left + open).toBeCloseTo(1, 11);
        }
        const last = [...told.causes.values()].reduce((sum, steps) => sum + steps.at(-1)!.share, 0);
        expect(last + told.open).toBeCloseTo(1, 11);
      }),
    );
  });

  it('is the plain share when nothing is open, with its binomial error', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const ended = some.map(({ time, cause }) => lead(time, cause ?? 'rejected'));
        for (const [cause, steps] of aalenJohansen(ended).causes) {
          for (const { time, share, error } of steps) {
            const plain =
              ended.filter((one) => one.cause === cause && one.time <= time).length / ended.length;
            expect(share).toBeCloseTo(plain, 11);
            expect(error ** 2).toBeCloseTo((plain * (1 - plain)) / ended.length, 9);
          }
        }
      }),
    );
  });

  it('with one exit is Kaplan and Meier turned round, error and band included', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const one = some.map(({ time, cause }) => lead(time, cause === null ? null : 'accepted'));
        const curve = kaplanMeier(one);
        const steps = aalenJohansen(one).causes.get('accepted') ?? [];
        expect(steps).toHaveLength(curve.length);
        curve.forEach(({ time, open, error, band }, index) => {
          const step = steps[index]!;
          expect(step.time).toBe(time);
          expect(step.share).toBeCloseTo(1 - open, 11);
          expect(step.error ** 2).toBeCloseTo(open === 0 ? 0 : error ** 2, 9);
          if (open > 1e-9) expect(step.band.low).toBeCloseTo(1 - band.high, 5);
        });
      }),
    );
  });

  it('only rises, inside its band', () => {
    fc.assert(
      fc.property(cases, (some) => {
        for (const steps of aalenJohansen(some).causes.values()) {
          let before = 0;
          for (const { share, band } of steps) {
            expect(share).toBeGreaterThanOrEqual(before);
            expect(band.low).toBeLessThanOrEqual(share + 1e-12);
            expect(band.high).toBeGreaterThanOrEqual(share - 1e-12);
            expect(band.low).toBeGreaterThanOrEqual(-1e-12);
            expect(band.high).toBeLessThanOrEqual(1 + 1e-12);
            before = share;
          }
        }
      }),
    );
  });

  it('finds the truth of a simulated desk, in its band about as often as it says', () => {
    const chance = seeded(23);
    // Accepted at 0.3 a day, rejected at 0.1, seen for up to ten days: three of four that end by day 5 are accepted.
    const truth = 0.75 * (1 - Math.exp(-0.4 * 5));
    const one = (): Waiting<Exit> => {
      const [ends, seen] = [chance.exponential(2.5), chance.uniform() * 10];
      if (ends > seen) return lead(seen, null);
      return lead(ends, chance.uniform() < 0.75 ? 'accepted' : 'rejected');
    };
    let sum = 0;
    const held = shareOf(1_000, () => {
      const step = aalenJohansen(Array.from({ length: 100 }, one))
        .causes.get('accepted')!
        .findLast(({ time }) => time <= 5)!;
      sum += step.share;
      return step.band.low <= truth && truth <= step.band.high;
    });
    expect(sum / 1_000).toBeCloseTo(truth, 2);
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.98);
  });

  it.each([
    { some: [], because: 'there is no case' },
    { some: [lead(3, null)], because: 'all are open' },
  ])('is all open, because $because', ({ some }) => {
    expect(aalenJohansen(some)).toEqual({ causes: new Map(), open: 1 });
    expect(incidenceBy(aalenJohansen(some), 'accepted', 5)).toBe(0);
  });

  it('is nothing before the first exit', () => {
    expect(incidenceBy(aalenJohansen(leads), 'rejected', 1.5)).toBe(0);
    expect(incidenceBy(aalenJohansen(leads), 'rejected', 0)).toBe(0);
  });
});
