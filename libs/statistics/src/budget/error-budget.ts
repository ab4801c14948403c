import { assertInside, assertNotNegative, assertPart, assertPositive } from '../checks.js';

/** Promises decided, and how many of them were broken. */
export interface Breaches {
  readonly breached: number;
  readonly decided: number;
}

export interface ErrorBudget {
  /** Breaches the objective allows: (1 − objective) × decided. */
  readonly allowed: number;
  readonly left: number;
  /** Breached ÷ allowed; 0 while nothing is decided. */
  readonly used: number;
}

/**
 * The error budget of an objective such as 0.9 (Google SRE workbook, chapter 5). `left` is negative once overspent.
 * Throws `statistics/not-inside` for an objective of 0 or 1: at 1 there is no budget and one breach breaks the promise.
 */
export function errorBudget({ breached, decided }: Breaches, objective: number): ErrorBudget {
  assertPart(breached, decided, 'breaches');
  assertInside(objective, 'objective');
  // Rounded to a billionth: 10 × (1 − 0.9) is one breach, not 0.9999999999999998 of one.
  const allowed = Math.round(decided * (1 - objective) * 1e9) / 1e9;
  return { allowed, left: allowed - breached, used: decided === 0 ? 0 : breached / allowed };
}

/** How many times faster than allowed the budget is spent: breached share ÷ (1 − objective). 0 while nothing is decided. */
export function burnRate({ breached, decided }: Breaches, objective: number): number {
  assertPart(breached, decided, 'breaches');
  return decided === 0 ? 0 : (breached / decided) * fastestBurn(objective);
}

/** The burn when everything is breached, 1 ÷ (1 − objective): 10 at 0.9. A threshold above it never fires. */
export function fastestBurn(objective: number): number {
  assertInside(objective, 'objective');
  return 1 / (1 - objective);
}

/** The burn at which a window spends the share of a whole period's budget: share × period ÷ window, both in one unit of working time. */
export function burnThreshold(budgetShare: number, period: number, window: number): number {
  assertInside(budgetShare, 'share of the budget');
  assertPositive(period, 'period');
  assertPositive(window, 'window');
  return (budgetShare * period) / window;
}

/** How long the whole budget lasts at a burn, in the unit of the period; null when nothing burns. */
export function timeToExhaustion(period: number, burn: number): number | null {
  assertPositive(period, 'period');
  assertNotNegative(burn, 'burn rate');
  return burn === 0 ? null : period / burn;
}
