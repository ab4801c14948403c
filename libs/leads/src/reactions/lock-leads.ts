import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { rows } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Locker } from '#journal';

const LOCK_LEADS = `
  select updated_at as "updatedAt" from lead where workspace_id = $1 and id = any($2) order by id for update`;

/** Lead rows are locked first, in the order of their ids; everything else that judges a lead follows. */
@Injectable()
export class LockLeads implements Locker, OnModuleInit {
  readonly name = 'leads';
  readonly order = 10;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerLocker(this);
  }

  async lock(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<Date | undefined> {
    if (leadIds.length === 0) return undefined;
    const locked = await rows<{ updatedAt: Date }>(tx, LOCK_LEADS, [workspaceId, leadIds]);
    return locked.reduce<Date | undefined>(
      (latest, { updatedAt }) => (latest && latest > updatedAt ? latest : updatedAt),
      undefined,
    );
  }
}
