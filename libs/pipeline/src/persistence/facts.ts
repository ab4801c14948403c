import { rows } from '#database';
import type { Tx } from '#database';
import type { DealFact } from '../domain/fact.js';
import { KEEP_FACTS, KEPT_AFTER, KEPT_OF_LEADS, STORED_FACTS } from './facts.sql.js';

/** Facts as they are kept, in the order of their deals. */
export const storedFacts = (tx: Tx, workspaceId: string, ids: readonly string[]): Promise<DealFact[]> =>
  rows(tx, STORED_FACTS, [workspaceId, ids]);

/** Keeps facts, new or changed: one statement, however many. */
export async function keepFacts(tx: Tx, workspaceId: string, facts: readonly DealFact[]): Promise<void> {
  if (facts.length > 0) await tx.query(KEEP_FACTS, [workspaceId, JSON.stringify(facts)]);
}

export async function removeFacts(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx.query('delete from pipeline_deal where workspace_id = $1 and opportunity_id = any($2::uuid[])', [
      workspaceId,
      ids,
    ]);
}

export const keptOfLeads = async (tx: Tx, workspaceId: string, leads: readonly string[]): Promise<string[]> =>
  idsOf(await rows(tx, KEPT_OF_LEADS, [workspaceId, leads]));

/** Kept deals in the order of their ids, after one of them; at most `limit`. */
export const keptAfter = async (
  tx: Tx,
  workspaceId: string,
  after: string | null,
  limit: number,
): Promise<string[]> => idsOf(await rows(tx, KEPT_AFTER, [workspaceId, after, limit]));

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);
