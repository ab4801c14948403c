import fc from 'fast-check';
import { conversionsOf, creditPaths, expectNear } from '../test-support/published-paths.js';
import { refusal } from '../test-support/refusal.js';
import { splitExactSets } from './equal-split.js';
import type { ExactSet } from './equal-split.js';
import { shapleyValues } from './exact.js';
import type { ShapleyValue, Worth } from './game.js';
import { sampleShapleyValues } from './sampled.js';

const byPlayer = (values: readonly ShapleyValue[]): Record<string, number> =>
  Object.fromEntries(values.map(({ player, value }) => [player, value]));

/** What coalitions are worth by a table of their letters; any other is worth nothing. */
const tabled =
  (table: Readonly<Record<string, number>>): Worth =>
  (coalition) =>
    table[coalition.join('')] ?? 0;

/** The sum of the exact sets within a coalition. */
const within =
  (sets: readonly ExactSet[]): Worth =>
  (coalition) =>
    sets.reduce(
      (sum, { members, value }) => sum + (members.every((each) => coalition.includes(each)) ? value : 0),
      0,
    );

const TOMGORB: ExactSet[] = Object.entries({
  F: 0.2,
  O: 0.1,
  L: 0.17,
  FO: 0.17,
  FL: 0.3,
  LO: 0,
  FLO: 0.06,
}).map(([letters, value]) => ({ members: letters.split(''), value }));
const GOLDEN = { F: 91 / 200, O: 41 / 200, L: 17 / 50 };

describe('Shapley values', () => {
  it('give the golden value I_shapley_dp6', () => {
    const game = tabled({ O: 7, F: 6, D: 4, OF: 15, OD: 7, FD: 9, OFD: 19 });
    expectNear(byPlayer(shapleyValues(['O', 'F', 'D'], game)), { O: 23 / 3, F: 49 / 6, D: 19 / 6 });
  });

  it('give the golden value I_v_worth: a coalition is worth the exact sets within it', () => {
    const golden = { F: 0.2, O: 0.1, L: 0.17, FO: 0.47, FL: 0.67, LO: 0.27, FLO: 1 };
    for (const [letters, value] of Object.entries(golden))
      expect(within(TOMGORB)(letters.split(''))).toBeCloseTo(value, 12);
  });

  it('give the golden value I_shapley_sumsubsets', () => {
    expectNear(byPlayer(shapleyValues(['F', 'L', 'O'], within(TOMGORB))), GOLDEN);
  });

  it('give the golden value I_shapley_equal_split_check in closed form', () => {
    expectNear(byPlayer(splitExactSets(TOMGORB)), GOLDEN);
  });
});

describe('Any game', () => {
  const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
  interface Game {
    readonly players: readonly string[];
    readonly worth: Worth;
  }
  const games: fc.Arbitrary<Game> = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc
      .array(fc.integer({ min: -50, max: 50 }), { minLength: 2 ** count, maxLength: 2 ** count })
      .map((worths) => {
        const players = NAMES.slice(0, count);
        const mask = (coalition: readonly string[]): number =>
          coalition.reduce((sum, player) => sum + 2 ** players.indexOf(player), 0);
        return { players, worth: (coalition) => worths[mask(coalition)]! };
      }),
  );

  it('is shared out whole (efficiency), and so it is by samples', () => {
    fc.assert(
      fc.property(games, fc.nat(), ({ players, worth }, seed) => {
        const all = worth(players) - worth([]);
        for (const values of [
          shapleyValues(players, worth),
          sampleShapleyValues(players, worth, { seed, pairs: 2 }),
        ])
          expect(values.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(all, 9);
      }),
    );
  });

  it('gives two that are alike the same (symmetry)', () => {
    fc.assert(
      fc.property(games, ({ players, worth }) => {
        const twins: Worth = (coalition) => {
          const rest = coalition.filter((player) => player !== 'x' && player !== 'y');
          return worth(rest) + 7 * (coalition.length - rest.length) ** 2;
        };
        const { x, y } = byPlayer(shapleyValues([...players, 'x', 'y'], twins));
        expect(x).toBeCloseTo(y!, 9);
      }),
    );
  });

  it('gives who adds nothing nothing (null player), and changes nobody else for them', () => {
    fc.assert(
      fc.property(games, ({ players, worth }) => {
        const idle: Worth = (coalition) => worth(coalition.filter((player) => player !== 'idle'));
        const found = byPlayer(shapleyValues(['idle', ...players], idle));
        expect(found.idle).toBeCloseTo(0, 12);
        expectNear(found, { ...byPlayer(shapleyValues(players, worth)), idle: 0 });
      }),
    );
  });

  it('that is two games is shared as the two are (additivity)', () => {
    fc.assert(
      fc.property(games, ({ players, worth }) => {
        const square: Worth = (coalition) => coalition.length ** 2;
        const both = shapleyValues(players, (coalition) => worth(coalition) + square(coalition));
        const apart = shapleyValues(players, worth).map(
          ({ value }, at) => value + shapleyValues(players, square)[at]!.value,
        );
        both.forEach(({ value }, at) => expect(value).toBeCloseTo(apart[at]!, 9));
      }),
    );
  });

  it('is asked once about each coalition, players in the order in which they are named', () => {
    const asked: string[] = [];
    shapleyValues(['z', 'a', 'm'], (coalition) => asked.push(coalition.join('')));
    expect(asked.sort()).toEqual(['', 'a', 'am', 'm', 'z', 'za', 'zam', 'zm']);
  });
});

