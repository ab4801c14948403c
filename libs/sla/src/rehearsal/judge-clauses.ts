import { TALLY_BUCKETS } from '#contracts';
import type { DutyClause, QuotaClause } from '../clauses/registry.js';
import { OBLIGATION_STATES } from '../obligation/obligation.js';
import { eachEarned, eachLine } from './earnings.js';
import { addCredit, noCredits, noDuties } from './figures.js';
import type { DutyFigures, PeriodFigures, QuotaFigures } from './figures.js';
import { marked } from './lead-marks.js';
import type { LeadMarks } from './lead-marks.js';
import { eachOwed } from './owed-duties.js';
import type { OfClause } from './owed-duties.js';
import type { TraceReading } from './trace-reading.js';

/** What a clause came to, by period and by lead. */
export interface JudgedFigures {
  readonly figures: PeriodFigures;
  readonly marks: LeadMarks;
}

/** A duty judged from the rows of its configuration. */
export function judgeDuties(reading: TraceReading, of: OfClause<DutyClause>): JudgedFigures {
  const { startedOn, lead } = reading.trace.duties;
  const figures = new Map<string, DutyFigures>();
  const marks = new Uint32Array(reading.trace.leads.length);
  eachOwed(reading, of, ({ row, judged }) => {
    const { counts, corrected } = atPeriod(figures, reading.periodOf(startedOn[row]!), noDuties);
    counts[OBLIGATION_STATES[judged.state]!] += 1;
    corrected[OBLIGATION_STATES[judged.corrected]!] += 1;
    marks[lead[row]!] = marked(marks[lead[row]!]!, judged.state);
  });
  return { figures, marks };
}

/** A quota judged from the credits of its configuration. */
export function judgeCredits(reading: TraceReading, of: OfClause<QuotaClause>): JudgedFigures {
  const { earnedOn, lead } = reading.trace.credits;
  const figures = new Map<string, QuotaFigures>();
  const marks = new Uint32Array(reading.trace.leads.length);
  for (const { row, worth } of eachEarned(reading, of)) {
    const { amount, isPart } = worth;
    const credit = { on: reading.dateOf(earnedOn[row]!), amount, isPart: isPart === true };
    const standsIn = eachLine(reading, row, ({ period, bucket, times }) =>
      addCredit(atPeriod(figures, period, noCredits), TALLY_BUCKETS[bucket]!, { ...credit, times }),
    );
    marks[lead[row]!] = marked(marks[lead[row]!]!, standsIn);
  }
  return { figures, marks };
}

function atPeriod<T>(figures: Map<string, T>, period: string, make: () => T): T {
  const known = figures.get(period);
  if (known !== undefined) return known;
  const made = make();
  figures.set(period, made);
  return made;
}
