import { assertShare, assertWhole } from '../checks.js';
import type { OpenDeal } from './pipeline.js';

/** Steps into which a quota is cut where amounts share no larger one. */
const MOST_STEPS = 20_000;

export interface ChanceToReach {
  /** Between these the probability surely lies; the same where amounts are in round figures. */
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * P(what is won ≥ quota), each deal won or not by itself and whole: no normal curve over three heavy deals.
 * Amounts and quota are whole numbers of one unit, such as cents. Exact as long as they share a step of at least a 20,000th of the quota;
 * else amounts are rounded down and up to such steps, for a lower and an upper bound.
 */
export function chanceToReach(deals: readonly OpenDeal[], quota: number): ChanceToReach {
  assertWhole(quota, -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'quota');
  for (const { amount, probability } of deals) {
    assertWhole(amount, 0, Number.MAX_SAFE_INTEGER, 'amount of a deal');
    assertShare(probability, 'probability of a deal');
  }
  if (quota <= 0) return { atLeast: 1, atMost: 1 };
  const step = deals.reduce((common, { amount }) => commonDivisor(common, amount), quota);
  if (quota / step <= MOST_STEPS) {
    const exact = reached(deals, quota / step, (amount) => amount / step);
    return { atLeast: exact, atMost: exact };
  }
  const width = quota / MOST_STEPS;
  return {
    atLeast: reached(deals, MOST_STEPS, (amount) => Math.floor(amount / width)),
    atMost: reached(deals, MOST_STEPS, (amount) => Math.ceil(amount / width)),
  };
}

/** The distribution of the sum, deal by deal; whatever reaches the goal is one place. */
function reached(deals: readonly OpenDeal[], goal: number, stepsOf: (amount: number) => number): number {
  const chances = new Float64Array(goal + 1);
  chances[0] = 1;
  for (const { amount, probability } of deals) {
    const steps = stepsOf(amount);
    if (steps === 0) continue;
    for (let sum = goal - 1; sum >= 0; sum -= 1) {
      const won = chances[sum]! * probability;
      if (won === 0) continue;
      chances[sum]! -= won;
      chances[Math.min(goal, sum + steps)]! += won;
    }
  }
  return Math.min(1, chances[goal]!);
}

function commonDivisor(one: number, other: number): number {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
