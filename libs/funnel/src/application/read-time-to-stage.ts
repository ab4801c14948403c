import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import type { FunnelStamp } from '../domain/span.js';
import { timesOf } from '../domain/times.js';
import type { TimeSummary } from '../domain/times.js';
import { requireStep } from './read-cohorts.js';
import type { StepAsked } from './read-cohorts.js';
import { readStamp } from './read-stamp.js';
import type { AskedSpan } from './read-stamp.js';
import { readSteps } from './read-steps.js';

/** The share that has gone on by some time, with its band; at risk are those still seen just before. */
export interface TimePoint {
  readonly hours: number;
  readonly atRisk: number;
  readonly reached: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface TimeToStage extends StepAsked {
  readonly stamp: FunnelStamp;
  readonly time: TimeSummary;
  readonly points: readonly TimePoint[];
}

/** How long it takes from one stage to another (Kaplan and Meier), with those who are still on their way. */
@Injectable()
export class ReadTimeToStage {
  constructor(private readonly database: Database) {}

  /** @throws AppError `funnel/period`, `funnel/value`, `funnel/step` */
  async run(caller: Caller, asked: AskedSpan & StepAsked): Promise<TimeToStage> {
    requireStep(asked);
    const { workspaceId } = caller;
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const { fromStage, toStage } = asked;
        const stamp = await readStamp(tx, workspaceId, asked);
        const [step] = await readSteps(tx, workspaceId, stamp, [[fromStage, toStage]]);
        const { curve, summary } = timesOf(step!.took, step!.entered, stamp.asOf);
        return {
          ...{ stamp, fromStage, toStage, time: summary },
          points: curve.map(({ time, atRisk, exits, open, band }) => ({
            ...{ hours: time, atRisk, reached: exits, share: 1 - open },
            ...{ low: 1 - band.high, high: 1 - band.low },
          })),
        };
      },
      { isReadOnlySnapshot: true },
    );
  }
}
