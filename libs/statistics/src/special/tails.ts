/** The two sides of a distribution at a point. Each is computed for itself where it is small, so neither loses its digits. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

export const NOTHING_BELOW: Tails = { lower: 0, upper: 1 };
export const NOTHING_ABOVE: Tails = { lower: 1, upper: 0 };

/** Rounding may carry a probability a last bit over 1. */
export const fromLower = (lower: number): Tails => ({
  lower: Math.min(1, lower),
  upper: Math.max(0, 1 - lower),
});

export const fromUpper = (upper: number): Tails => ({
  lower: Math.max(0, 1 - upper),
  upper: Math.min(1, upper),
});
