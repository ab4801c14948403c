import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { listRates } from '../persistence/currency-rates.js';
import type { KeptRate, RateFilter } from '../persistence/currency-rates.js';

export type ShownRate = KeptRate;

/** What foreign money was worth, as it was set. */
@Injectable()
export class ReadRates {
  /** Up to `limit + 1`, the latest day first. */
  list(
    tx: Tx,
    workspaceId: string,
    filter: RateFilter,
    paging: { readonly after: string | undefined; readonly limit: number },
  ): Promise<ShownRate[]> {
    return listRates(tx, workspaceId, filter, paging);
  }
}
