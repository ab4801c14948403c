import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { Money } from '#kernel';
import { sumSpend } from '#spend';
import { mixOf } from '../domain/mix.js';
import type { ChannelFacts, ChannelMix, Mix } from '../domain/mix.js';
import { gatherReturns } from './gather-returns.js';
import type { Gathered, GatherAsked } from './gather-returns.js';
import { assertDays } from './return-errors.js';
import { stampOf } from './stamp-of.js';

/** Channels on which people talk to each other: much talked of, and to be kept in proportion. */
const SOCIAL: ReadonlySet<string> = new Set(['social', 'paid-social', 'community']);

/** The shares of channels in interactions, spend, leads and revenue, side by side. */
@Injectable()
export class ReadMix {
  constructor(private readonly database: Database) {}

  /** @throws AppError `returns/days` */
  run(caller: Caller, asked: GatherAsked): Promise<ChannelMix> {
    assertDays(asked.from, asked.to);
    return this.database.withWorkspace(caller.workspaceId, (tx) => read(tx, caller, asked), {
      isReadOnlySnapshot: true,
    });
  }
}

async function read(tx: Tx, caller: Caller, asked: GatherAsked): Promise<ChannelMix> {
  const gathered = await gatherReturns(tx, caller.workspaceId, asked, 'channel');
  const { all } = gathered.credit;
  const won = { revenue: Number(all.dealsMinor), squares: all.squares };
  const { contribution, totals, channels } = mixOf(
    factsOf(gathered),
    won,
    gathered.countsOfAll?.inquiry ?? 0,
  );
  const money = <T extends { readonly spend: number; readonly revenue: number }>(
    each: T,
  ): Omit<T, 'spend' | 'revenue'> & { spend: string; revenue: string } => ({
    ...each,
    spend: Money.of(BigInt(each.spend), gathered.span.currency).toDecimal(),
    revenue: Money.of(BigInt(each.revenue), gathered.span.currency).toDecimal(),
  });
  return {
    ...{ stamp: stampOf(caller, asked, gathered), contribution, totals: money(totals) },
    channels: channels.map(money),
    social: socialOf(channels),
  };
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

function socialOf(channels: Mix['channels']): ChannelMix['social'] {
  const sum = (of: (each: Mix['channels'][number]) => number | null): number | null => {
    const shares = channels.map((each) => [SOCIAL.has(each.channel), of(each)] as const);
    if (shares.every(([, share]) => share === null)) return null;
    return shares.reduce((all, [isSocial, share]) => all + (isSocial ? (share ?? 0) : 0), 0);
  };
  return {
    touchShare: sum(({ touchShare }) => touchShare),
    spendShare: sum(({ spendShare }) => spendShare),
    leadShare: sum(({ leadShare }) => leadShare.share),
    revenueShare: sum(({ revenueShare }) => revenueShare.share),
  };
}
