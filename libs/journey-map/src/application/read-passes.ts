import { Injectable } from '@nestjs/common';
import { isOfHouse } from '#contracts';
import type { Caller } from '#contracts';
import { Database } from '#database';
import { memberNames } from '#identity';
import { AppError } from '#kernel';
import { passesBetween } from '../domain/member-passes.js';
import type { MemberPass } from '../domain/member-passes.js';
import { factsOf, KINDS, momentOf } from './asked-period.js';
import type { Asked, MapStamp } from './asked-period.js';

/** Pairs that are told; the others are few leads each. */
const MOST_TOLD = 100;

export interface ToldPass extends MemberPass {
  /** As they are called now; null of somebody who is gone. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface PassReport {
  readonly stamp: MapStamp;
  /** Of all pairs, told or not. */
  readonly pairs: number;
  readonly count: number;
  readonly back: number;
  /** Most often first, at most 100. */
  readonly items: readonly ToldPass[];
}

/** Who of ours passes leads to whom. */
@Injectable()
export class ReadPasses {
  constructor(private readonly database: Database) {}

  /** @throws AppError `journey-map/period`, `journey-map/of-house` for guests of the house */
  run(caller: Caller, asked: Asked): Promise<PassReport> {
    assertOfHouse(caller);
    const { workspaceId } = caller;
    return this.database.withWorkspace(
      workspaceId,
      async (tx) => {
        const moment = await momentOf(tx, workspaceId, asked);
        const passes = passesBetween(await factsOf(tx, workspaceId, asked, moment, KINDS.passes));
        const items = passes.slice(0, MOST_TOLD);
        const ids = [...new Set(items.flatMap(({ fromId, toId }) => [fromId, toId]))];
        const names = await memberNames(tx, workspaceId, ids);
        const nameOf = (id: string): string | null => names.get(id) ?? null;
        return {
          ...{ stamp: moment.stamp, pairs: passes.length },
          count: passes.reduce((sum, { count }) => sum + count, 0),
          back: passes.reduce((sum, { back }) => sum + back, 0),
          items: items.map((pass) => ({ ...pass, from: nameOf(pass.fromId), to: nameOf(pass.toId) })),
        };
      },
      { isReadOnlySnapshot: true },
    );
  }
}

/** Colleagues are told to colleagues. @throws AppError `journey-map/of-house` */
export function assertOfHouse(caller: Caller): void {
  if (!isOfHouse(caller))
    throw new AppError(
      'forbidden',
      'journey-map/of-house',
      'Who passes to whom is for members of the house.',
    );
}
