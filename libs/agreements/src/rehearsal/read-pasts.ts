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
  /** Whether it matters who had a lead; left out, nobody is told. */
  readonly isOfOwners?: boolean;
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
 * The pasts of leads, a slice at a time, in order; each reader has the next of its slices on its way while one is worked through, and no
 * more than that is held. Facts up to a position never change, so readers need not see the same state of the database. `leads` are in order.
 */
export async function* readPasts(
  readers: readonly Tx[],
  wanted: PastWanted,
  leads: readonly string[],
  lines: PastLines,
): AsyncIterable<Iterable<LeadPast>> {
  const begin = (from: number): Promise<string> => {
    const reader = readers[(from / SLICE) % readers.length]!;
    const text = readSlice(reader, wanted, leads, from);
    // Whoever stops reading does not wait for it, and its failure is nobody's.
    text.catch(() => undefined);
    return text;
  };
  const ahead = readers.length * SLICE;
  const coming: Promise<string>[] = [];
  for (let from = 0; from < Math.min(ahead, leads.length); from += SLICE) coming.push(begin(from));
  for (let from = 0; from < leads.length; from += SLICE) {
    const text = await coming.shift()!;
    if (from + ahead < leads.length) coming.push(begin(from + ahead));
    const slice = new Set(leads.slice(from, from + SLICE));
    yield lines.leads(text, (leadId) => slice.has(leadId));
  }
}

async function readSlice(
  tx: Tx,
  { workspaceId, position, isOfOwners = false }: PastWanted,
  leads: readonly string[],
  from: number,
): Promise<string> {
  const [first, last] = [leads[from], leads[Math.min(from + SLICE, leads.length) - 1]];
  const of = [workspaceId, first, last, PAST_TYPES, position, isOfOwners];
  const [found] = await rows<{ lines: string | null }>(tx, FACTS_OF_LEADS, of);
  return found?.lines ?? '';
}
