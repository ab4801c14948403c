import { dealsOfCell } from '#attribution';
import type { CreditedCell, RuleModelName } from '#attribution';
import type { Caller } from '#contracts';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import { Money } from '#kernel';
import { pricedDeals } from '#revenue';
import type { DealsFigure } from '../domain/report.js';
import type { Paging, RowAsked } from './leads-behind.js';

export interface DealBehind {
  readonly opportunityId: string;
  readonly leadId: string;
  /** When it was won. */
  readonly day: string;
  readonly conversions: number;
  /** Null for those who may not see amounts of deals, or not this deal. */
  readonly amount: string | null;
}

export interface DealsBehind {
  readonly total: number;
  readonly currency: string;
  /** What they come to together: the figure. */
  readonly sum: DealsFigure;
  readonly items: readonly DealBehind[];
  readonly nextCursor: string | null;
}

export interface DealsAsked extends RowAsked, Paging {
  readonly figure: CreditedCell['figure'];
  readonly model: RuleModelName;
}

/** The deals that a figure of a report is made of. */
export async function dealsBehind(tx: Tx, caller: Caller, asked: DealsAsked): Promise<DealsBehind> {
  const { workspaceId } = caller;
  const { by, key, figure, limit, cursor } = asked;
  const [after = null] = decodeCursor(cursor, ['id']) ?? [];
  const found = await dealsOfCell(tx, workspaceId, asked, { by, key, figure }, { after, limit });
  const { currency } = found.stamp;
  const shown = (minor: string): string => Money.of(BigInt(minor), currency).toDecimal();
  const priced = await pricedDeals(
    tx,
    caller,
    found.deals.map(({ id }) => id),
  );
  return {
    ...{ total: found.total, currency },
    sum: { conversions: found.sum.conversions, amount: shown(found.sum.minor) },
    ...pageOf(
      found.deals,
      limit,
      ({ id }) => encodeCursor([id]),
      ({ id, minor, ...deal }): DealBehind => ({
        ...{ opportunityId: id, ...deal, amount: priced.has(id) ? shown(minor) : null },
      }),
    ),
  };
}
