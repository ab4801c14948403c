import { refuse } from '../checks.js';
import type { ShapleyValue } from './game.js';

/** What came of exactly these channels together, no more and no less. */
export interface ExactSet {
  readonly members: readonly string[];
  readonly value: number;
}

/**
 * Shapley values in closed form where a coalition is worth the sum of the exact sets within it: each set in equal parts to its members.
 * For any number of players and sets. A set without members is nobody’s and refused with `credit/nobody`.
 */
export function splitExactSets(sets: readonly ExactSet[]): ShapleyValue[] {
  const values = new Map<string, number>();
  for (const { members, value } of sets) {
    const distinct = new Set(members);
    if (distinct.size === 0) refuse('nobody', 'A set without members is credited to nobody: leave it out.');
    for (const player of distinct) values.set(player, (values.get(player) ?? 0) + value / distinct.size);
  }
  return [...values].map(([player, value]) => ({ player, value }));
}
