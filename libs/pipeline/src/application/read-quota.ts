import type { Tx } from '#database';
import { Money } from '#kernel';
import { quarterOf } from '../domain/quarter.js';
import { RevenueLine } from '../domain/revenue-line.js';
import { closedParts } from '../persistence/closed.js';
import { quotaOf } from '../persistence/quotas.js';
import type { OpenScope } from './open-deals.js';
import type { OpenQuota } from './open-report.js';

/** What the quarter is to bring, and what of it is missing on that day. @throws AppError `money/amount` */
export async function readQuota(
  tx: Tx,
  workspaceId: string,
  { asOf, currency }: OpenScope,
  asked: string | undefined,
): Promise<{ readonly quota: OpenQuota; readonly remaining: bigint | null }> {
  const { from, to } = quarterOf(asOf);
  const won = new RevenueLine(currency);
  for (const part of await closedParts(tx, { workspaceId, from, to: asOf }, 'nothing', 'quarter'))
    won.add(part);
  const decimal = (minor: bigint): string => Money.of(minor, currency).toDecimal();
  const { minor, source } = await wished(tx, workspaceId, { from, currency }, asked);
  const left = minor === null ? null : minor - won.minor;
  const remaining = left !== null && left < 0n ? 0n : left;
  const quota = {
    ...{ from, to, source, amount: minor === null ? null : decimal(minor), won: decimal(won.minor) },
    remaining: remaining === null ? null : decimal(remaining),
  };
  return { quota, remaining };
}

async function wished(
  tx: Tx,
  workspaceId: string,
  { from, currency }: { readonly from: string; readonly currency: string },
  asked: string | undefined,
): Promise<{ readonly minor: bigint | null; readonly source: OpenQuota['source'] }> {
  if (asked !== undefined) return { minor: Money.parse(asked, currency).minor, source: 'asked' };
  const kept = await quotaOf(tx, workspaceId, from);
  // What was said in another currency than the workspace has now says nothing here.
  if (kept === undefined || kept.currency !== currency) return { minor: null, source: 'none' };
  return { minor: BigInt(kept.minor), source: 'kept' };
}
