import { sumSpend } from '#spend';
import type { Tx } from '#database';
import { mixOf } from '../domain/mix.js';
import type { ChannelFacts, Mix } from '../domain/mix.js';
import { gatherReturns } from './gather-returns.js';
import type { Gathered, GatherAsked } from './gather-returns.js';

/** The shares of channels, and what they are made of. */
export async function channelMix(
  tx: Tx,
  workspaceId: string,
  asked: GatherAsked,
): Promise<{ readonly gathered: Gathered; readonly mix: Mix }> {
  const gathered = await gatherReturns(tx, workspaceId, asked, 'channel');
  const { all } = gathered.credit;
  const won = { revenue: Number(all.dealsMinor), squares: all.squares };
  return { gathered, mix: mixOf(factsOf(gathered), won, gathered.countsOfAll?.inquiry ?? 0) };
}

function factsOf({ span, activity: { touches, counts }, credit }: Gathered): ChannelFacts[] {
  const of = <T>(items: readonly T[], keyOf: (item: T) => string, valueOf: (item: T) => number) => {
    const sums = new Map<string, number>();
    for (const item of items) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + valueOf(item));
    return sums;
  };
  const facts = {
    touches: of(
      touches,
      ({ channel }) => channel,
      (each) => each.touches,
    ),
    spend: of(
      sumSpend(span.days, 'channel'),
      ({ key }) => key ?? '',
      ({ reportingMinor }) => Number(reportingMinor),
    ),
    leads: of(
      counts.channel,
      ({ key }) => key,
      ({ inquiry }) => inquiry,
    ),
    revenue: of(
      credit.rows,
      ({ key }) => key,
      ({ minor }) => Number(minor),
    ),
  };
  const channels = new Set(Object.values(facts).flatMap((sums) => [...sums.keys()]));
  return [...channels].map((channel) => ({
    channel,
    touches: facts.touches.get(channel) ?? 0,
    spend: facts.spend.get(channel) ?? 0,
    leads: facts.leads.get(channel) ?? 0,
    revenue: facts.revenue.get(channel) ?? 0,
  }));
}
