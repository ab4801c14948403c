import { backSolve, roundedUp } from './back-solve.js';
import type { StageNeed } from './back-solve.js';
import type { PlanRate } from './live-rates.js';

/** A part of the goal with the rates it is reached by: a lead type, a region, a segment. */
export interface PlanGroup {
  readonly key: string;
  /** Share of the customers that is to come from it; shares sum to 1. */
  readonly share: number;
  readonly rates: readonly PlanRate[];
}

/** Leads owed, and how far they may be off because the rates are only known so well. */
export interface OwedLeads {
  readonly exact: number;
  readonly shown: number;
  /** With every rate at the upper end of its interval: the fewest. */
  readonly atBest: number;
  /** With every rate at the lower end; null where an end is 0 and no number is enough. */
  readonly atWorst: number | null;
}

export interface GroupPlan {
  readonly key: string;
  readonly customers: number;
  /** From customers back to the first stage. */
  readonly stages: readonly StageNeed[];
  readonly leads: OwedLeads;
}

/** What each group owes for its share of the customers; sums are made of unrounded numbers. */
export function owedByGroup(customers: number, groups: readonly PlanGroup[]): readonly GroupPlan[] {
  return groups.map(({ key, share, rates }) => {
    const needed = customers * share;
    const stages = backSolve(needed, rates);
    return { key, customers: needed, stages, leads: owedLeads(needed, stages.at(-1)!.exact, rates) };
  });
}

function owedLeads(customers: number, exact: number, rates: readonly PlanRate[]): OwedLeads {
  const all = (end: 'low' | 'high'): number =>
    rates.reduce((product, { interval }) => product * interval[end], 1);
  const lowest = all('low');
  return {
    exact,
    shown: roundedUp(exact),
    atBest: customers / all('high'),
    atWorst: lowest === 0 ? null : customers / lowest,
  };
}

/** All groups together. */
export function totalOwed(groups: readonly GroupPlan[]): OwedLeads {
  const sum = (of: (leads: OwedLeads) => number): number =>
    groups.reduce((total, { leads }) => total + of(leads), 0);
  const exact = sum((leads) => leads.exact);
  const isBounded = groups.every(({ leads }) => leads.atWorst !== null);
  return {
    exact,
    shown: roundedUp(exact),
    atBest: sum((leads) => leads.atBest),
    atWorst: isBounded ? sum((leads) => leads.atWorst ?? 0) : null,
  };
}
