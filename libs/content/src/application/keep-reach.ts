import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { SECOND_MS } from '#kernel';
import { Rounds } from '#rounds';
import { beginKeeping, isKept, keepAnew, takeChanges } from '../persistence/reach.js';

const EVERY_MS = 5 * SECOND_MS;
/** What is not taken up yet is counted by whoever asks: pieces are large, so that an import is soon taken up. */
const NOTES = 5_000;

/** Takes up, piece by piece, what changed of touches, leads and won deals. One process at a time goes round, so one keeps. */
@Injectable()
export class KeepReach implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'content-reach',
      everyMs: EVERY_MS,
      failure: 'What content brought could not be kept up to date; the next look tries again.',
      visit: (workspaceId) => this.database.withWorkspace(workspaceId, (tx) => this.run(tx, workspaceId)),
    });
  }

  /** One piece; tells how much was done, 0 when nothing is left. The first one counts everything. */
  async run(tx: Tx, workspaceId: string): Promise<number> {
    if (!(await isKept(tx, workspaceId))) {
      await beginKeeping(tx, workspaceId);
      return 1;
    }
    const changes = await takeChanges(tx, workspaceId, NOTES);
    await keepAnew(tx, workspaceId, changes);
    return changes.notes;
  }
}
