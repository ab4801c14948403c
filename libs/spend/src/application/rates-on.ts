import type { Tx } from '#database';
import { dayAfter } from '../domain/day.js';
import { RATE_DAYS } from '../domain/rates.js';
import type { DayRate } from '../domain/rates.js';
import { ratesUpTo } from '../persistence/currency-rates.js';

/**
 * What one unit of each currency was worth in that of the workspace on a day: that day’s rate, else the last of the seven days before it.
 * A currency without one is left out: nothing is taken for zero.
 */
export const ratesOn = (tx: Tx, workspaceId: string, on: string): Promise<DayRate[]> =>
  ratesUpTo(tx, workspaceId, { from: dayAfter(on, -RATE_DAYS), to: on });
