import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#kernel';
import type { Tx } from '#database';
import { reachOf } from '#sla';
import type { RehearsalTrace } from '#sla';
import type { DraftPast } from './draft-past.js';
import { Dictionary } from './lead-past.js';
import { PastLines } from './past-lines.js';
import { leadsOfStretch, readPasts } from './read-pasts.js';
import type { PastWanted } from './read-pasts.js';
import { LeadTracing } from './trace-leads.js';

/** Leads a rehearsal takes at most: their trace stays below some hundred megabytes. */
const MOST_LEADS = 1_000_000;

export interface Making {
  readonly asOf: Date;
  readonly signal?: AbortSignal | undefined;
  /** Called between slices, every few hundredths of a second. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Runs a draft over a stretch of the journal, as if it had always been in force, and keeps what targets have no part in. Reads only, by
 * as many readers as are given. Others get their turn after each slice.
 *
 * What starts, and is earned, in the stretch is judged by everything known up to the position: an answer after the stretch answers, and
 * whoever took a place or counted before it has done so.
 * @throws AppError `rehearsal/too-many-leads`, `rehearsal/cancelled`
 */
export async function makeTrace(
  readers: readonly [Tx, ...Tx[]],
  draft: DraftPast,
  wanted: PastWanted,
  { asOf, signal, onProgress }: Making,
): Promise<RehearsalTrace> {
  const readFrom = reachOf(draft.draft.terms, wanted.from.getTime());
  const { leads, within } = await leadsOfStretch(readers[0], wanted, new Date(readFrom));
  if (leads.length > MOST_LEADS) throw tooMany(leads.length);
  const dictionary = new Dictionary();
  const stretch = { from: wanted.from.getTime(), to: wanted.to.getTime(), asOf: asOf.getTime() };
  const tracing = new LeadTracing(draft, stretch, dictionary.values);
  let done = 0;
  const told = { ...wanted, isOfOwners: draft.isOfOwners };
  for await (const slice of readPasts(readers, told, leads, new PastLines(dictionary))) {
    for (const past of slice) {
      tracing.add(past);
      done += 1;
    }
    onProgress?.(done, leads.length);
    if (signal?.aborted)
      throw new AppError('conflict', 'rehearsal/cancelled', 'The rehearsal was cancelled.');
    await nextTurn();
  }
  return { ...tracing.seal(), reach: { from: stretch.from, readFrom, leads: within } };
}

const tooMany = (leads: number): AppError =>
  new AppError(
    'invalid',
    'rehearsal/too-many-leads',
    `That stretch holds ${leads} leads; a rehearsal takes up to ${MOST_LEADS}. Choose a shorter one.`,
  );
