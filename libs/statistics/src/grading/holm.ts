import { assertProbability } from '../checks.js';

/**
 * Corrects probabilities of as much by chance for how many were looked at (Holm 1979): whatever of the answer lies below a bound, the
 * probability that chance put any of it there is below that bound, whether or not they hang together. In the order of the question,
 * none smaller than it was. Throws `statistics/not-a-share`.
 */
export function holm(byChance: readonly number[]): number[] {
  byChance.forEach((each) => assertProbability(each, 'probability of as much by chance'));
  const order = byChance.map((_, index) => index).sort((one, other) => byChance[one]! - byChance[other]!);
  const corrected = new Array<number>(byChance.length);
  let least = 0;
  order.forEach((index, rank) => {
    least = Math.max(least, Math.min(1, (byChance.length - rank) * byChance[index]!));
    corrected[index] = least;
  });
  return corrected;
}
