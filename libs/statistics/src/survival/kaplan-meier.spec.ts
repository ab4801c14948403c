import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded, shareOf } from '../test-support/seeded.js';
import { kaplanMeier, shareDoneBy, timeToShare } from './kaplan-meier.js';
import type { Waiting } from './life-table.js';

const done = (...times: number[]): Waiting[] => times.map((time) => ({ time, cause: 'answered' }));
const open = (...times: number[]): Waiting[] => times.map((time) => ({ time, cause: null }));

/** The reference of the golden file: eight cases, five of them ended. */
const reference = [...done(3, 6, 7, 10, 12), ...open(5, 8, 12)];
/** Leads answered after so many hours, and the ages of those still open. */
const leads = [...done(0.5, 1, 1, 3, 6), ...open(2, 4, 8, 8, 12)];

describe('the curve of Kaplan and Meier', () => {
  const golden: { key: string; cases: Waiting[]; rows: number[][] }[] = [
    {
      key: 'H_km_ref',
      cases: reference,
      rows: [
        [3, 8, 1, 0.875, 0.11692679333668568],
        [6, 6, 1, 0.7291666666666667, 0.1649762363639528],
        [7, 5, 1, 0.5833333333333334, 0.1855609613317693],
        [10, 3, 1, 0.38888888888888895, 0.20126912147485335],
        [12, 2, 1, 0.19444444444444448, 0.17038672425535137],
      ],
    },
    {
      key: 'H_km_leads',
      cases: leads,
      rows: [
        [0.5, 10, 1, 0.9, 0.09486832980505137],
        [1, 9, 2, 0.7000000000000001, 0.14491376746189438],
        [3, 6, 1, 0.5833333333333334, 0.16101529717988267],
        [6, 4, 1, 0.4375, 0.17473938928205818],
      ],
    },
  ];
  test.each(golden)('gives the golden values $key', ({ cases, rows }) => {
    const curve = kaplanMeier(cases);
    expect(curve.map(({ time, atRisk, exits }) => [time, atRisk, exits])).toEqual(
      rows.map((row) => row.slice(0, 3)),
    );
    curve.forEach((step, index) => {
      expect(step.open).toBeCloseTo(rows[index]![3]!, 13);
      expect(step.error).toBeCloseTo(rows[index]![4]!, 13);
    });
  });

  /** By scipy 1.17.1, stats.ecdf(CensoredData(…)).sf.confidence_interval(method='log-log'). */
  it.each([
    {
      name: 'the reference',
      cases: reference,
      low: [0.38700001, 0.27639022, 0.18018889, 0.06300281, 0.00933543],
      high: [0.98139297, 0.92535318, 0.84406869, 0.72422276, 0.56339778],
    },
    {
      name: 'the leads',
      cases: leads,
      low: [0.47300927, 0.32871659, 0.22978652, 0.11871522],
      high: [0.98528139, 0.89194904, 0.8207395, 0.72564879],
    },
  ])('has the bands that scipy gives: $name', ({ cases, low, high }) => {
    kaplanMeier(cases).forEach(({ band }, index) => {
      expect(band.low).toBeCloseTo(low[index]!, 7);
      expect(band.high).toBeCloseTo(high[index]!, 7);
    });
  });

  const times = fc.array(fc.nat(30), { minLength: 1, maxLength: 60 });
  const cases = fc.array(fc.record({ time: fc.nat(30), cause: fc.constantFrom('answered', null) }), {
    minLength: 1,
    maxLength: 60,
  });

  it('is the plain share when nothing is censored, with its binomial error', () => {
    fc.assert(
      fc.property(times, (all) => {
        for (const { time, open: left, error } of kaplanMeier(done(...all))) {
          const share = all.filter((one) => one > time).length / all.length;
          expect(left).toBeCloseTo(share, 11);
          expect(error).toBeCloseTo(Math.sqrt((share * (1 - share)) / all.length), 11);
        }
      }),
    );
  });

  it('only falls, inside its band, which stays inside 0 and 1', () => {
    fc.assert(
      fc.property(cases, (some) => {
        let before = 1;
        for (const { open: left, band } of kaplanMeier(some)) {
          expect(left).toBeLessThan(before);
          expect(band.low).toBeLessThanOrEqual(left + 1e-12);
          expect(band.high).toBeGreaterThanOrEqual(left - 1e-12);
          expect(band.low).toBeGreaterThanOrEqual(0);
          expect(band.high).toBeLessThanOrEqual(1);
          before = left;
        }
      }),
    );
  });

  it('is what handing the share of each censored case on to those after it gives (Efron 1967)', () => {
    fc.assert(
      fc.property(cases, (some) => {
        const queue = [...some].sort(
          (one, other) => one.time - other.time || Number(one.cause === null) - Number(other.cause === null),
        );
        const mass = queue.map(() => 1 / queue.length);
        queue.forEach(({ cause }, index) => {
          const after = queue.length - index - 1;
          if (cause !== null || after === 0) return;
          for (let later = index + 1; later < queue.length; later += 1) mass[later]! += mass[index]! / after;
          mass[index] = 0;
        });
        for (const { time, open: left } of kaplanMeier(some)) {
          const ended = queue.reduce(
            (sum, one, index) => (one.cause !== null && one.time <= time ? sum + mass[index]! : sum),
            0,
          );
          expect(left).toBeCloseTo(1 - ended, 9);
        }
      }),
    );
  });

  it('holds the truth in its band about as often as it says', () => {
    const chance = seeded(17);
    const held = shareOf(1_200, () => {
      const some = Array.from({ length: 80 }, (): Waiting => {
        const [ends, seen] = [chance.exponential(4), chance.uniform() * 12];
        return ends <= seen ? { time: ends, cause: 'answered' } : { time: seen, cause: null };
      });
      const { interval } = shareDoneBy(kaplanMeier(some), 4);
      const truth = 1 - Math.exp(-1);
      return interval.low <= truth && truth <= interval.high;
    });
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });
});

