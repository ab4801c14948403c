import { Injectable } from '@nestjs/common';
import { Signals } from '#database';
import type { Tx } from '#database';
import { findMember } from '#identity';
import { invalidField } from '#kernel';
import { lockRoutingMembers, setCapacity } from '../persistence/capacities.js';
import type { Capacity } from '../persistence/capacities.js';
import type { By } from './by.js';
import { tellRoom } from './tell-room.js';

/** Says how many leads a member may get in a period; what the running period gave already counts. */
@Injectable()
export class SetCapacity {
  constructor(private readonly signals: Signals) {}

  /**
   * @param capacity null: as many as come
   * @throws AppError `routing/unknown-member`
   */
  async run(tx: Tx, { workspaceId }: By, memberId: string, capacity: Capacity | null): Promise<void> {
    if (!(await findMember(tx, workspaceId, memberId)))
      throw invalidField('routing/unknown-member', '/memberId', 'There is no such member in this workspace.');
    await lockRoutingMembers(tx, workspaceId, [memberId]);
    await setCapacity(tx, workspaceId, memberId, capacity);
    tellRoom(tx, this.signals, workspaceId);
  }
}
