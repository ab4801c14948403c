import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Tx } from '#database';
import type { ConversionFacts, CreditedConversion } from '../domain/conversion.js';
import { creditConversion, membersOf } from '../domain/credit-conversion.js';
import { factsDigest } from '../domain/facts-digest.js';
import type { KeptSettings } from '../domain/settings.js';
import { creditedBy, storedConversions } from '../persistence/conversions.js';
import { gatherFacts, gatherTouches } from './gather-facts.js';

/** What the credit of these deals is by what is known now, in the order of their ids. */
export async function creditedNow(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  kept: KeptSettings,
): Promise<CreditedConversion[]> {
  return creditByTouches(tx, workspaceId, await gatherFacts(tx, workspaceId, ids, kept.settings), kept);
}

async function creditByTouches(
  tx: Tx,
  workspaceId: string,
  facts: readonly ConversionFacts[],
  kept: KeptSettings,
): Promise<CreditedConversion[]> {
  const touches = await gatherTouches(tx, workspaceId, facts, kept.settings);
  return inTurns(facts, (each) => creditConversion(each, touches.get(each.opportunityId) ?? [], kept));
}

/** Deals as they were credited and as they are to be; what stayed the same may be in both, or in neither. */
export interface LookedAgain {
  readonly before: readonly CreditedConversion[];
  readonly after: readonly CreditedConversion[];
}

/**
 * Looks at deals again. Touches are gathered of those only whose touches may be others (`touched`), or that went by other facts or by
 * other settings; of others that were won who is recognised is looked at, and nothing of those that are open or lost.
 */
export async function lookAgain(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  touched: ReadonlySet<string>,
  kept: KeptSettings,
): Promise<LookedAgain> {
  const facts = await gatherFacts(tx, workspaceId, ids, kept.settings);
  const named = ids.filter((id) => !touched.has(id));
  const known = await creditedBy(tx, workspaceId, named, kept.version);
  const isAsBefore = (each: ConversionFacts): boolean => known.get(each.opportunityId) === factsDigest(each);
  const settled = new Map(facts.filter((each) => isAsBefore(each)).map((each) => [each.opportunityId, each]));
  const looked = ids.filter((id) => (settled.get(id)?.state ?? 'won') === 'won');
  if (looked.length === 0) return { before: [], after: [] };
  const before = await storedConversions(tx, workspaceId, looked);
  const others = facts.filter(({ opportunityId }) => !settled.has(opportunityId));
  const recognised = before.flatMap((each) => {
    const of = settled.get(each.opportunityId);
    return of ? [{ ...each, members: membersOf(of, each.endsAt, kept.settings) }] : [];
  });
  return {
    before,
    after: [...(await creditByTouches(tx, workspaceId, others, kept)), ...recognised],
  };
}

/** One after the other, letting others have their turn between: a deal of a large company has thousands of touches. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(work(item));
    await nextTurn();
  }
  return results;
}
