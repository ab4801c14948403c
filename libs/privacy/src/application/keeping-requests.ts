import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { invalidField } from '#kernel';
import { daysOf, KEEPING_BOUNDS, KEEPING_KINDS } from '../domain/keeping.js';
import type { KeepingBounds, KeepingKind } from '../domain/keeping.js';
import { allKept, beforeOf, chooseDays, countOld } from '../persistence/keeping.js';

/** How long something is kept, what would go now, and what went last. */
export interface ShownKeeping extends KeepingBounds {
  readonly kind: KeepingKind;
  /** In force. */
  readonly days: number;
  readonly isChosen: boolean;
  readonly overdue: number;
  readonly lastAt: Date | null;
  readonly lastCount: number | null;
}

/** How long everything but people is kept. */
@Injectable()
export class KeepingRequests {
  constructor(private readonly database: Database) {}

  /** Every kind. */
  all({ workspaceId }: Caller): Promise<{ readonly items: readonly ShownKeeping[] }> {
    const asOf = (tx: Tx): Promise<{ items: ShownKeeping[] }> => shownAll(tx, workspaceId);
    return this.database.withWorkspace(workspaceId, asOf, { isReadOnlySnapshot: true });
  }

  /** Chooses how long; null goes back to what is usual. @throws AppError `keeping/out-of-bounds` */
  async choose(
    tx: Tx,
    caller: Caller,
    kind: KeepingKind,
    days: number | null,
  ): Promise<{ readonly kind: KeepingKind; readonly days: number }> {
    const { workspaceId, memberId } = caller;
    const { floorDays, usualDays } = KEEPING_BOUNDS[kind];
    if (days !== null && daysOf(kind, days) !== days)
      throw invalidField(
        'keeping/out-of-bounds',
        '/days',
        `This is kept for ${floorDays} to ${usualDays} days; choose a number between them.`,
      );
    await chooseDays(tx, workspaceId, { kind, days }, memberId);
    await recordActOf(tx, caller, {
      action: 'keeping.changed',
      ...{ subject: { kind: 'keeping', id: kind }, facts: { days } },
    });
    return { kind, days: daysOf(kind, days) };
  }
}

async function shownAll(tx: Tx, workspaceId: string): Promise<{ items: ShownKeeping[] }> {
  const [kept, at] = [await allKept(tx, workspaceId), await databaseInstant(tx)];
  const items: ShownKeeping[] = [];
  for (const kind of KEEPING_KINDS) {
    const {
      days: chosen = null,
      lastAt = null,
      lastCount = null,
    } = kept.find((each) => each.kind === kind) ?? {};
    const days = daysOf(kind, chosen);
    const overdue = await countOld(tx, workspaceId, kind, beforeOf(at, days));
    items.push({
      kind,
      days,
      isChosen: chosen !== null,
      ...KEEPING_BOUNDS[kind],
      overdue,
      lastAt,
      lastCount,
    });
  }
  return { items };
}
