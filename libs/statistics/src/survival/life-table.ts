import { assertCount, assertNotNegative } from '../checks.js';

/** One case: how long it took, or how long it has been open. */
export interface Waiting<Cause extends string = string> {
  /** In any one unit: milliseconds of business time, hours, days. */
  readonly time: number;
  /** What ended it, such as `accepted`; null while it is open (right-censored). */
  readonly cause: Cause | null;
  /** How many cases this stands for, such as a bucket of a histogram; 1 unless told. */
  readonly count?: number;
}

/** What happens at one time. */
export interface LifeRow {
  readonly time: number;
  /** Cases still open just before; those censored at this very time are among them. */
  readonly atRisk: number;
  readonly exits: number;
  /** The exits by cause, in the order of the table's causes. */
  readonly exitsBy: readonly number[];
}

export interface LifeTable<Cause extends string = string> {
  /** In the order in which they first occur. */
  readonly causes: readonly Cause[];
  /** One row per time at which something ended, in order. */
  readonly rows: readonly LifeRow[];
}

/** Cases per time. Plain numbers in a map each, because a curve may rest on hundreds of thousands of distinct times. */
type CasesAt = Map<number, number>;

/**
 * The times at which something ended, with the cases at risk. At ties exits come before censorings.
 * Throws `statistics/negative` for a time, `statistics/not-a-count` for a count.
 */
export function lifeTable<Cause extends string>(cases: Iterable<Waiting<Cause>>): LifeTable<Cause> {
  const leaving: CasesAt = new Map();
  const exits = new Map<Cause, CasesAt>();
  let atRisk = 0;
  for (const { time, cause, count = 1 } of cases) {
    assertNotNegative(time, 'waiting time');
    assertCount(count, 'count of cases');
    if (count === 0) continue;
    atRisk += count;
    add(leaving, time, count);
    if (cause === null) continue;
    const ofCause = exits.get(cause) ?? new Map<number, number>();
    exits.set(cause, ofCause);
    add(ofCause, time, count);
  }
  return { causes: [...exits.keys()], rows: rowsOf(atRisk, leaving, [...exits.values()]) };
}

function rowsOf(all: number, leaving: CasesAt, exits: readonly CasesAt[]): readonly LifeRow[] {
  const rows: LifeRow[] = [];
  let atRisk = all;
  for (const time of Float64Array.from(leaving.keys()).sort()) {
    const exitsBy = exits.map((ofCause) => ofCause.get(time) ?? 0);
    const sum = exitsBy.reduce((total, count) => total + count, 0);
    if (sum > 0) rows.push({ time, atRisk, exits: sum, exitsBy });
    atRisk -= leaving.get(time)!;
  }
  return rows;
}

const add = (cases: CasesAt, time: number, count: number): unknown =>
  cases.set(time, (cases.get(time) ?? 0) + count);
