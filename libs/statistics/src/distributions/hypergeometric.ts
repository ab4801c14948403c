import { assertPart } from '../checks.js';
import { binomialDensity } from '../special/density.js';

/** A draw without replacement: `drawn` of `lot` pieces, of which `marked` are of the kind that is counted. */
export interface Draw {
  readonly lot: number;
  readonly marked: number;
  readonly drawn: number;
}

/**
 * P(exactly k marked pieces in the draw), from three binomial densities (Loader 2000).
 * Throws `statistics/part-above-whole` when more is marked or drawn than there is.
 */
export function hypergeometricDensity(k: number, { lot, marked, drawn }: Draw): number {
  assertPart(marked, lot, 'marked pieces');
  assertPart(drawn, lot, 'drawn pieces');
  if (k < Math.max(0, drawn + marked - lot) || k > Math.min(drawn, marked)) return 0;
  const p = lot === 0 ? 0 : drawn / lot;
  return (
    (binomialDensity(k, marked, p) * binomialDensity(drawn - k, lot - marked, p)) /
    binomialDensity(drawn, lot, p)
  );
}

/** P(at most k marked pieces in the draw). */
export function hypergeometricLowerTail(k: number, draw: Draw): number {
  let sum = 0;
  for (let found = 0; found <= Math.min(k, draw.drawn); found += 1) sum += hypergeometricDensity(found, draw);
  return Math.min(1, sum);
}
