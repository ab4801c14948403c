import { flag, list, number, oneOf, onlyMembers, reading, text, wrong } from './reading.js';
import type { Reading } from './reading.js';
import { readValueTable } from './value-table.js';
import type { ValueTable } from './value-table.js';

export const REVIEW_CADENCES = ['week', 'month', 'quarter'] as const;

/** Shares of the goal, from 0 to 1. */
export interface CarryOver {
  /** How much of a shortfall is owed on top in the next period, at most. */
  readonly shortfallCap: number;
  /** How much of what was delivered beyond the goal counts towards the next, at most. */
  readonly bankCap: number;
}

/**
 * What a version may say beside what every one does. A member that was not written stays left out, so that the fingerprint of a version
 * signed before a member was known never changes.
 */
export interface TermsExtras {
  /** Prices of leads by type: for quotas of value, and mixes by value. */
  readonly valueTable?: ValueTable;
  /** The qualification framework the words “ready” and “qualified” mean. */
  readonly frameworkVersion?: string;
  /** Leads a team takes per period; those offered above it carry no duty, decided at the offer by position (ruling 26). */
  readonly capacityCap?: { readonly leadsPerTeam: number };
  readonly carryOver?: CarryOver;
  /** A goal above both sides, in minor units (ruling 27). */
  readonly revenueGoal?: { readonly minor: number; readonly currency: string };
  /** Codes of the stages and metrics as they were when the version was signed (ruling 27). */
  readonly dictionary?: { readonly stages: readonly string[]; readonly metrics: readonly string[] };
  readonly reviews?: readonly (typeof REVIEW_CADENCES)[number][];
  /**
   * Leads are credited from the start of the period in which the agreement's first version takes effect, and that period owes its whole
   * goal; duties never begin before the activation (ruling 20). Left out unless true.
   */
  readonly countsFromPeriodStart?: boolean;
}

export const EXTRA_MEMBERS = [
  ...['valueTable', 'frameworkVersion', 'capacityCap', 'carryOver', 'revenueGoal', 'dictionary', 'reviews'],
  'countsFromPeriodStart',
] as const;

export const readExtras = (from: Reading): TermsExtras => ({
  ...given(from, 'valueTable', () => readValueTable(from, 'valueTable')),
  ...given(from, 'frameworkVersion', () => text(from, 'frameworkVersion', { max: 200 })),
  ...given(from, 'capacityCap', () => readCapacityCap(from)),
  ...given(from, 'carryOver', () => readCarryOver(from)),
  ...given(from, 'revenueGoal', () => readRevenueGoal(from)),
  ...given(from, 'dictionary', () => readDictionary(from)),
  ...given(from, 'reviews', () => readReviews(from)),
  ...(flag(from, 'countsFromPeriodStart', false) ? { countsFromPeriodStart: true } : {}),
});

const given = <K extends keyof TermsExtras>(
  from: Reading,
  member: K,
  read: () => NonNullable<TermsExtras[K]>,
): Pick<TermsExtras, K> | object => (from.value[member] === undefined ? {} : { [member]: read() });

function row(from: Reading, member: string, members: readonly string[]): Reading {
  const found = reading(from.value[member], `${from.pointer}/${member}`, from.problems);
  onlyMembers(found, members);
  return found;
}

const readCapacityCap = (from: Reading): NonNullable<TermsExtras['capacityCap']> => ({
  leadsPerTeam: number(row(from, 'capacityCap', ['leadsPerTeam']), 'leadsPerTeam', {
    ...{ min: 1, max: 100_000_000, isWhole: true },
  }),
});

function readCarryOver(from: Reading): CarryOver {
  const caps = row(from, 'carryOver', ['shortfallCap', 'bankCap']);
  return {
    shortfallCap: number(caps, 'shortfallCap', { min: 0, max: 1, fallback: 0 }),
    bankCap: number(caps, 'bankCap', { min: 0, max: 1, fallback: 0 }),
  };
}

function readRevenueGoal(from: Reading): NonNullable<TermsExtras['revenueGoal']> {
  const goal = row(from, 'revenueGoal', ['minor', 'currency']);
  const currency = String(goal.value.currency);
  if (!/^[A-Z]{3}$/.test(currency)) wrong(goal, 'currency', 'three capital letters, such as EUR');
  return { minor: number(goal, 'minor', { min: 1, max: 1e15, isWhole: true }), currency };
}

function readDictionary(from: Reading): NonNullable<TermsExtras['dictionary']> {
  const dictionary = row(from, 'dictionary', ['stages', 'metrics']);
  return { stages: readCodes(dictionary, 'stages'), metrics: readCodes(dictionary, 'metrics') };
}

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_.:-]{0,99}$/.test(value);

function readCodes(from: Reading, member: string): readonly string[] {
  const codes = list(from, member, { min: 1, max: 500 });
  if (codes.every(isCode) && new Set(codes).size === codes.length) return codes;
  wrong(from, member, 'codes of letters, digits and _.:-, each once');
  return [];
}

function readReviews(from: Reading): NonNullable<TermsExtras['reviews']> {
  const reviews = list(from, 'reviews', { min: 1, max: REVIEW_CADENCES.length });
  return reviews.map((_, index) =>
    oneOf(
      { ...from, pointer: `${from.pointer}/reviews`, value: { ...reviews } },
      String(index),
      REVIEW_CADENCES,
    ),
  );
}
