import { TALLY_BUCKETS } from '#contracts';
import { DAY_MS } from '#kernel';
import { dutyKindOf } from '../clauses/registry.js';
import type { DutyClause, QuotaClause } from '../clauses/registry.js';
import type { AgreementTerms } from '../clauses/terms.js';
import { OBLIGATION_STATES } from '../obligation/obligation.js';
import type { Worth } from '../tally/worth.js';
import { addCredit, noCredits, noDuties } from './figures.js';
import type { DutyFigures, PeriodFigures, QuotaFigures } from './figures.js';
import { judgeDuty } from './judge-duty.js';
import type { DutyRule, JudgedState } from './judge-duty.js';
import { marked } from './lead-marks.js';
import type { LeadMarks } from './lead-marks.js';
import type { TraceReading } from './trace-reading.js';

/** What a clause came to, by period and by lead. */
export interface JudgedFigures {
  readonly figures: PeriodFigures;
  readonly marks: LeadMarks;
}

/** A duty judged from the rows of its configuration. */
export function judgeDuties(
  reading: TraceReading,
  clause: DutyClause,
  configuration: number,
  terms: AgreementTerms,
): JudgedFigures {
  const { trace } = reading;
  const { duties: rows, attempts } = trace;
  const tierAt = owedTier(reading, clause, terms);
  const counting = dutyKindOf(clause).count?.(clause) ?? null;
  const rules = clause.tiers.map(({ targetMs }): DutyRule => ({ targetMs, counting }));
  const figures = new Map<string, DutyFigures>();
  const marks = new Uint32Array(trace.leads.length);
  const judged: JudgedState = { state: 0, corrected: 0 };
  for (let row = 0; row < rows.end.length; row += 1) {
    if (rows.configuration[row] !== configuration || rows.isEarlier[row] === 1) continue;
    const tier = tierAt(row);
    if (tier < 0) continue;
    judgeDuty(rows, attempts, row, rules[tier]!, judged);
    const of = atPeriod(figures, reading.periodOf(rows.startedOn[row]!), noDuties);
    of.counts[OBLIGATION_STATES[judged.state]!] += 1;
    of.corrected[OBLIGATION_STATES[judged.corrected]!] += 1;
    const lead = rows.lead[row]!;
    marks[lead] = marked(marks[lead]!, judged.state);
  }
  return { figures, marks };
}

/** The row of the duty a promise falls into; -1 where nothing is owed. */
function owedTier(
  reading: TraceReading,
  clause: DutyClause,
  { capacityCap }: AgreementTerms,
): (row: number) => number {
  const { attributes, guard, handover } = reading.trace.duties;
  const tiers = reading.tiersOf(clause);
  const above = capacityCap ? reading.aboveCap(capacityCap.leadsPerTeam) : null;
  return (row) => {
    if (guard[row] !== 0 && !isGuarded(reading, guard[row]!, tiers)) return -1;
    const isAbove = above !== null && handover[row] !== 0 && above[handover[row]! - 1] === 1;
    return isAbove ? -1 : tiers[attributes[row]!]!;
  };
}

/** True when the promise is owed for exactly those attributes the row rests on. */
function isGuarded({ trace }: TraceReading, guard: number, tiers: Int16Array): boolean {
  const { states, owed } = trace.guards[guard - 1]!;
  return states.every((state, index) => tiers[state]! >= 0 === owed[index]);
}

/** A quota judged from the credits of its configuration. */
export function judgeCredits(
  reading: TraceReading,
  clause: QuotaClause,
  configuration: number,
  terms: AgreementTerms,
): JudgedFigures {
  const { trace } = reading;
  const worths = reading.worthsOf(clause, terms);
  const figures = new Map<string, QuotaFigures>();
  const marks = new Uint32Array(trace.leads.length);
  const earnings = new Earnings(reading, clause, configuration, worths);
  for (const row of earnings.rows()) {
    const bucket = book(reading, row, worths[trace.credits.attributes[row]!]!, figures);
    const lead = trace.credits.lead[row]!;
    marks[lead] = marked(marks[lead]!, bucket);
  }
  return { figures, marks };
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

/** Puts a credit into its period, and what was adjusted later into the periods it was posted in; returns where it stands now. */
function book(
  reading: TraceReading,
  row: number,
  { amount, isPart }: Worth,
  figures: Map<string, QuotaFigures>,
): number {
  const { credits, adjustments } = reading.trace;
  const earnedOn = credits.earnedOn[row]!;
  const of = { on: reading.dateOf(earnedOn), amount, isPart: isPart === true, times: 1 };
  let bucket = credits.bucket[row]!;
  addCredit(atPeriod(figures, reading.periodOf(earnedOn), noCredits), TALLY_BUCKETS[bucket]!, of);
  const from = credits.adjustmentsFrom[row]!;
  for (let index = from; index < from + credits.adjustmentsCount[row]!; index += 1) {
    const posted = atPeriod(figures, reading.periodOf(adjustments.postedOn[index]!), noCredits);
    addCredit(posted, TALLY_BUCKETS[adjustments.from[index]!]!, { ...of, times: -1 });
    bucket = adjustments.to[index]!;
    addCredit(posted, TALLY_BUCKETS[bucket]!, of);
  }
  return bucket;
}

function atPeriod<T>(figures: Map<string, T>, period: string, make: () => T): T {
  const known = figures.get(period);
  if (known !== undefined) return known;
  const made = make();
  figures.set(period, made);
  return made;
}
