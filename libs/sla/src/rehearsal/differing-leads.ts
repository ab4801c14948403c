import type { LeadMarks } from './lead-marks.js';
import { readMark } from './lead-marks.js';

/** A lead on which a clause came to something else than it did. */
export interface DifferingLead {
  /** Index in the leads of the trace. */
  readonly lead: number;
  readonly was: Readonly<Record<string, number>>;
  readonly rehearsed: Readonly<Record<string, number>>;
}

export interface Differing {
  /** All of them; the page holds some. */
  readonly total: number;
  readonly leads: readonly DifferingLead[];
}

/** The leads whose outcomes under one clause differ, in the order of the trace: `limit` of them after `from` were passed over. */
export function differingLeads(
  was: LeadMarks,
  rehearsed: LeadMarks,
  family: 'duty' | 'quota',
  page: { readonly from: number; readonly limit: number },
): Differing {
  const leads: DifferingLead[] = [];
  let total = 0;
  for (let lead = 0; lead < rehearsed.length; lead += 1) {
    const [before, after] = [was[lead] ?? 0, rehearsed[lead]!];
    if (before === after) continue;
    if (total >= page.from && leads.length < page.limit)
      leads.push({ lead, was: readMark(before, family), rehearsed: readMark(after, family) });
    total += 1;
  }
  return { total, leads };
}
