import { TALLY_BUCKETS } from '#contracts';
import type { DutyClause, QuotaClause } from '../clauses/registry.js';
import { OBLIGATION_STATES } from '../obligation/obligation.js';
import { eachEarned, eachLine } from './earnings.js';
import { usedMs } from './judge-duty.js';
import { eachOwed } from './owed-duties.js';
import type { OfClause, OwedDuty } from './owed-duties.js';
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

/** A line that is gone by: enough to count it. It is written anew for the next one, for there are many. */
export interface PassingLine extends Pick<FigureLine, 'outcome' | 'amount' | 'isPart'> {
  /** The whole line, while it is there. */
  readonly write: () => FigureLine;
}

/** Lets the lines of a figure go by, in the order in which they came; nothing is written out but what is asked for. */
export type EachLine = (see: (line: PassingLine) => void) => void;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The promises of a duty that began in a period; null for all. */
export const dutyLines =
  (reading: TraceReading, of: OfClause<DutyClause>, period: string | null): EachLine =>
  (see) => {
    const { startedOn } = reading.trace.duties;
    let at: Readonly<OwedDuty>;
    const line: Mutable<PassingLine> = {
      ...{ outcome: '', amount: 1, isPart: false },
      write: () => dutyLine(reading, at),
    };
    eachOwed(reading, of, (owed) => {
      if (period !== null && reading.periodOf(startedOn[owed.row]!) !== period) return;
      at = owed;
      line.outcome = OBLIGATION_STATES[owed.judged.state]!;
      see(line);
    });
  };

function dutyLine(reading: TraceReading, { row, rule, judged }: Readonly<OwedDuty>): FigureLine {
  const { duties, attempts, leads } = reading.trace;
  const [outcome, corrected] = [OBLIGATION_STATES[judged.state]!, OBLIGATION_STATES[judged.corrected]!];
  return {
    ...{ leadId: leads[duties.lead[row]!]!, on: reading.dateOf(duties.startedOn[row]!), outcome },
    ...{ corrected: corrected === outcome ? null : corrected, amount: 1, isPart: false },
    ...{ usedMs: usedMs(duties, attempts, row, rule), targetMs: rule.targetMs },
  };
}

/** The lines of a quota posted in a period (null: all); what was taken out of a bucket in the same period is not told. */
export const creditLines =
  (reading: TraceReading, of: OfClause<QuotaClause>, period: string | null): EachLine =>
  (see) => {
    const times = TALLY_BUCKETS.map(() => 0);
    let at = 0;
    const line: Mutable<PassingLine> = {
      ...{ outcome: '', amount: 0, isPart: false },
      write: () => creditLine(reading, at, line),
    };
    for (const { row, worth } of eachEarned(reading, of)) {
      times.fill(0);
      eachLine(reading, row, (posted) => {
        if (period === null || posted.period === period) times[posted.bucket]! += posted.times;
      });
      at = row;
      line.isPart = worth.isPart === true;
      for (const [bucket, outcome] of TALLY_BUCKETS.entries()) {
        if (times[bucket] === 0) continue;
        line.outcome = outcome;
        line.amount = times[bucket]! * worth.amount;
        see(line);
      }
    }
  };

function creditLine(
  reading: TraceReading,
  row: number,
  { outcome, amount, isPart }: Omit<PassingLine, 'write'>,
): FigureLine {
  const { credits, leads } = reading.trace;
  const [leadId, on] = [leads[credits.lead[row]!]!, reading.dateOf(credits.earnedOn[row]!)];
  return { leadId, on, outcome, corrected: null, amount, isPart, usedMs: null, targetMs: null };
}
