import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { frictionsOf, touchpointsOf } from '../domain/frictions.js';
import type { Frictions, Touchpoint } from '../domain/frictions.js';
import { periodBefore } from '../domain/period.js';
import type { Period } from '../domain/period.js';
import { outcomesOf } from '../persistence/reports.js';
import { factsOf, KINDS, momentOf } from './asked-period.js';
import type { Asked, MapStamp } from './asked-period.js';

export interface FrictionReport extends Frictions {
  readonly stamp: MapStamp;
  /** As many days before. */
  readonly previous: Period;
  readonly touchpoints: readonly Touchpoint[];
}

/** What rubs on the way of leads, most first, and which step is the bottleneck. */
@Injectable()
export class ReadFrictions {
  constructor(private readonly database: Database) {}

  /** @throws AppError `journey-map/period` */
  run({ workspaceId }: Caller, asked: Asked): Promise<FrictionReport> {
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const moment = await momentOf(tx, workspaceId, asked);
        const previous = periodBefore(asked);
        const facts = await factsOf(tx, workspaceId, asked, moment, KINDS.frictions);
        const before = await factsOf(tx, workspaceId, { ...asked, ...previous }, moment, KINDS.frictions);
        const outcomes = await outcomesOf(tx, workspaceId, asked, asked);
        return {
          ...{ stamp: moment.stamp, previous, ...frictionsOf(facts, before) },
          touchpoints: touchpointsOf(outcomes),
        };
      },
      { isReadOnlySnapshot: true },
    );
  }
}
