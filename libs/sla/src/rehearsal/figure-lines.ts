import { TALLY_BUCKETS } from '#contracts';
import type { Clause, DutyClause, QuotaClause } from '../clauses/registry.js';
import { OBLIGATION_STATES } from '../obligation/obligation.js';
import { eachEarned, eachLine } from './earnings.js';
import { usedMs } from './judge-duty.js';
import { eachOwed } from './owed-duties.js';
import type { OfClause } from './owed-duties.js';
import type { TraceReading } from './trace-reading.js';

/** One promise, or one line of a credit, that a figure is made of. */
export interface FigureLine {
  readonly leadId: string;
  /** Local day on which the promise began, or the credit was earned. */
  readonly on: string;
  /** How the promise ended, or the bucket the credit is in. */
  readonly outcome: string;
  /** How it ended as late facts and waivers have it, where that is something else; null elsewhere. */
  readonly corrected: string | null;
  /** What it adds, in the unit of the clause: 1 for a promise, below 0 where a credit was taken out of a bucket again. */
  readonly amount: number;
  /** Belongs to the part a mix is about. */
  readonly isPart: boolean;
  /** Business time used, and allowed; null for credits, and where nobody knows it. */
  readonly usedMs: number | null;
  readonly targetMs: number | null;
}

/** What the lines of a figure add up to, as the standing tells it. */
export interface LinesTotal {
  /** Kept, attained, or good. */
  readonly part: number;
  /** Decided, or all; null for a quota with a goal of its own. */
  readonly whole: number | null;
}

/** Outcomes that make up the figure of a clause: what is decided of a duty, what stands of a quota, what is decided of its quality. */
export function outcomesBehind(kind: Clause['kind']): readonly string[] {
  if (kind.startsWith('duty.')) return ['met', 'breached'];
  return kind === 'quota.quality' ? ['counted', 'reversed'] : ['counted', 'provisional'];
}

/** Adds the lines of a figure up: the same numbers as the standing of the clause. */
export function totalOfLines(kind: Clause['kind'], lines: readonly FigureLine[]): LinesTotal {
  const outcomes = outcomesBehind(kind);
  const behind = lines.filter(({ outcome }) => outcomes.includes(outcome));
  const sum = (of: readonly FigureLine[]): number => of.reduce((total, { amount }) => total + amount, 0);
  if (kind === 'quota.volume' || kind === 'quota.value') return { part: sum(behind), whole: null };
  const isGood = ({ outcome, isPart }: FigureLine): boolean =>
    kind === 'quota.mix' ? isPart : outcome === outcomes[0];
  return { part: sum(behind.filter(isGood)), whole: sum(behind) };
}

/** The promises of a duty that began in a period; null for all. */
export function dutyLines(
  reading: TraceReading,
  of: OfClause<DutyClause>,
  period: string | null,
): readonly FigureLine[] {
  const { duties, attempts, leads } = reading.trace;
  const lines: FigureLine[] = [];
  eachOwed(reading, of, ({ row, rule, judged }) => {
    const day = duties.startedOn[row]!;
    if (period !== null && reading.periodOf(day) !== period) return;
    const [outcome, corrected] = [OBLIGATION_STATES[judged.state]!, OBLIGATION_STATES[judged.corrected]!];
    lines.push({
      ...{ leadId: leads[duties.lead[row]!]!, on: reading.dateOf(day), outcome },
      ...{ corrected: corrected === outcome ? null : corrected, amount: 1, isPart: false },
      ...{ usedMs: usedMs(duties, attempts, row, rule), targetMs: rule.targetMs },
    });
  });
  return lines;
}

/** The lines of a quota posted in a period (null: all); what was taken out of a bucket in the same period is not told. */
export function creditLines(
  reading: TraceReading,
  of: OfClause<QuotaClause>,
  period: string | null,
): readonly FigureLine[] {
  const { credits, leads } = reading.trace;
  const lines: FigureLine[] = [];
  for (const { row, worth } of eachEarned(reading, of)) {
    const times = TALLY_BUCKETS.map(() => 0);
    eachLine(reading, row, (line) => {
      if (period === null || line.period === period) times[line.bucket]! += line.times;
    });
    const line = { leadId: leads[credits.lead[row]!]!, on: reading.dateOf(credits.earnedOn[row]!) };
    const isPart = worth.isPart === true;
    TALLY_BUCKETS.forEach((outcome, bucket) => {
      const amount = times[bucket]! * worth.amount;
      if (amount !== 0) lines.push({ ...line, outcome, amount, isPart, ...NO_CLOCK });
    });
  }
  return lines;
}

const NO_CLOCK = { corrected: null, usedMs: null, targetMs: null } as const;