describe('Sampled values', () => {
  const majority: Worth = (coalition) => (coalition.length > 10 ? 1 : 0) + (coalition.includes('p0') ? 5 : 0);
  const players = Array.from({ length: 20 }, (_, index) => `p${index}`);

  it('come near the true ones, as near as their errors say', () => {
    const found = sampleShapleyValues(players, majority, { seed: 7, pairs: 2_000 });
    for (const { player, value, standardError } of found) {
      const exact = 1 / 20 + (player === 'p0' ? 5 : 0);
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(4.5 * standardError! + 1e-12);
      expect(standardError).toBeLessThan(0.01);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    const draw = (seed: number): string =>
      JSON.stringify(sampleShapleyValues(players, majority, { seed, pairs: 5 }));
    expect(draw(3)).toBe(draw(3));
    expect(draw(3)).not.toBe(draw(4));
  });

  it('of one pair know no error', () => {
    expect(sampleShapleyValues(['a'], () => 1, { seed: 0, pairs: 1 })).toEqual([
      { player: 'a', value: 0, standardError: null },
    ]);
  });
});

describe('Shapley values of paths', () => {
  const letters = ['A', 'B', 'C', 'D', 'E'];
  const paths = fc.array(
    fc.record({
      channels: fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 }),
      conversions: fc.nat(9),
      nulls: fc.nat(9),
    }),
    { minLength: 1, maxLength: 20 },
  );

  it('in closed form are those of the general formula', () => {
    fc.assert(
      fc.property(paths, (all) => {
        const sets = all.map(({ channels, conversions }) => ({ members: channels, value: conversions }));
        const exact = byPlayer(shapleyValues(letters, within(sets)));
        const found = conversionsOf(creditPaths(all, [{ kind: 'shapley' }]).models[0]!);
        for (const letter of letters) expect(found[letter] ?? 0).toBeCloseTo(exact[letter]!, 9);
        expectNear(
          { ...Object.fromEntries(letters.map((each) => [each, 0])), ...byPlayer(splitExactSets(sets)) },
          exact,
        );
      }),
    );
  });
});

describe('What is no game', () => {
  const one: Worth = () => 1;
  it.each([
    {
      call: () =>
        shapleyValues(
          Array.from({ length: 16 }, (_, at) => `${at}`),
          one,
        ),
      code: 'credit/many-players',
    },
    { call: () => shapleyValues(['a', 'a'], one), code: 'credit/player-twice' },
    { call: () => shapleyValues(['a'], () => Number.NaN), code: 'credit/no-number' },
    { call: () => sampleShapleyValues(['a', 'a'], one, { seed: 1, pairs: 1 }), code: 'credit/player-twice' },
    { call: () => sampleShapleyValues(['a'], one, { seed: -1, pairs: 1 }), code: 'credit/not-whole' },
    { call: () => sampleShapleyValues(['a'], one, { seed: 1, pairs: 0 }), code: 'credit/not-whole' },
    { call: () => splitExactSets([{ members: [], value: 1 }]), code: 'credit/nobody' },
  ])('is refused with $code', ({ call, code }) => {
    expect(refusal(call)).toBe(code);
  });
});
