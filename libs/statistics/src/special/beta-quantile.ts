import { assertInside } from '../checks.js';
import { binomialDensity } from './density.js';
import { betaTails } from './incomplete-beta.js';

/** Bisection alone needs at most 1,075 halvings to the smallest double; Newton usually ends within ten. */
const MOST_STEPS = 1_100;

/**
 * The x that the share p of Beta(a, b) stays below, relative error about 1e-12: Newton's steps, bisection where they leave the bracket.
 * Throws `statistics/not-inside` for p at 0 or 1, `statistics/not-positive` for a shape.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  assertInside(p, 'share of the beta distribution');
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { lower, upper } = betaTails(x, a, b);
    const miss = p <= 0.5 ? lower - p : 1 - p - upper;
    if (miss > 0) high = x;
    else low = x;
    const slope = ((a * b) / (a + b)) * (binomialDensity(a, a + b, x) / (x * (1 - x)));
    const newton = x - miss / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
