import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { MINUTE_MS } from '#kernel';
import { Rounds } from '#rounds';
import { DROP_EMPTY_TOUCH_DAYS, GATHER_TOUCH_DAYS } from '../persistence/touch-days.sql.js';

/** Rows put together at a time; bounds the transaction. */
const PIECE = 5_000;

/** Puts counts of touches together, so that a report reads one row per day, channel and campaign: whoever writes touches only adds rows. */
@Injectable()
export class KeepTouchDays implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'touch-days',
      everyMs: MINUTE_MS,
      failure: 'Counts of touches could not be put together; the next look tries again.',
      visit: (workspaceId) => this.database.withWorkspace(workspaceId, (tx) => this.run(tx, workspaceId)),
    });
  }

  /** One piece; tells how much was done, 0 when nothing is left. */
  async run(tx: Tx, workspaceId: string): Promise<number> {
    const [found] = await rows<{ loose: number; empty: number }>(tx, GATHER_TOUCH_DAYS, [workspaceId, PIECE]);
    const { loose, empty } = found!;
    if (empty > 0) await tx.query(DROP_EMPTY_TOUCH_DAYS, [workspaceId]);
    return loose;
  }
}
