import { assertWhole } from '../checks.js';
import { askWorth, assertPlayers } from './game.js';
import type { ShapleyValue, Worth } from './game.js';

export interface SampledShapleyValue extends ShapleyValue {
  /** Of the mean over the pairs of orders; 1.96 of them are half an interval of 95 %. Null for fewer than two pairs. */
  readonly standardError: number | null;
}

export interface Sampling {
  /** The same seed gives the same values. */
  readonly seed: number;
  /** Pairs of orders, each one and its reverse (antithetic): that asks 2 · pairs · players coalitions at most. */
  readonly pairs: number;
}

/**
 * Shapley values of a game with many players, by orders drawn at random (Castro, Gómez and Tejada 2009).
 * However few are drawn, they add up to what all are worth beyond the empty coalition. Throws as `shapleyValues` does.
 */
export function sampleShapleyValues(
  players: readonly string[],
  worth: Worth,
  { seed, pairs }: Sampling,
): SampledShapleyValue[] {
  assertPlayers(players);
  assertWhole(seed, 0, 2 ** 32 - 1, 'seed');
  assertWhole(pairs, 1, 1_000_000, 'number of pairs');
  const uniform = uniformFrom(seed);
  const [sums, squares] = [new Float64Array(players.length), new Float64Array(players.length)];
  const order = players.map((_, index) => index);
  const empty = askWorth(worth, []);
  for (let pair = 0; pair < pairs; pair += 1) {
    shuffle(order, uniform);
    const gains = new Float64Array(players.length);
    for (const each of [order, [...order].reverse()]) addGains(players, worth, empty, each, gains);
    gains.forEach((gain, index) => {
      sums[index]! += gain / 2;
      squares[index]! += (gain / 2) ** 2;
    });
  }
  return players.map((player, index) => {
    const value = sums[index]! / pairs;
    const variance = Math.max(0, squares[index]! / pairs - value ** 2) / (pairs - 1);
    return { player, value, standardError: pairs < 2 ? null : Math.sqrt(variance) };
  });
}

/** What each adds to those before it in the order. */
function addGains(
  players: readonly string[],
  worth: Worth,
  empty: number,
  order: readonly number[],
  gains: Float64Array,
): void {
  const isIn = players.map(() => false);
  let before = empty;
  for (const index of order) {
    isIn[index] = true;
    const now = askWorth(
      worth,
      players.filter((_, each) => isIn[each]),
    );
    gains[index]! += now - before;
    before = now;
  }
}

function shuffle(order: number[], uniform: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}

/** mulberry32. */
function uniformFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
