import type { CarryOver } from '../clauses/terms-extras.js';

export interface Carried {
  /** Owed on top in the next period. */
  readonly shortfall: number;
  /** Delivered beyond the goal and counted towards the next. */
  readonly banked: number;
  readonly nextGoal: number;
}

/**
 * What a closed period leaves to the next one: its shortfall, or what it delivered beyond, each up to the agreed share of the next goal.
 * A goal never falls below 0.
 */
export function carryOver(
  { goal, counted, nextGoal }: { readonly goal: number; readonly counted: number; readonly nextGoal: number },
  caps: CarryOver | undefined,
): Carried {
  const { shortfallCap, bankCap } = caps ?? { shortfallCap: 0, bankCap: 0 };
  const shortfall = Math.min(Math.max(0, goal - counted), nextGoal * shortfallCap);
  const banked = Math.min(Math.max(0, counted - goal), nextGoal * bankCap);
  return { shortfall, banked, nextGoal: Math.max(0, nextGoal + shortfall - banked) };
}
