import { Injectable } from '@nestjs/common';
import { databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, invalidField, newId } from '#kernel';
import { endAbsence, findAbsence, insertAbsence } from '../persistence/absences.js';
import { lockRoutingMembers } from '../persistence/capacities.js';
import type { RoutingAbsenceRow } from '../persistence/routing-absence.row.js';
import { requireMember, requireOwnOrGiving } from './by.js';
import type { By } from './by.js';
import { routingEntry } from './routing-entry.js';
import { tellRoom } from './tell-room.js';

export interface Absence {
  readonly memberId: string;
  /** Now when left out. */
  readonly from?: Date;
  readonly until: Date;
}

/** “I am away until …”: nothing is routed to them meanwhile. A decision that is being made goes first, or sees it. */
@Injectable()
export class SetAbsence {
  constructor(
    private readonly signals: Signals,
    private readonly journal: Journal,
  ) {}

  /** @throws AppError `routing/unknown-member`, `routing/bad-absence`, `routing/not-yours` */
  async begin(tx: Tx, by: By, { memberId, from, until }: Absence): Promise<RoutingAbsenceRow> {
    const { workspaceId } = by;
    requireOwnOrGiving(by, await requireMember(tx, workspaceId, memberId));
    await lockRoutingMembers(tx, workspaceId, [memberId]);
    const now = await databaseInstant(tx);
    const fromAt = from ?? now;
    if (until <= fromAt || until <= now)
      throw invalidField('routing/bad-absence', '/until', 'Name an instant that is still to come.');
    const about = { workspaceId, id: newId<'routing-absence'>(), memberId, fromAt, toAt: until };
    const absence = { ...about, enteredBy: by.memberId, enteredAt: now };
    await insertAbsence(tx, absence);
    const payload = {
      absenceId: absence.id,
      memberId,
      from: fromAt.toISOString(),
      until: until.toISOString(),
    };
    await this.journal.append(tx, workspaceId, [
      routingEntry('absence.begun', by, now, { subjectId: absence.id, payload }),
    ]);
    return absence;
  }

  /** Back earlier, or not going after all. @throws AppError `routing/missing-absence`, `routing/not-yours` */
  async end(tx: Tx, by: By, id: string): Promise<void> {
    const absence = await findAbsence(tx, by.workspaceId, id);
    if (!absence)
      throw new AppError(
        'missing',
        'routing/missing-absence',
        `There is no absence ${id} in this workspace.`,
      );
    requireOwnOrGiving(by, await requireMember(tx, by.workspaceId, absence.memberId));
    await lockRoutingMembers(tx, by.workspaceId, [absence.memberId]);
    const at = await databaseInstant(tx);
    if ((await endAbsence(tx, by.workspaceId, id, at)) === 0) return;
    const payload = { absenceId: id, memberId: absence.memberId };
    await this.journal.append(tx, by.workspaceId, [
      routingEntry('absence.ended', by, at, { subjectId: id, payload }),
    ]);
    tellRoom(tx, this.signals, by.workspaceId);
  }
}
