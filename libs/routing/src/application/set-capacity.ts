import { Injectable } from '@nestjs/common';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { lockRoutingMembers, setCapacity } from '../persistence/capacities.js';
import type { Capacity } from '../persistence/capacities.js';
import { requireGiving, requireMember } from './by.js';
import type { By } from './by.js';
import { routingEntry } from './routing-entry.js';
import { tellRoom } from './tell-room.js';

/** Says how many leads a member may get in a period; what the running period gave already counts. */
@Injectable()
export class SetCapacity {
  constructor(
    private readonly signals: Signals,
    private readonly journal: Journal,
  ) {}

  /**
   * @param capacity null: as many as come
   * @throws AppError `routing/unknown-member`, `routing/not-yours`
   */
  async run(tx: Tx, by: By, memberId: string, capacity: Capacity | null): Promise<void> {
    const { workspaceId } = by;
    requireGiving(by, await requireMember(tx, workspaceId, memberId));
    await lockRoutingMembers(tx, workspaceId, [memberId]);
    await setCapacity(tx, workspaceId, memberId, capacity);
    const payload = { memberId, most: capacity?.most ?? null, per: capacity?.per ?? null };
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [
      routingEntry('routing.limited', by, at, { subjectId: memberId, payload }),
    ]);
    tellRoom(tx, this.signals, workspaceId);
  }
}
