import { Injectable } from '@nestjs/common';
import { CREDIT_READER } from '#attribution';
import { SYSTEM } from '#contracts';
import type { Channel, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { FUNNEL_READER } from '#funnel';
import { isHistoryUnfinished, Journal } from '#journal';
import type { ChannelShares, Mix } from '../domain/mix.js';
import { watchedQuarter } from '../domain/watched-quarter.js';
import type { Watched } from '../domain/watched-quarter.js';
import { markAlerted, readUpTo } from '../persistence/channel-alerts.js';
import { channelMix } from './channel-mix.js';

/** As the page shows the mix where nobody chose anything else. */
const USUAL = { basis: 'cohort', model: 'linear', include: [] } as const;

/** Those who keep what contributions are counted from. */
const READERS = [CREDIT_READER, FUNNEL_READER];

/**
 * A channel takes more of the spend than it can be contributing: that is told once of each channel and calendar quarter, however long it
 * lasts. What is told stays told: nobody is, while the past of a workspace is being written, nor while anything written waits to be read or
 * credited, or came while it was looked; the next look tells it.
 */
@Injectable()
export class TellOverspent {
  constructor(private readonly journal: Journal) {}

  /** Returns how many were told; ask again while that is not zero. @param today `YYYY-MM-DD` in the workspace’s zone */
  async run(tx: Tx, workspaceId: string, today: string): Promise<number> {
    if (await isHistoryUnfinished(tx, workspaceId)) return 0;
    const days = watchedQuarter(today);
    const mix = await settledMix(tx, workspaceId, days);
    if (mix === null) return 0;
    const over = mix.channels.filter(({ isOverspent }) => isOverspent);
    if (over.length === 0) return 0;
    const at = await databaseInstant(tx);
    const names = over.map(({ channel }) => channel);
    const fresh = await markAlerted(tx, workspaceId, days.from, names, at);
    const told = over.filter(({ channel }) => fresh.has(channel));
    await this.journal.append(
      tx,
      workspaceId,
      told.map((each) => entryOf(workspaceId, at, { ...days, each, contribution: mix.contribution })),
    );
    return told.length;
  }
}

/** Null while it may be another one in a moment. */
async function settledMix(tx: Tx, workspaceId: string, days: Watched): Promise<Mix | null> {
  const position = await readUpTo(tx, workspaceId, READERS);
  if (position === null) return null;
  const { gathered, mix } = await channelMix(tx, workspaceId, { ...USUAL, ...days });
  const isSettled =
    !gathered.credit.stamp.isSettling && (await readUpTo(tx, workspaceId, READERS)) === position;
  return isSettled ? mix : null;
}

interface Alert extends Watched, Pick<Mix, 'contribution'> {
  readonly each: ChannelShares;
}

function entryOf(
  workspaceId: string,
  at: Date,
  { from, to, each, contribution }: Alert,
): NewEntry<'returns.channel_overspent'> {
  const { high } = contribution === 'revenue' ? each.revenueShare : each.leadShare;
  return {
    ...{ type: 'returns.channel_overspent', subjectKind: 'returns', subjectId: workspaceId, leadId: null },
    ...{ actor: SYSTEM, occurredAt: at },
    payload: {
      ...{ channel: each.channel as Channel, from, to, contribution },
      ...{ spendShare: each.spendShare ?? 0, mostShare: high ?? 0 },
    },
  };
}
