import { leadsByOutcome, readMark } from '#sla';
import type { LeadMarks, RehearsedTerms } from '#sla';

/** One number of a clause: which side of the comparison, and how its promises, or credits, ended. */
export interface Outcome {
  readonly of: 'was' | 'rehearsed';
  readonly outcome: string;
}

export interface PageWanted {
  readonly from: number;
  readonly limit: number;
}

/** What a clause came to on each lead, as it was and as rehearsed. */
export interface BothMarks {
  readonly family: 'duty' | 'quota';
  readonly was: LeadMarks;
  readonly rehearsed: LeadMarks;
}

/** On how many leads a clause came to each outcome. */
export interface OutcomeCounts {
  readonly clauseKey: string;
  /** Null where nothing was named to compare with, or the clause did not exist. */
  readonly was: Readonly<Record<string, number>> | null;
  readonly rehearsed: Readonly<Record<string, number>>;
}

/** Null for a clause that was not rehearsed; what did not exist before came to nothing on any lead. */
export function bothMarks(
  rehearsed: RehearsedTerms,
  asWas: RehearsedTerms | null,
  clauseKey: string,
): BothMarks | null {
  const marks = rehearsed.marks.get(clauseKey);
  const clause = rehearsed.clauses.find(({ key }) => key === clauseKey);
  if (!marks || !clause) return null;
  const was = asWas?.marks.get(clauseKey) ?? new Uint32Array(marks.length);
  return { family: clause.kind.startsWith('duty.') ? 'duty' : 'quota', was, rehearsed: marks };
}

/** By clause; each number is as long as the list of leads behind it. */
export function countOutcomes(
  rehearsed: RehearsedTerms,
  asWas: RehearsedTerms | null,
): readonly OutcomeCounts[] {
  return rehearsed.clauses.flatMap(({ key: clauseKey }) => {
    const marks = bothMarks(rehearsed, asWas, clauseKey);
    if (!marks) return [];
    const was = asWas?.marks.has(clauseKey) ? leadsByOutcome(marks.was, marks.family) : null;
    return [{ clauseKey, was, rehearsed: leadsByOutcome(marks.rehearsed, marks.family) }];
  });
}

export interface ListedLeads {
  /** All of them; the page holds some. */
  readonly total: number;
  readonly leads: readonly {
    /** Index in the leads of the trace. */
    readonly lead: number;
    readonly was: Readonly<Record<string, number>>;
    readonly rehearsed: Readonly<Record<string, number>>;
  }[];
}

/** The leads behind one number, in the order of the trace. */
export function leadsWith(
  marks: BothMarks,
  { of, outcome }: Outcome,
  { from, limit }: PageWanted,
): ListedLeads {
  const { family } = marks;
  const leads: number[] = [];
  let total = 0;
  marks[of].forEach((mark, lead) => {
    if (mark === 0 || readMark(mark, family)[outcome] === undefined) return;
    if (total >= from && leads.length < limit) leads.push(lead);
    total += 1;
  });
  const read = (side: 'was' | 'rehearsed', lead: number) => readMark(marks[side][lead] ?? 0, family);
  return {
    total,
    leads: leads.map((lead) => ({ lead, was: read('was', lead), rehearsed: read('rehearsed', lead) })),
  };
}
