import { rows } from '#database';
import type { Tx } from '#database';
import type { LeadPast } from './lead-past.js';
import type { PastLines } from './past-lines.js';
import { FACTS_OF_LEADS, LEADS_OF_STRETCH, PAST_TYPES } from './past.sql.js';

/** What to read: the facts of leads that had any from an instant to before another, as far as they were numbered up to a position. */
export interface PastWanted {
  readonly workspaceId: string;
  readonly from: Date;
  readonly to: Date;
  readonly position: number;
}

/** Leads read at once: some thousand facts, worked through in a few hundredths of a second. */
const SLICE = 500;

/** The leads to read, in order; and how many of them had something happen in the stretch. */
export interface LeadsOfStretch {
  readonly leads: readonly string[];
  readonly within: number;
}

/** `readFrom`: how far back what happened before the stretch has a say in it. */
export async function leadsOfStretch(
  tx: Tx,
  { workspaceId, from, to, position }: PastWanted,
  readFrom: Date = from,
): Promise<LeadsOfStretch> {
  const wanted = [workspaceId, readFrom, to, position, from];
  const [found] = await rows<{ leads: string; within: number }>(tx, LEADS_OF_STRETCH, wanted);
  return {
    leads: found && found.leads !== '' ? found.leads.split(',') : [],
    within: found?.within ?? 0,
  };
}

/**
 * The pasts of leads, a slice at a time; the next slice is on its way while one is worked through, and never more than two are held.
 * `leads` are in order.
 */
export async function* readPasts(
  tx: Tx,
  wanted: PastWanted,
  leads: readonly string[],
  lines: PastLines,
): AsyncIterable<Iterable<LeadPast>> {
  let next = readSlice(tx, wanted, leads, 0);
  for (let from = 0; from < leads.length; from += SLICE) {
    const text = await next;
    const slice = new Set(leads.slice(from, from + SLICE));
    if (from + SLICE < leads.length) {
      next = readSlice(tx, wanted, leads, from + SLICE);
      // Whoever stops reading does not wait for it, and its failure is nobody's.
      next.catch(() => undefined);
    }
    yield lines.leads(text, (leadId) => slice.has(leadId));
  }
}

async function readSlice(
  tx: Tx,
  { workspaceId, position }: PastWanted,
  leads: readonly string[],
  from: number,
): Promise<string> {
  const [first, last] = [leads[from], leads[Math.min(from + SLICE, leads.length) - 1]];
  const of = [workspaceId, first, last, PAST_TYPES, position];
  const [found] = await rows<{ lines: string | null }>(tx, FACTS_OF_LEADS, of);
  return found?.lines ?? '';
}
