import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tx } from '#database';
import type { CreditedConversion } from '../domain/conversion.js';
import { creditConversion } from '../domain/credit-conversion.js';
import type { KeptSettings } from '../domain/settings.js';
import { insertConversions, removeConversions, storedConversions } from '../persistence/conversions.js';
import { currentSettings } from '../persistence/settings.js';
import { countConversions, raiseRevision, sweepDays } from '../persistence/sums.js';
import { gatherFacts } from './gather-facts.js';

/** Deals credited together; bounds memory and statements. */
export const PIECE = 200;

/** What the credit of these deals is by what is known now, in the order of their ids. */
export async function creditedNow(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  kept: KeptSettings,
): Promise<CreditedConversion[]> {
  const gathered = await gatherFacts(tx, workspaceId, ids, kept.settings);
  return inTurns(gathered, ({ facts, touches }) => creditConversion(facts, touches, kept));
}

/**
 * Credits deals anew by what is known now, and keeps every sum in step; doing it twice is doing it once. What comes out the same is not
 * written. Tells how many changed. Call with the cursor of credit held: one at a time does it in a workspace.
 */
export async function recomputeConversions(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<number> {
  const kept = await currentSettings(tx, workspaceId);
  const unique = [...new Set(ids)].sort();
  let changed = 0;
  for (let at = 0; at < unique.length; at += PIECE)
    changed += await recomputePiece(tx, workspaceId, unique.slice(at, at + PIECE), kept);
  return changed;
}

async function recomputePiece(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  kept: KeptSettings,
): Promise<number> {
  const before = await storedConversions(tx, workspaceId, ids);
  const after = await creditedNow(tx, workspaceId, ids, kept);
  const known = new Map(before.map((each) => [each.opportunityId, each]));
  const news = await inTurns(after, (each) => !isSame(known.get(each.opportunityId), each));
  const written = after.filter((_, index) => news[index]);
  const left = new Set(after.map(({ opportunityId }) => opportunityId));
  const gone = before.filter(({ opportunityId }) => !left.has(opportunityId));
  const changed = [...written, ...gone].map(({ opportunityId }) => opportunityId);
  if (changed.length === 0) return 0;
  await countConversions(tx, workspaceId, changed, '-');
  await removeConversions(tx, workspaceId, changed);
  await insertConversions(tx, workspaceId, written);
  await countConversions(
    tx,
    workspaceId,
    written.map(({ opportunityId }) => opportunityId),
    '+',
  );
  const days = [...before, ...written].flatMap(({ day, capturedOn }) => [day, capturedOn ?? day]);
  await sweepDays(tx, workspaceId, [...new Set(days)]);
  await raiseRevision(tx, workspaceId);
  return changed.length;
}

/** One after the other, letting others have their turn between: a deal of a large company has thousands of touches. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(work(item));
    await nextTurn();
  }
  return results;
}

const isSame = (before: CreditedConversion | undefined, now: CreditedConversion): boolean =>
  before !== undefined && canonical(before) === canonical(now);

/** The same text for the same conversion, kept or computed: keys in one order. */
export const canonical = (conversion: CreditedConversion): string => JSON.stringify(sorted(conversion));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
};
