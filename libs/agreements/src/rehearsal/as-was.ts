import { TALLY_BUCKETS } from '#contracts';
import type { TallyBucket } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import {
  addCredit,
  inEach,
  isDuty,
  marked,
  noCredits,
  noDuties,
  OBLIGATION_STATES,
  periodOn,
  standingsOf,
} from '#sla';
import type {
  Clause,
  DutyFigures,
  Figures,
  LeadMarks,
  ObligationState,
  PeriodFigures,
  QuotaFigures,
  RehearsedTerms,
} from '#sla';
import type { VersionInForce } from '../domain/version-in-force.js';
import { CREDIT_MARKS_AS_WAS, CREDITS_AS_WAS, DUTIES_AS_WAS, DUTY_MARKS_AS_WAS } from './as-was.sql.js';
import type { PastWanted } from './read-pasts.js';

interface Wanted extends PastWanted {
  readonly asOf: Date;
  /** Periods of the draft that the stretch touches, by their first days. */
  readonly periods: readonly string[];
}

interface DutyRow {
  readonly clauseKey: string;
  readonly day: string;
  readonly status: ObligationState;
  readonly corrected: ObligationState;
  readonly count: number;
}

interface CreditRow {
  readonly clauseKey: string;
  readonly postedIn: string;
  readonly day: string;
  readonly bucket: TallyBucket;
  readonly isPart: boolean;
  readonly amount: number;
  readonly count: number;
}

/** How a stretch went under the agreement of a version, by the same numbers the boards show; nothing is judged anew. */
export async function readAsWas(
  tx: Tx,
  version: VersionInForce,
  wanted: Wanted,
  leads: readonly string[],
): Promise<RehearsedTerms> {
  const { terms } = version;
  const figures = await readFigures(tx, version, wanted);
  const marks = await readMarks(tx, version, wanted, leads);
  const ground = { terms, calendar: version.calendar('default'), asOf: wanted.asOf.getTime() };
  const clauses = terms.clauses.map((clause) =>
    standingsOf(clause, inEach(wanted.periods, figuresOf(figures, clause), clause), ground),
  );
  const none = new Uint32Array(leads.length);
  return { clauses, marks: new Map(terms.clauses.map(({ key }) => [key, marks.get(key) ?? none])) };
}

type ByClause = Map<string, Map<string, Figures>>;

const figuresOf = (figures: ByClause, { key }: Clause): PeriodFigures => figures.get(key) ?? new Map();

async function readFigures(tx: Tx, version: VersionInForce, wanted: Wanted): Promise<ByClause> {
  const { workspaceId, from, to } = wanted;
  const { agreementId } = version.content;
  const { zone } = version.terms.period;
  const found: ByClause = new Map();
  const duties = await rows<DutyRow>(tx, DUTIES_AS_WAS, [workspaceId, agreementId, from, to, zone]);
  for (const { clauseKey, day, status, corrected, count } of duties) {
    const period = periodOn(version.terms.period, day).key;
    const { counts, corrected: corrections } = at(found, clauseKey, period, noDuties) as DutyFigures;
    counts[status] += count;
    corrections[corrected] += count;
  }
  const credits = await rows<CreditRow>(tx, CREDITS_AS_WAS, [workspaceId, agreementId, from, to]);
  for (const { clauseKey, postedIn, day: on, bucket, isPart, amount, count } of credits) {
    const figures = at(found, clauseKey, postedIn, noCredits) as QuotaFigures;
    addCredit(figures, bucket, { on, amount, isPart, times: count });
  }
  return found;
}

function at(found: ByClause, clauseKey: string, period: string, make: () => Figures): Figures {
  const ofClause = found.get(clauseKey) ?? new Map<string, Figures>();
  const figures = ofClause.get(period) ?? make();
  found.set(clauseKey, ofClause.set(period, figures));
  return figures;
}

/** By the first letter, which no two outcomes of a family share. */
const indexOf = (letter: string, isOfDuty: boolean): number =>
  (isOfDuty ? OBLIGATION_STATES : TALLY_BUCKETS).findIndex((name) => name.startsWith(letter));

async function readMarks(
  tx: Tx,
  version: VersionInForce,
  { workspaceId, from, to }: Wanted,
  leads: readonly string[],
): Promise<ReadonlyMap<string, LeadMarks>> {
  const numbers = new Map(leads.map((leadId, index) => [leadId, index]));
  const marks = new Map<string, LeadMarks>();
  const of = [workspaceId, version.content.agreementId, from, to];
  for (const statement of [DUTY_MARKS_AS_WAS, CREDIT_MARKS_AS_WAS]) {
    for (const { clauseKey, marks: text } of await rows<{ clauseKey: string; marks: string }>(
      tx,
      statement,
      of,
    )) {
      const clause = version.terms.clauses.find(({ key }) => key === clauseKey);
      if (clause) marks.set(clauseKey, marksOf(text, isDuty(clause), numbers));
    }
  }
  return marks;
}

function marksOf(text: string, isOfDuty: boolean, numbers: ReadonlyMap<string, number>): LeadMarks {
  const marks = new Uint32Array(numbers.size);
  for (const each of text.split(',')) {
    const [leadId = '', outcomes = ''] = each.split(' ');
    const lead = numbers.get(leadId);
    if (lead === undefined) continue;
    for (const letter of outcomes) marks[lead] = marked(marks[lead]!, indexOf(letter, isOfDuty));
  }
  return marks;
}
