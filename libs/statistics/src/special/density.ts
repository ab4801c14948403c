import { stirlingError } from './log-gamma.js';

/**
 * The densities of Poisson and binomial with every digit a double has, also at counts of millions and between whole numbers:
 * the saddle-point form of Loader, “Fast and accurate computation of binomial probabilities” (2000).
 * Both carry the incomplete gamma and beta functions, so these stay exact where differences of ln Γ would lose ten digits.
 */
export function poissonDensity(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** `failure` is 1 − p; give it when p is so near to 1 that the subtraction would lose it. */
export function binomialDensity(x: number, n: number, p: number, failure = 1 - p): number {
  if (p === 0) return x === 0 ? 1 : 0;
  if (failure === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * logOf(failure, p));
  if (x === n) return Math.exp(n * logOf(p, failure));
  const log =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(n - x) -
    deviance(x, n * p) -
    deviance(n - x, n * failure);
  return Math.exp(log) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

const logOf = (share: number, complement: number): number =>
  complement < 0.5 ? Math.log1p(-complement) : Math.log(share);

/** x ln(x ÷ m) + m − x, without the cancellation near x = m. */
function deviance(x: number, mean: number): number {
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;
  const ratio = gap / (x + mean);
  let sum = gap * ratio;
  let power = 2 * x * ratio;
  for (let j = 1; ; j += 1) {
    power *= ratio * ratio;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}
