import type { Interval } from '#statistics';

/** Two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * The score interval (Wilson 1927) of a share that `n` observations show. `n` may be broken: that of money is the effective number of
 * deals, (sum of amounts)² ÷ (sum of their squares) (Kish 1965), so that one heavy deal counts for one and not for its euros. A deal
 * that is credited to several rows tells more than one that is won or not, so the interval is rather too wide than too narrow.
 * Nothing observed says nothing: 0 to 1.
 */
export function shareInterval(share: number, n: number): Interval {
  if (n <= 0) return { low: 0, high: 1 };
  const square = (Z * Z) / n;
  const centre = share + square / 2;
  const reach = Math.sqrt(square * share * (1 - share) + (square * square) / 4);
  return {
    low: share <= 0 ? 0 : Math.max(0, (centre - reach) / (1 + square)),
    high: share >= 1 ? 1 : Math.min(1, (centre + reach) / (1 + square)),
  };
}

/** How many equal deals would tell as much as these; 0 for none. */
export const effectiveNumber = (sum: number, squares: number): number =>
  squares > 0 ? (sum * sum) / squares : 0;
