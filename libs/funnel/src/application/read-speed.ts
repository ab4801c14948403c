import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, rows } from '#database';
import { rateOf } from '../domain/rate.js';
import type { Rate } from '../domain/rate.js';
import { RESPONSES } from '../domain/response.js';
import type { Response } from '../domain/response.js';
import type { FunnelStamp } from '../domain/span.js';
import { SPEED_OF_PERIOD } from '../persistence/reports.sql.js';
import { readStamp, spanOf } from './read-stamp.js';
import type { AskedSpan } from './read-stamp.js';

export interface SpeedBucket {
  readonly response: Response;
  readonly leads: number;
  /** Reached sales-qualified so far. */
  readonly qualified: Rate;
  readonly won: Rate;
  /** Too few leads to say anything. */
  readonly isSmall: boolean;
}

export interface SpeedReport {
  readonly stamp: FunnelStamp;
  /** Fewer leads than this are called small. */
  readonly smallBelow: number;
  /** Always false: whoever is called first may be the better lead. */
  readonly isCausal: false;
  readonly buckets: readonly SpeedBucket[];
}

/** Below it an interval is wider than any difference that one would look for. */
const SMALL_BELOW = 30;

/** What became of leads by how soon somebody first tried to reach them: the workspace’s own curve. */
@Injectable()
export class ReadSpeed {
  constructor(private readonly database: Database) {}

  /** @throws AppError `funnel/period`, `funnel/value` */
  run(caller: Caller, asked: AskedSpan): Promise<SpeedReport> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const stamp = await readStamp(tx, workspaceId, asked);
        const found = await rows<{ bucket: Response; leads: number; qualified: number; won: number }>(
          tx,
          SPEED_OF_PERIOD,
          [...spanOf(workspaceId, stamp)],
        );
        const buckets = RESPONSES.map((response): SpeedBucket => {
          const { leads, qualified, won } = found.find(({ bucket }) => bucket === response) ?? NOBODY;
          return {
            ...{ response, leads, isSmall: leads < SMALL_BELOW },
            ...{ qualified: rateOf(qualified, leads), won: rateOf(won, leads) },
          };
        });
        return { stamp, smallBelow: SMALL_BELOW, isCausal: false, buckets };
      },
      { isReadOnlySnapshot: true },
    );
  }
}

const NOBODY = { leads: 0, qualified: 0, won: 0 };
