import { refuse } from '../checks.js';
import { askWorth, assertPlayers, MOST_EXACT_PLAYERS } from './game.js';
import type { ShapleyValue, Worth } from './game.js';

/**
 * Shapley values of any game with at most 15 players: φ_i = Σ |S|! (n − |S| − 1)! / n! · (v(S + i) − v(S)).
 * They add up to what all are worth beyond the empty coalition. Each coalition is asked once.
 * Throws `credit/many-players`, `credit/player-twice`, `credit/no-number`.
 */
export function shapleyValues(players: readonly string[], worth: Worth): ShapleyValue[] {
  assertPlayers(players);
  const count = players.length;
  if (count > MOST_EXACT_PLAYERS)
    refuse('many-players', `Give at most ${MOST_EXACT_PLAYERS} players, or sample: ${count} are too many.`);
  const worths = Float64Array.from({ length: 2 ** count }, (_, mask) =>
    askWorth(
      worth,
      players.filter((_player, index) => (mask & (1 << index)) !== 0),
    ),
  );
  const weights = weightsBySize(count);
  return players.map((player, index) => ({ player, value: valueOf(1 << index, worths, weights) }));
}

/** |S|! (n − |S| − 1)! / n! by the size of S. */
function weightsBySize(count: number): number[] {
  const weights: number[] = [];
  for (let size = 0, choose = 1; size < count; size += 1) {
    weights.push(1 / (count * choose));
    choose = (choose * (count - 1 - size)) / (size + 1);
  }
  return weights;
}

function valueOf(player: number, worths: Float64Array, weights: readonly number[]): number {
  let value = 0;
  for (let mask = 0; mask < worths.length; mask += 1)
    if ((mask & player) === 0) value += weights[sizeOf(mask)]! * (worths[mask | player]! - worths[mask]!);
  return value;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
}
