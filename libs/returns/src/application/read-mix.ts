import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { Tx } from '#database';
import { Money } from '#kernel';
import type { ChannelMix, Mix } from '../domain/mix.js';
import { channelMix } from './channel-mix.js';
import type { GatherAsked } from './gather-returns.js';
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
  const { gathered, mix } = await channelMix(tx, caller.workspaceId, asked);
  const { contribution, totals, channels } = mix;
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
