import fc from 'fast-check';
import { refusal } from '../test-support/near.js';
import { seeded } from '../test-support/seeded.js';
import { cohenKappa } from './kappa.js';

describe('agreement of two graders', () => {
  it.each([
    {
      table: [
        [20, 5],
        [10, 15],
      ],
      kappa: 0.4,
      because: '35 of 50 alike, 25 by chance (the common textbook table)',
    },
    {
      table: [
        [45, 15],
        [25, 15],
      ],
      kappa: 0.1304347826086957,
      because: '60 of 100 alike, but 54 by chance',
    },
    {
      table: [
        [25, 35],
        [5, 35],
      ],
      kappa: 0.2592592592592593,
      because: 'the same 60 alike, but only 46 by chance',
    },
    {
      table: [
        [10, 0],
        [0, 10],
      ],
      kappa: 1,
      because: 'they never differ',
    },
    {
      table: [
        [0, 10],
        [10, 0],
      ],
      kappa: -1,
      because: 'they always differ',
    },
    {
      table: [
        [5, 5],
        [5, 5],
      ],
      kappa: 0,
      because: 'they agree no more than chance',
    },
  ])('is $kappa, because $because', ({ table, kappa }) => {
    expect(cohenKappa(table)!.kappa).toBeCloseTo(kappa, 12);
  });

  it('has the large-sample interval of a published table (Fleiss, Cohen and Everitt 1969)', () => {
    // 200 cases, three grades; shares .53 .05 .02 / .11 .14 .05 / .01 .06 .03, kappa .429, standard error .0566 (weightless).
    const told = cohenKappa([
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ])!;
    expect(told.observed).toBeCloseTo(0.7, 12);
    expect(told.expected).toBeCloseTo(0.475, 12);
    expect(told.kappa).toBeCloseTo(0.429, 3);
    const error = (told.interval!.high - told.interval!.low) / 2 / 1.959963984540054;
    expect(error).toBeGreaterThan(0.05);
    expect(error).toBeLessThan(0.06);
  });

  const square = fc.integer({ min: 1, max: 4 }).chain((size) => {
    const row = fc.array(fc.nat(30), { minLength: size, maxLength: size });
    return fc.array(row, { minLength: size, maxLength: size });
  });

  it('does not mind who is first, or how grades are ordered', () => {
    fc.assert(
      fc.property(square, (table) => {
        const turned = table.map((_, first) => table.map((row) => row[first]!));
        const reversed = [...table].reverse().map((row) => [...row].reverse());
        const [here, there, back] = [table, turned, reversed].map((one) => cohenKappa(one)?.kappa ?? null);
        if (here === null) expect([there, back]).toEqual([null, null]);
        else for (const other of [there, back]) expect(other).toBeCloseTo(here!, 9);
      }),
    );
  });

  it('lies between −1 and 1 and inside its interval', () => {
    fc.assert(
      fc.property(square, (table) => {
        const told = cohenKappa(table);
        if (told?.kappa == null) return;
        expect(told.kappa).toBeLessThanOrEqual(1 + 1e-12);
        expect(told.kappa).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(told.interval!.low).toBeLessThanOrEqual(told.kappa + 1e-12);
        expect(told.interval!.high).toBeGreaterThanOrEqual(told.kappa - 1e-12);
      }),
    );
  });

  it('has the error that drawing the table again and again shows', () => {
    const chance = seeded(61);
    const shares = [0.45, 0.6, 0.7, 1];
    const kappas = Array.from({ length: 3_000 }, () => {
      const counts = [0, 0, 0, 0];
      for (let one = 0; one < 150; one += 1) {
        const drawn = chance.uniform();
        counts[shares.findIndex((share) => drawn < share)]! += 1;
      }
      return cohenKappa([counts.slice(0, 2), counts.slice(2)])!.kappa!;
    });
    const mean = kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length;
    const deviation = Math.sqrt(kappas.reduce((sum, kappa) => sum + (kappa - mean) ** 2, 0) / kappas.length);
    // The very shares the tables were drawn from, 150 cases.
    const { interval } = cohenKappa([
      [68, 22],
      [15, 45],
    ])!;
    expect(Math.abs((interval!.high - interval!.low) / 2 / 1.96 / deviation - 1)).toBeLessThan(0.07);
  });

  it('is unknown when both give one grade to all, and nothing without cases', () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toEqual({ observed: 1, expected: 1, kappa: null, interval: null });
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });

  it('is refused for a table that is not square or counts that are none', () => {
    expect(refusal(() => cohenKappa([[1, 2]]))).toBe('statistics/not-square');
    expect(
      refusal(() =>
        cohenKappa([
          [1, 2],
          [3, -4],
        ]),
      ),
    ).toBe('statistics/not-a-count');
  });
});
