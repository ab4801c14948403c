import { rows } from '#database';
import type { Tx } from '#database';
import type { ConversionState } from '../domain/conversion.js';
import { NO_ID } from '../domain/period.js';
import type { CreditStamp } from '../domain/period.js';
import { WHOLE } from '../domain/whole.js';
import { creditOfCell, creditOfModel, DEALS_OF_WAY, dealsOfSide } from '../persistence/cells.sql.js';
import type { Cell, Figure } from '../persistence/cells.sql.js';

/** A cell as the report tells it, and how many deals are behind it: by sums. What no sum holds, such as one way, is told by its deals. */
export async function figureOfCell(
  tx: Tx,
  workspaceId: string,
  { currency, from, to }: CreditStamp,
  state: ConversionState,
  cell: Cell,
): Promise<Figure> {
  const of = [workspaceId, state, currency, from, to];
  const told = async (sql: string, more: readonly unknown[] = []): Promise<Figure> =>
    (await rows<Figure>(tx, sql, [...of, ...more]))[0]!;
  if (cell.kind === 'way') return told(DEALS_OF_WAY, [cell.path]);
  if (cell.kind === 'whole') return told(dealsOfSide(cell.side));
  if (cell.kind === 'untouched')
    return untouchedOf(await told(dealsOfSide('total')), await told(creditOfModel(cell.model)));
  const { channel, campaignId, assetId } = cell;
  return told(creditOfCell(cell), [channel, campaignId ?? NO_ID, assetId ?? NO_ID]);
}

/** A deal that anybody is credited for is credited whole. */
function untouchedOf(all: Figure, credited: Omit<Figure, 'total'>): Figure {
  const share = BigInt(all.share) - BigInt(credited.share);
  return {
    total: Number(share / BigInt(WHOLE)),
    share: share.toString(),
    minor: (BigInt(all.minor) - BigInt(credited.minor)).toString(),
  };
}