describe('the share done by a time', () => {
  it('gives the golden value H_naive: .41667 within four hours, neither 80 % of the closed nor 40 % of all', () => {
    const told = shareDoneBy(kaplanMeier(leads), 4);
    expect(told.share).toBeCloseTo(0.41666666666666663, 13);
    expect(told.error).toBeCloseTo(0.16101529717988267, 13);
    expect(told.interval.low).toBeCloseTo(1 - 0.8207395, 7);
    expect(told.interval.high).toBeCloseTo(1 - 0.22978652, 7);
  });

  it.each([
    { time: 0.4, share: 0, because: 'nothing has ended yet' },
    { time: 0.5, share: 0.1, because: 'the very time is within it' },
    { time: 0.99, share: 0.1, because: 'between two ends nothing changes' },
    { time: 1e9, share: 0.5625, because: 'after the last end the curve stays' },
  ])('is $share by $time, because $because', ({ time, share }) => {
    expect(shareDoneBy(kaplanMeier(leads), time).share).toBeCloseTo(share, 13);
  });

  it('is none of none', () => {
    expect(shareDoneBy([], 4)).toEqual({ share: 0, error: 0, interval: { low: 0, high: 0 } });
  });
});

describe('the time by which a share is done', () => {
  it.each([
    { name: 'H_km_ref', cases: reference, share: 0.5, time: 10 },
    { name: 'H_km_leads', cases: leads, share: 0.5, time: 6 },
  ])('gives the golden median of $name', ({ cases, share, time }) => {
    expect(timeToShare(kaplanMeier(cases), share).time).toBe(time);
  });

  it.each([
    {
      share: 0.9,
      told: { time: null, low: null, high: null },
      because: 'nine of ten are not reached, not even by the band',
    },
    { share: 0.1, told: { time: 0.5, low: 0.5, high: 1 }, because: 'a tenth is done at the first answer' },
    { share: 0.5, told: { time: 6, low: 0.5, high: null }, because: 'the upper band never falls to a half' },
  ])('is $told for $share, because $because', ({ share, told }) => {
    expect(timeToShare(kaplanMeier(leads), share)).toEqual(told);
  });

  it('with nothing open is the first value that the share stays within', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 99 }),
        (all, percent) => {
          const sorted = [...all].sort((one, other) => one - other);
          const expected = sorted[Math.ceil((all.length * percent) / 100) - 1];
          expect(timeToShare(kaplanMeier(done(...all)), percent / 100).time).toBe(expected);
        },
      ),
    );
  });

  it('comes later for a larger share', () => {
    const curve = kaplanMeier(reference);
    const told = [0.1, 0.25, 0.5, 0.75].map((share) => timeToShare(curve, share).time!);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  it('is never reached on an empty curve', () => {
    expect(timeToShare(kaplanMeier(open(1, 2)), 0.5)).toEqual({ time: null, low: null, high: null });
  });

  it('is refused at a confidence of one', () => {
    expect(refusal(() => kaplanMeier(leads, 1))).toBe('statistics/not-inside');
  });
});
