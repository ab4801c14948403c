import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Locker } from '#journal';

/** Lead rows are locked first, in the order of their ids; everything else that judges a lead follows. */
@Injectable()
export class LockLeads implements Locker, OnModuleInit {
  readonly name = 'leads';
  readonly order = 10;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerLocker(this);
  }

  async lock(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<void> {
    if (leadIds.length === 0) return;
    await tx.query('select 1 from lead where workspace_id = $1 and id = any($2) order by id for update', [
      workspaceId,
      leadIds,
    ]);
  }
}
