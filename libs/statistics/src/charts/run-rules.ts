/** Signals that a process has changed, by name (Western Electric 1956 in the selection of Wheeler). */
export type RunRule = 'outside-limits' | 'eight-on-one-side' | 'three-of-four-near-limit';

/** No verdict from fewer points: limits would swing with each of them. */
export const LEAST_POINTS = 8;

const RUN = 8;
const NEAR_WINDOW = 4;
const NEAR_NEEDED = 3;

/**
 * The rules each point breaks, from scores in which the centre is 0 and the limits are −1 and 1. A rule is told at each point that
 * completes it: one point outside; eight in a row on one side (a point on the centre ends the run); three of four, this one among them,
 * nearer to the same limit than to the centre.
 */
export function runRules(scores: readonly number[]): readonly (readonly RunRule[])[] {
  return scores.map((score, index) => {
    const sideOf = (one: number): boolean => Math.sign(one) === Math.sign(score) && score !== 0;
    const isNear = (one: number): boolean => sideOf(one) && Math.abs(one) > 0.5;
    const run = scores.slice(Math.max(0, index + 1 - RUN), index + 1);
    const recent = scores.slice(Math.max(0, index + 1 - NEAR_WINDOW), index + 1);
    const broken: RunRule[] = [];
    if (Math.abs(score) > 1) broken.push('outside-limits');
    if (run.length === RUN && run.every(sideOf)) broken.push('eight-on-one-side');
    if (isNear(score) && recent.filter(isNear).length >= NEAR_NEEDED) broken.push('three-of-four-near-limit');
    return broken;
  });
}
