import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { pageOf } from '#http';
import { Money } from '#kernel';
import { pricedDeals } from '#revenue';
import { WHOLE } from '../domain/whole.js';
import type { CreditStamp } from '../domain/period.js';
import { behindCell } from '../persistence/cells.sql.js';
import type { Cell, Figure } from '../persistence/cells.sql.js';
import { endsAt, seenUpTo } from './after-day.js';
import { cellOf } from './cell.js';
import type { CellAsked } from './cell.js';
import { figureOfCell } from './figure-of-cell.js';
import { readStamp } from './read-stamp.js';

export interface DealBehind {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly day: string;
  readonly conversions: number;
  /** Null for those who may not see amounts of deals, or not this deal. */
  readonly amount: string | null;
}

export interface CreditExplained {
  readonly stamp: CreditStamp;
  /** What the report says. */
  readonly value: { readonly conversions: number; readonly amount: string };
  /** What the deals come to together: the same, always. */
  readonly sum: { readonly conversions: number; readonly amount: string };
  /** Deals in all. */
  readonly total: number;
  readonly items: readonly DealBehind[];
  readonly nextCursor: string | null;
}

type Part = Omit<Figure, 'total'>;
type FoundDeal = Part & { readonly id: string; readonly leadId: string; readonly day: string };

/** The deals behind a cell of a report, page by page, read at one moment with the cell itself. */
@Injectable()
export class ExplainCredit {
  constructor(private readonly database: Database) {}

  /** @throws AppError `credit/period`, `credit/cell` for a row that is not explained by its deals */
  run(caller: Caller, asked: CellAsked): Promise<CreditExplained> {
    const cell = cellOf(asked);
    return this.database.withWorkspace(caller.workspaceId, (tx) => explain(tx, caller, asked, cell), {
      isReadOnlySnapshot: true,
    });
  }
}

async function explain(tx: Tx, caller: Caller, asked: CellAsked, cell: Cell): Promise<CreditExplained> {
  const { workspaceId } = caller;
  const stamp = await readStamp(tx, workspaceId, asked);
  const { total, ...sum } = await figureOfCell(tx, workspaceId, stamp, asked.state, cell);
  const behind = await dealsBehind(tx, workspaceId, stamp, asked, { cell, total });
  const figure = ({ share, minor }: Part): { conversions: number; amount: string } => ({
    conversions: Number(share) / WHOLE,
    amount: Money.of(BigInt(minor), stamp.currency).toDecimal(),
  });
  const priced = await pricedDeals(
    tx,
    caller,
    behind.map(({ id }) => id),
  );
  return {
    ...{ stamp, value: figure(sum), sum: figure(sum), total },
    ...pageOf(
      behind,
      asked.limit,
      ({ day, id }) => endsAt(day, id),
      ({ id, leadId, day, ...part }): DealBehind => {
        const { conversions, amount } = figure(part);
        return { opportunityId: id, leadId, day, conversions, amount: priced.has(id) ? amount : null };
      },
    ),
  };
}

/** Never more than there are: whoever looked for one more would look at everything. */
async function dealsBehind(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditStamp,
  { state, limit, cursor }: CellAsked,
  { cell, total }: { readonly cell: Cell; readonly total: number },
): Promise<FoundDeal[]> {
  const most = Math.min(limit + 1, total);
  if (most === 0) return [];
  const [sql, more] = behindCell(cell);
  return rows(tx, sql, [workspaceId, state, currency, from, to, ...seenUpTo(cursor), most, ...more]);
}
