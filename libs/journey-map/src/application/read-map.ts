import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { mapOf } from '../domain/map.js';
import type { MapFigures } from '../domain/map.js';
import { factsOf, KINDS, momentOf } from './asked-period.js';
import type { Asked, MapStamp } from './asked-period.js';

export interface JourneyMap extends MapFigures {
  readonly stamp: MapStamp;
}

/** The way of all leads of a period, step by step. */
@Injectable()
export class ReadMap {
  constructor(private readonly database: Database) {}

  /** @throws AppError `journey-map/period` */
  run({ workspaceId }: Caller, asked: Asked): Promise<JourneyMap> {
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const moment = await momentOf(tx, workspaceId, asked);
        return {
          stamp: moment.stamp,
          ...mapOf(await factsOf(tx, workspaceId, asked, moment, KINDS.map)),
        };
      },
      { isReadOnlySnapshot: true },
    );
  }
}
