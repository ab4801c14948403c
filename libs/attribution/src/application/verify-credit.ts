import { rows } from '#database';
import type { Tx } from '#database';
import { entriesAfter, readerPosition } from '#journal';
import type { Json } from '#kernel';
import { creditedDeals, dealsAfter } from '#revenue';
import { affectedBy } from '../domain/affected.js';
import { WAY } from '../domain/conversion.js';
import type { CreditedConversion } from '../domain/conversion.js';
import { conversionsAfter, storedConversions } from '../persistence/conversions.js';
import { WRONG_TOUCHES } from '../persistence/conversions.sql.js';
import { WRONG_FLOW } from '../persistence/flow.sql.js';
import { currentSettings } from '../persistence/settings.js';
import { SUM_TABLES, wrongSums } from '../persistence/sums.sql.js';
import { notedPersons } from '../persistence/touch-changes.js';
import { CREDIT_READER, dealsAffected, dealsOfPersons } from './follow-journal.js';
import { creditedNow } from './credit-anew.js';
import { canonical, PIECE } from './recompute-conversions.js';

/** A conversion or a sum that is not what its touches say. */
export interface CreditDifference {
  readonly of: string;
  readonly key: Json;
  readonly expected: Json;
  readonly found: Json;
}

export interface VerifiedCredit {
  readonly conversions: number;
  readonly differences: readonly CreditDifference[];
}

/** Differences that are listed; a damaged table is told by fewer than all its rows. */
const MOST_LISTED = 20;

/**
 * Credits every deal anew and compares what is kept, and every sum with what is kept; it only reads. What credit has not looked at yet
 * (entries beyond its cursor, noted touches, earlier settings) is no difference.
 */
export async function verifyCredit(tx: Tx, workspaceId: string): Promise<VerifiedCredit> {
  const due = await dealsDue(tx, workspaceId);
  const differences: CreditDifference[] = [];
  let conversions = 0;
  const check = async (ids: readonly string[]): Promise<void> => {
    conversions += ids.length;
    const settled = ids.filter((id) => !due.has(id));
    if (differences.length < MOST_LISTED) differences.push(...(await wrongOf(tx, workspaceId, settled)));
  };
  await inPieces((after) => dealsAfter(tx, workspaceId, after, PIECE), check);
  await inPieces(
    (after) => conversionsAfter(tx, workspaceId, after, PIECE),
    async (ids) => check(await withoutDeal(tx, workspaceId, ids)),
  );
  for (const table of SUM_TABLES) {
    const wrong = await rows<Omit<CreditDifference, 'of'>>(tx, wrongSums(table), [workspaceId]);
    differences.push(...wrong.map(({ key, expected, found }) => ({ of: table.table, key, expected, found })));
  }
  for (const [of, sql] of [
    ['conversion_touch', WRONG_TOUCHES],
    ['lead_flow', WRONG_FLOW],
  ] as const) {
    const wrong = await rows<Omit<CreditDifference, 'of'>>(tx, sql, [workspaceId]);
    differences.push(...wrong.map((each) => ({ of, ...each })));
  }
  return { conversions, differences };
}

async function inPieces(
  next: (after: string | null) => Promise<string[]>,
  work: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let ids = await next(null); ids.length > 0; ids = await next(ids.at(-1)!)) await work(ids);
}

/** Conversions of deals that are no more. */
async function withoutDeal(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<string[]> {
  const left = new Set((await creditedDeals(tx, workspaceId, ids)).map(({ id }) => id));
  return ids.filter((id) => !left.has(id));
}

/** Deals that credit will look at again anyway. */
async function dealsDue(tx: Tx, workspaceId: string): Promise<ReadonlySet<string>> {
  const due = new Set<string>();
  const add = (ids: readonly string[]): void => ids.forEach((id) => due.add(id));
  add(await dealsOfPersons(tx, workspaceId, await notedPersons(tx, workspaceId)));
  let position = await readerPosition(tx, workspaceId, CREDIT_READER);
  for (;;) {
    const entries = await entriesAfter(tx, workspaceId, position, PIECE);
    if (entries.length === 0) return due;
    const { touched, named } = await dealsAffected(tx, workspaceId, affectedBy(entries));
    add([...touched, ...named]);
    position = entries.at(-1)!.position!;
  }
}

async function wrongOf(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<CreditDifference[]> {
  const kept = await currentSettings(tx, workspaceId);
  const stored = await storedConversions(tx, workspaceId, ids);
  const found = new Map(stored.map((each) => [each.opportunityId, each]));
  const now = await creditedNow(tx, workspaceId, ids, kept);
  const expected = new Map(now.map((each) => [each.opportunityId, each]));
  return ids.flatMap((opportunityId) => {
    const [right, there] = [expected.get(opportunityId), found.get(opportunityId)];
    if (there && (there.settingsVersion !== kept.version || there.way < WAY)) return [];
    if ((right && canonical(right)) === (there && canonical(there))) return [];
    return [{ of: 'conversion', key: { opportunityId }, expected: jsonOf(right), found: jsonOf(there) }];
  });
}

const jsonOf = (conversion: CreditedConversion | undefined): Json => (conversion ?? null) as unknown as Json;
