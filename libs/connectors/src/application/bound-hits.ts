import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AppError, newId } from '#kernel';
import { calledConnector } from '../persistence/connectors.js';
import { insertHits } from '../persistence/hits.js';
import { isLogged, Throttle } from './throttle.js';
import type { Excess } from './throttle.js';

/** Who called which source. */
export interface Calling {
  readonly workspaceId: string;
  readonly connectorId: string;
  /** Of the network. */
  readonly address: string;
}

export type Judge = (isProven: boolean) => Promise<AppError | null>;

/** Turns away what comes too often, and says so in the log of the source a few times. */
@Injectable()
export class BoundHits {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
  ) {}

  /** Before a hit is proven. @throws AppError `hit/throttled` where its network has sent too much that proved nothing */
  async assertMayProve({ workspaceId, connectorId, address }: Calling): Promise<void> {
    const excess = await this.throttle.excessOfStranger(connectorId, address);
    if (excess) throw await this.turnedAway(workspaceId, connectorId, 'throttled-network', excess);
  }

  /**
   * Of a hit, asked once it is known whether it proved itself: what its sender is told where it is not taken, else null. It counts once,
   * however often it is tried. What proves nothing is judged again here, because much of it may have passed the first bound at once.
   */
  judging(calling: Calling): Judge {
    let told: Promise<AppError | null> | undefined;
    return (isProven) => (told ??= this.refusalOf(calling, isProven));
  }

  private async refusalOf(
    { workspaceId, connectorId, address }: Calling,
    isProven: boolean,
  ): Promise<AppError | null> {
    const excess = isProven
      ? await this.throttle.excessOf(connectorId)
      : await this.throttle.excessOfUnproven(connectorId, address);
    return (
      excess &&
      this.turnedAway(workspaceId, connectorId, isProven ? 'throttled' : 'throttled-network', excess)
    );
  }

  private async turnedAway(
    workspaceId: string,
    connectorId: string,
    why: string,
    excess: Excess,
  ): Promise<AppError> {
    const { turnedAway, retryAfterSeconds } = excess;
    if (isLogged(excess))
      await this.database.withWorkspace(workspaceId, async (tx) => {
        const connector = await calledConnector(tx, workspaceId, connectorId);
        if (!connector) return;
        const kept = { id: newId(), receivedAt: connector.now, isProven: false, headers: {}, body: NOTHING };
        const reason = `${why}: ${turnedAway} or more within a minute`;
        const outcome = { verdict: 'refused', reason, leadIds: [], personIds: [] } as const;
        await insertHits(tx, workspaceId, connectorId, [{ ...kept, ...outcome }]);
      });
    const detail = 'Too much came from this source; send it again later.';
    return new AppError('throttled', 'hit/throttled', detail, { retryAfterSeconds });
  }
}

const NOTHING = Buffer.alloc(0);
