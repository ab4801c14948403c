import { refuse } from '../checks.js';

/** What a coalition is worth; players come in the order in which they were named. The empty one may be worth something too. */
export type Worth = (coalition: readonly string[]) => number;

export interface ShapleyValue {
  readonly player: string;
  readonly value: number;
}

/** With so many players every coalition is asked once, 32,768 of them. */
export const MOST_EXACT_PLAYERS = 15;

export function assertPlayers(players: readonly string[]): void {
  if (new Set(players).size !== players.length)
    refuse('player-twice', 'A player is named twice; give each once.');
}

/** Throws `credit/no-number` for what is none. */
export function askWorth(worth: Worth, coalition: readonly string[]): number {
  const value = worth(coalition);
  if (!Number.isFinite(value))
    refuse('no-number', `The coalition “${coalition.join(', ')}” is worth ${value}; give a finite number.`);
  return value;
}
