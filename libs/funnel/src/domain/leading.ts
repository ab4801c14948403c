/** One week of a series; null where nothing can be said of it. */
export type Series = readonly (number | null)[];

/** Fewer weeks than this tell nothing. */
export const LEAST_WEEKS = 26;

/** Pairs of weeks that a correlation rests on, at least. */
export const LEAST_PAIRS = 20;

/** The longest delay that is looked for. */
const MOST_LAG = 26;

export interface BestLag {
  readonly lagWeeks: number;
  readonly correlation: number;
  readonly pairs: number;
}

/**
 * The delay at which the weeks of one series go best with the later weeks of another, by rank. The best of many delays looks better than it
 * is, and going together is no cause. Null where weeks are too few, or nothing varies.
 */
export function bestLag(early: Series, late: Series): BestLag | null {
  if (early.length < LEAST_WEEKS) return null;
  let best: BestLag | null = null;
  for (let lag = 0; lag <= MOST_LAG; lag += 1) {
    const pairs = pairsAt(early, late, lag);
    if (pairs.length < LEAST_PAIRS) break;
    const correlation = rankCorrelation(pairs);
    if (correlation === null || (best !== null && correlation <= best.correlation)) continue;
    best = { lagWeeks: lag, correlation, pairs: pairs.length };
  }
  return best;
}

function pairsAt(early: Series, late: Series, lag: number): [number, number][] {
  return early.flatMap((value, week): [number, number][] => {
    const then = late[week + lag] ?? null;
    return value === null || then === null ? [] : [[value, then]];
  });
}

/** Spearman’s rank correlation, ties at their mean rank; null where one side is always the same. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number | null {
  const [xs, ys] = [ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y))];
  const middle = (pairs.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, at) => {
    const [dx, dy] = [x - middle, ys[at]! - middle];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((one, other) => values[one]! - values[other]!);
  const found = new Array<number>(values.length).fill(0);
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end < order.length && values[order[end]!] === values[order[at]!]) end += 1;
    for (let tie = at; tie < end; tie += 1) found[order[tie]!] = (at + 1 + end) / 2;
    at = end;
  }
  return found;
}
