import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import { thisWorkspace } from '#identity';
import { HOUR_MS } from '#kernel';
import { Rounds } from '#rounds';
import { todayIn } from '../persistence/channel-alerts.js';
import { TellOverspent } from './tell-overspent.js';

/** One process at a time looks in all workspaces for channels that take more than they can be contributing. */
@Injectable()
export class TellOverspentRegularly implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
    private readonly telling: TellOverspent,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'overspent-channels',
      everyMs: HOUR_MS,
      failure: 'Overspent channels could not be told; the next look tries again.',
      visit: (workspaceId) =>
        this.database.withWorkspace(workspaceId, async (tx) => {
          const { zone } = await thisWorkspace(tx);
          return this.telling.run(tx, workspaceId, await todayIn(tx, zone));
        }),
    });
  }
}
