/** A conversion in the units its shares are kept in: sums of whole numbers are exact in any order. */
export const WHOLE = 1_000_000_000;
