import type { Money } from '#kernel';
import { assertNotNegative, refuse } from './checks.js';

/** A share is a whole number of these: sums of shares up to 1 are then exact in whichever order they are added. */
const UNITS = 2 ** 48;

/**
 * Splits a whole number by weights into whole numbers that add up to it: largest remainder, ties to the earlier part.
 * Weights are finite, from 0, with a positive sum; what weighs nothing gets nothing. Right for wholes up to 2^48.
 */
export function apportion(whole: number, weights: readonly number[]): number[] {
  for (const weight of weights) assertNotNegative(weight, 'weight');
  const most = weights.reduce((top, weight) => Math.max(top, weight), 0);
  if (most === 0) refuse('no-weight', 'Nothing weighs anything: give at least one weight above 0.');
  // By the heaviest first, so that neither a sum of large weights nor of tiny ones leaves the range of numbers.
  const relative = weights.map((weight) => weight / most);
  const total = relative.reduce((sum, weight) => sum + weight, 0);
  const exact = relative.map((weight) => (weight / total) * whole);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .filter(({ index }) => relative[index]! > 0)
    .sort((one, other) => other.rest - one.rest || one.index - other.index);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  for (const { index } of byRemainder.slice(0, Math.max(0, left))) parts[index]! += 1;
  // Dust of the arithmetic, with very many parts only.
  parts[relative.indexOf(1)]! += left - Math.min(Math.max(0, left), byRemainder.length);
  return parts;
}

/**
 * Weights as shares of 1. They add up to exactly 1, in any order, and each is within 2^-48 of its weight over the sum.
 * Where nothing weighs anything all weigh the same: credit is never dropped. No weights, no shares.
 */
export const exactShares = (weights: readonly number[]): number[] =>
  weights.length === 0 ? [] : apportion(UNITS, evenIfBlank(weights)).map((units) => units / UNITS);

/**
 * An amount by weights, to the very minor unit: largest remainder, ties to the earlier.
 * By weights and not by shares, for 70 to 30 is a tie over 5 cents, and a share of 0.7 is no longer exactly that.
 */
export function splitAmount(amount: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) return [];
  const even = evenIfBlank(weights);
  const most = Math.max(...even);
  // Powers of two change no digit; so many that the nine decimals money reads are fifteen digits of the heaviest.
  const scale = 2 ** (20 - Math.floor(Math.log2(most)));
  return amount.allocate(even.map((weight) => weight * scale));
}

const evenIfBlank = (weights: readonly number[]): readonly number[] =>
  weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
