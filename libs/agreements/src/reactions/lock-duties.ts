import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '#database';
import { Journal } from '#journal';
import type { Locker } from '#journal';
import { lockCredits } from '../persistence/credit-locks.js';
import { lockDuties } from '../persistence/duties.js';

/** After the leads themselves: their open duties and their credits, each in the order of ids. */
@Injectable()
export class LockDuties implements Locker, OnModuleInit {
  readonly name = 'agreements.duties';
  readonly order = 20;

  constructor(private readonly journal: Journal) {}

  onModuleInit(): void {
    this.journal.registerLocker(this);
  }

  async lock(tx: Tx, workspaceId: string, leadIds: readonly string[]): Promise<undefined> {
    if (leadIds.length === 0) return undefined;
    await lockDuties(tx, workspaceId, leadIds);
    await lockCredits(tx, workspaceId, leadIds);
    return undefined;
  }
}
