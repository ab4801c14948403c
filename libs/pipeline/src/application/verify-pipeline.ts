import { rows } from '#database';
import type { Tx } from '#database';
import { entriesAfter, readerPosition } from '#journal';
import type { Json } from '#kernel';
import { dealsAfter, soldDeals } from '#revenue';
import { affectedBy } from '../domain/affected.js';
import { canonical } from '../domain/fact.js';
import type { DealFact } from '../domain/fact.js';
import { keptAfter, storedFacts } from '../persistence/facts.js';
import { WRONG_SUMS } from '../persistence/sums.sql.js';
import { dealsAffected, PIPELINE_READER } from './follow-journal.js';
import { factsNow, PIECE } from './keep-facts.js';

export interface PipelineDifference {
  readonly of: string;
  readonly key: Json;
  readonly expected: Json;
  readonly found: Json;
}

export interface VerifiedPipeline {
  readonly deals: number;
  readonly differences: readonly PipelineDifference[];
}

/** Differences that are listed; a damaged table is told by fewer than all its rows. */
const MOST_LISTED = 20;

/**
 * Looks at every deal anew and compares what is kept, and every sum with the deals that are kept; it only reads. Deals that the journal
 * beyond the cursor tells of are no difference.
 */
export async function verifyPipeline(tx: Tx, workspaceId: string): Promise<VerifiedPipeline> {
  const due = await dealsDue(tx, workspaceId);
  const differences: PipelineDifference[] = [];
  let deals = 0;
  const check = async (ids: readonly string[]): Promise<void> => {
    deals += ids.length;
    const settled = ids.filter((id) => !due.has(id));
    if (differences.length < MOST_LISTED) differences.push(...(await wrongOf(tx, workspaceId, settled)));
  };
  await inPieces((after) => dealsAfter(tx, workspaceId, after, PIECE), check);
  await inPieces(
    (after) => keptAfter(tx, workspaceId, after, PIECE),
    async (ids) => {
      const there = new Set((await soldDeals(tx, workspaceId, ids)).map(({ id }) => id));
      await check(ids.filter((id) => !there.has(id)));
    },
  );
  const sums = await wrongSums(tx, workspaceId);
  return { deals, differences: [...differences.slice(0, MOST_LISTED), ...sums] };
}

async function wrongSums(tx: Tx, workspaceId: string): Promise<PipelineDifference[]> {
  const differences: PipelineDifference[] = [];
  for (const { of, sql } of WRONG_SUMS) {
    const wrong = await rows<Omit<PipelineDifference, 'of'>>(tx, sql, [workspaceId]);
    differences.push(...wrong.map((each) => ({ of, ...each })));
  }
  return differences.slice(0, MOST_LISTED);
}

async function inPieces(
  next: (after: string | null) => Promise<string[]>,
  work: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let ids = await next(null); ids.length > 0; ids = await next(ids.at(-1)!)) await work(ids);
}

/** Deals that will be looked at again anyway. */
async function dealsDue(tx: Tx, workspaceId: string): Promise<ReadonlySet<string>> {
  const due = new Set<string>();
  let position = await readerPosition(tx, workspaceId, PIPELINE_READER);
  for (;;) {
    const entries = await entriesAfter(tx, workspaceId, position, PIECE);
    if (entries.length === 0) return due;
    for (const id of await dealsAffected(tx, workspaceId, affectedBy(entries))) due.add(id);
    position = entries.at(-1)!.position!;
  }
}

async function wrongOf(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<PipelineDifference[]> {
  const byDeal = (facts: readonly DealFact[]): ReadonlyMap<string, DealFact> =>
    new Map(facts.map((each) => [each.opportunityId, each]));
  const found = byDeal(await storedFacts(tx, workspaceId, ids));
  const expected = byDeal(await factsNow(tx, workspaceId, ids));
  return ids.flatMap((opportunityId) => {
    const [right, there] = [expected.get(opportunityId), found.get(opportunityId)];
    if ((right && canonical(right)) === (there && canonical(there))) return [];
    return [{ of: 'pipeline_deal', key: { opportunityId }, expected: jsonOf(right), found: jsonOf(there) }];
  });
}

const jsonOf = (fact: DealFact | undefined): Json => (fact ?? null) as unknown as Json;
