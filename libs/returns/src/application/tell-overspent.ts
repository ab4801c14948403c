import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#contracts';
import type { Channel, NewEntry } from '#contracts';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { isHistoryUnfinished, Journal } from '#journal';
import type { ChannelShares, Mix } from '../domain/mix.js';
import { watchedQuarter } from '../domain/watched-quarter.js';
import type { Watched } from '../domain/watched-quarter.js';
import { markAlerted } from '../persistence/channel-alerts.js';
import { channelMix } from './channel-mix.js';

/** As the page shows the mix where nobody chose anything else. */
const USUAL = { basis: 'cohort', model: 'linear', include: [] } as const;

/**
 * A channel takes more of the spend than it can be contributing: that is told once of each channel and calendar quarter, however long it
 * lasts. While the past of a workspace is being written nobody is told.
 */
@Injectable()
export class TellOverspent {
  constructor(private readonly journal: Journal) {}

  /** Returns how many were told; ask again while that is not zero. @param today `YYYY-MM-DD` in the workspace’s zone */
  async run(tx: Tx, workspaceId: string, today: string): Promise<number> {
    if (await isHistoryUnfinished(tx, workspaceId)) return 0;
    const days = watchedQuarter(today);
    const { mix } = await channelMix(tx, workspaceId, { ...USUAL, ...days });
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
