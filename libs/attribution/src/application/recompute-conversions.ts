import type { Tx } from '#database';
import type { CreditedConversion } from '../domain/conversion.js';
import { pathDaysOf } from '../domain/path-days.js';
import type { KeptSettings } from '../domain/settings.js';
import { insertConversions, removeConversions } from '../persistence/conversions.js';
import { currentSettings } from '../persistence/settings.js';
import { countConversions, raisePaths, raiseRevision, sweepDays } from '../persistence/sums.js';
import { inTurns, lookAgain } from './credit-anew.js';
import type { LookedAgain } from './credit-anew.js';

/** Deals credited together; bounds memory and statements. */
export const PIECE = 200;

export interface DealsToCredit {
  /** Touches of their people came, moved or went, or people did. */
  readonly touched: readonly string[];
  /** Something else of them may be another. */
  readonly named: readonly string[];
}

/**
 * Credits deals anew by what is known now, and keeps every sum in step; doing it twice is doing it once. What comes out the same is not
 * written. Tells how many changed. Call with the cursor of credit held: one at a time does it in a workspace.
 */
export async function recomputeConversions(
  tx: Tx,
  workspaceId: string,
  { touched, named }: DealsToCredit,
): Promise<number> {
  const unique = [...new Set([...touched, ...named])].sort();
  if (unique.length === 0) return 0;
  const kept = await currentSettings(tx, workspaceId);
  const isTouched = new Set(touched);
  let changed = 0;
  for (let at = 0; at < unique.length; at += PIECE)
    changed += await recomputePiece(tx, workspaceId, unique.slice(at, at + PIECE), isTouched, kept);
  return changed;
}

async function recomputePiece(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
  touched: ReadonlySet<string>,
  kept: KeptSettings,
): Promise<number> {
  const { before, after } = await lookAgain(tx, workspaceId, ids, touched, kept);
  const known = new Map(before.map((each) => [each.opportunityId, each]));
  const news = await inTurns(after, (each) => !isSame(known.get(each.opportunityId), each));
  const written = after.filter((_, index) => news[index]);
  const left = new Set(after.map(({ opportunityId }) => opportunityId));
  const gone = before.filter(({ opportunityId }) => !left.has(opportunityId));
  const changed = new Set([...written, ...gone].map(({ opportunityId }) => opportunityId));
  if (changed.size === 0) return 0;
  const was = before.filter(({ opportunityId }) => changed.has(opportunityId));
  await replace(tx, workspaceId, { before: was, after: written });
  return changed.size;
}

/** Takes conversions out of every sum, and writes those that are to be in their place. */
async function replace(tx: Tx, workspaceId: string, { before, after }: LookedAgain): Promise<void> {
  const idsOf = (all: readonly CreditedConversion[]): string[] =>
    all.map(({ opportunityId }) => opportunityId);
  await countConversions(tx, workspaceId, idsOf(before), '-');
  await removeConversions(tx, workspaceId, idsOf(before));
  await insertConversions(tx, workspaceId, after);
  await countConversions(tx, workspaceId, idsOf(after), '+');
  const days = [...before, ...after].flatMap(({ day, capturedOn }) => [day, capturedOn ?? day]);
  await sweepDays(tx, workspaceId, days);
  const revision = await raiseRevision(tx, workspaceId);
  await raisePaths(tx, workspaceId, pathDaysOf(before, after), revision);
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
