import { DAY_MS } from '#kernel';
import type { QuotaClause } from '../clauses/registry.js';
import type { Worth } from '../tally/worth.js';
import type { OfClause } from './owed-duties.js';
import type { TraceReading } from './trace-reading.js';

/** A credit of a trace under one clause. */
export interface EarnedCredit {
  /** Row of the trace. */
  readonly row: number;
  readonly worth: Worth;
}

/** Every credit the clause recognises: figures and the lists behind them are told by the same. */
export function* eachEarned(
  reading: TraceReading,
  { clause, configuration, terms }: OfClause<QuotaClause>,
): Iterable<EarnedCredit> {
  const worths = reading.worthsOf(clause, terms);
  const { attributes } = reading.trace.credits;
  for (const row of new Earnings(reading, clause, configuration, worths).rows())
    yield { row, worth: worths[attributes[row]!]! };
}

/** One line of the ledger of a credit. */
export interface CreditLine {
  /** First day of the period it is posted in. */
  readonly period: string;
  /** Index in `TALLY_BUCKETS`. */
  readonly bucket: number;
  /** Below 0 where it is taken out. */
  readonly times: 1 | -1;
}

/** Puts a credit into its period, and what was adjusted later into the periods it was posted in; returns the bucket where it stands now. */
export function eachLine(reading: TraceReading, row: number, see: (line: CreditLine) => void): number {
  const { credits, adjustments } = reading.trace;
  let bucket = credits.bucket[row]!;
  see({ period: reading.periodOf(credits.earnedOn[row]!), bucket, times: 1 });
  const from = credits.adjustmentsFrom[row]!;
  for (let index = from; index < from + credits.adjustmentsCount[row]!; index += 1) {
    const period = reading.periodOf(adjustments.postedOn[index]!);
    see({ period, bucket: adjustments.from[index]!, times: -1 });
    bucket = adjustments.to[index]!;
    see({ period, bucket, times: 1 });
  }
  return bucket;
}

/** Which of the credits a clause recognises, each episode once; those outside the stretch have their place and are not told. */
class Earnings {
  private readonly last = { lead: -1, episode: -1 };
  private readonly byCompany = new Map<number, { readonly lead: number; readonly earnedAt: number }[]>();
  private readonly earned = new Set<string>();

  constructor(
    private readonly reading: TraceReading,
    private readonly clause: QuotaClause,
    private readonly configuration: number,
    private readonly worths: readonly Worth[],
  ) {}

  *rows(): Iterable<number> {
    const { credits } = this.reading.trace;
    const isLimited = this.clause.oncePerCompanyDays !== null;
    const order = isLimited ? this.reading.recordedOrder() : credits.bucket.keys();
    for (const row of order) {
      if (credits.configuration[row] !== this.configuration || !this.isMeant(row)) continue;
      const isEarned = isLimited ? this.isFirstOfCompany(row) : this.isFirst(row);
      if (isEarned && credits.isOutside[row] === 0) yield row;
    }
  }

  private isMeant(row: number): boolean {
    const { credits } = this.reading.trace;
    if (credits.episode[row]! > 1 && !this.clause.countsRequalified) return false;
    return this.worths[credits.attributes[row]!]!.amount !== 0;
  }

  private isFirst(row: number): boolean {
    const { credits } = this.reading.trace;
    const [lead, episode] = [credits.lead[row]!, credits.episode[row]!];
    if (this.last.lead === lead && this.last.episode === episode) return false;
    this.last.lead = lead;
    this.last.episode = episode;
    return true;
  }

  /** One lead of a company in so many days: whoever was recorded first. */
  private isFirstOfCompany(row: number): boolean {
    const { credits } = this.reading.trace;
    const [lead, company, earnedAt] = [credits.lead[row]!, credits.company[row]!, credits.earnedAt[row]!];
    const key = `${lead} ${credits.episode[row]!}`;
    if (this.earned.has(key)) return false;
    const others = (this.byCompany.get(company) ?? []).filter((each) => each.lead !== lead);
    const latest = Math.max(Number.NEGATIVE_INFINITY, ...others.map((each) => each.earnedAt));
    if (company !== 0 && earnedAt - latest < this.clause.oncePerCompanyDays! * DAY_MS) return false;
    this.earned.add(key);
    if (company !== 0)
      this.byCompany.set(company, [...(this.byCompany.get(company) ?? []), { lead, earnedAt }]);
    return true;
  }
}
