import { CHANNELS } from '#contracts';
import { rows } from '#database';
import type { Tx } from '#database';
import type { OutcomeCount } from '../domain/frictions.js';
import type { MarkKind } from '../domain/mark.js';
import { spansOf } from '../domain/period.js';
import type { Period } from '../domain/period.js';
import { ALL, OF_CAMPAIGN, OF_CHANNEL, OF_ORIGIN } from '../domain/rollup.js';
import type { RunningSum, Sum } from '../domain/sum.js';
import { boundsOf, outcomesOfPeriod, RUNNING_SINCE, sumsOfPeriod } from './reports.sql.js';

/** Leads of one of these alone; left out, of any. */
export interface Chosen {
  readonly channel?: string | undefined;
  readonly campaignId?: string | undefined;
  readonly origin?: string | undefined;
}

function chosenBy({ channel, campaignId, origin }: Chosen): [level: number, items: readonly string[]] {
  if (campaignId !== undefined) return [OF_CAMPAIGN, [campaignId]];
  if (origin !== undefined) return [OF_ORIGIN, [origin]];
  return channel === undefined ? [ALL, ['']] : [OF_CHANNEL, [channel]];
}

/** What ended in the period, summed; one statement over months and days, however many leads. */
export const sumsOf = (
  tx: Tx,
  workspaceId: string,
  period: Period,
  chosen: Chosen,
  kinds: readonly MarkKind[],
): Promise<Sum[]> => {
  const spans = spansOf(period);
  const [level, items] = chosenBy(chosen);
  return rows(tx, sumsOfPeriod(spans, level), [workspaceId, level, items, kinds, ...boundsOf(spans)]);
};

/** What is running and began in the period, by the day it began. */
export const runningOf = (
  tx: Tx,
  workspaceId: string,
  period: Period,
  chosen: Chosen,
  kinds: readonly MarkKind[],
): Promise<RunningSum[]> =>
  rows(tx, RUNNING_SINCE, [workspaceId, ...chosenBy(chosen), kinds, period.from, period.to]);

const OUTCOMES: readonly MarkKind[] = ['outcome'];

/** What became of leads that were captured in the period, by channel; empty where leads are chosen by anything else. */
export async function outcomesOf(
  tx: Tx,
  workspaceId: string,
  period: Period,
  { channel, campaignId, origin }: Chosen,
): Promise<OutcomeCount[]> {
  if (campaignId !== undefined || origin !== undefined) return [];
  const channels = channel === undefined ? ['', ...CHANNELS] : [channel];
  const spans = spansOf(period);
  const asked = [workspaceId, OF_CHANNEL, channels, OUTCOMES, ...boundsOf(spans)];
  return rows(tx, outcomesOfPeriod(spans), asked);
}
