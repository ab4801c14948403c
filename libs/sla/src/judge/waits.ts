import {
  bucketOf,
  durationOf,
  kaplanMeier,
  percentileContinuous,
  durationPercentile,
  shareDoneBy,
  timeToShare,
} from '#statistics';
import type { ShareDone, Waiting } from '#statistics';

/** Waits of one group kept one by one; more are kept as counts, so that memory does not grow with the log. */
export const EXACT_WAITS = 10_000;

/** How much of its target a wait took, as counts keep it: thousandths up to 1, which stays a border; all beyond is late. */
const SHARES = 1_000;
const LATE = 2;

export interface Percentiles {
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
}

/** How many waits of one length were answered, and how many were still open. */
interface Counts {
  answered: number;
  open: number;
}

type Table = Map<number, Counts>;

/**
 * How long the cycles of a group took, in milliseconds of business time.
 * Exact up to `EXACT_WAITS`; beyond, percentiles are at most 1 % off and the process rate is counted in thousandths of the target.
 */
export class Waits {
  private exact: { elapsedMs: number; targetMs: number; isAnswered: boolean }[] | null = [];
  private readonly lengths: Table = new Map();
  private readonly shares: Table = new Map();

  get isExact(): boolean {
    return this.exact !== null;
  }

  add(elapsedMs: number, targetMs: number, isAnswered: boolean): void {
    if (this.exact === null) return this.count(elapsedMs, targetMs, isAnswered);
    this.exact.push({ elapsedMs, targetMs, isAnswered });
    if (this.exact.length <= EXACT_WAITS) return;
    const all = this.exact;
    this.exact = null;
    for (const wait of all) this.count(wait.elapsedMs, wait.targetMs, wait.isAnswered);
  }

  /** Of those answered, in time or late: what flatters while many are open. */
  answered(): Percentiles {
    if (this.exact !== null) {
      const elapsed = this.exact.filter(({ isAnswered }) => isAnswered).map(({ elapsedMs }) => elapsedMs);
      return percentiles((share) => percentileContinuous(elapsed, share));
    }
    const counts = new Map([...this.lengths].map(([bucket, { answered }]) => [bucket, answered]));
    return percentiles((share) => durationPercentile(counts, share));
  }

  /** The time by which the share of all is answered, open ones counted for as long as they were seen (Kaplan and Meier); null is not reached. */
  process(): Percentiles {
    const curve = kaplanMeier(this.waiting(({ elapsedMs }) => elapsedMs, this.lengths, durationOf));
    return percentiles((share) => timeToShare(curve, share).time);
  }

  /** The share answered within its own target, open ones counted for as long as they were seen (Kaplan and Meier). */
  processRate(): ShareDone | null {
    const waits = this.waiting(
      ({ elapsedMs, targetMs }) => elapsedMs / targetMs,
      this.shares,
      (share) => share,
    );
    return waits.length === 0 ? null : shareDoneBy(kaplanMeier(waits), 1);
  }

  private waiting(
    timeOf: (wait: { readonly elapsedMs: number; readonly targetMs: number }) => number,
    table: Table,
    timeOfKey: (key: number) => number,
  ): readonly Waiting[] {
    if (this.exact !== null)
      return this.exact.map((wait) => ({ time: timeOf(wait), cause: wait.isAnswered ? 'answered' : null }));
    return [...table].flatMap(([key, { answered, open }]) => [
      { time: timeOfKey(key), cause: 'answered', count: answered },
      { time: timeOfKey(key), cause: null, count: open },
    ]);
  }

  private count(elapsedMs: number, targetMs: number, isAnswered: boolean): void {
    const share = elapsedMs <= targetMs ? Math.ceil((elapsedMs / targetMs) * SHARES) / SHARES : LATE;
    countIn(this.lengths, bucketOf(elapsedMs), isAnswered);
    countIn(this.shares, share, isAnswered);
  }
}

function countIn(table: Table, key: number, isAnswered: boolean): void {
  const counts = table.get(key) ?? { answered: 0, open: 0 };
  if (isAnswered) counts.answered += 1;
  else counts.open += 1;
  table.set(key, counts);
}

const percentiles = (at: (share: number) => number | null): Percentiles => ({
  p50: at(0.5),
  p90: at(0.9),
  p95: at(0.95),
});
