import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { clearCount, lockCount } from '../persistence/earlier-leads.js';
import { CountEarlierLeads } from './count-earlier-leads.js';
import { CountInOrder } from './count-in-order.js';

/** Notes forgotten in one transaction. */
const CLEARED = 1_000;

/** Counts what was before a version took effect, piece by piece. */
@Injectable()
export class GoOnCounting {
  constructor(
    private readonly leads: CountEarlierLeads,
    private readonly inOrder: CountInOrder,
  ) {}

  /** The next piece, and a reminder of the one after; nothing of a count that has ended. Returns whether anything is left. */
  async run(tx: Tx, workspaceId: string, versionId: string): Promise<boolean> {
    const count = await lockCount(tx, workspaceId, versionId);
    if (!count) return false;
    if (count.phase === 'clearing' && !(await clearCount(tx, workspaceId, versionId, CLEARED))) return false;
    if (count.phase === 'leads') await this.leads.goOn(tx, workspaceId, count);
    if (count.phase === 'companies') await this.inOrder.goOn(tx, workspaceId, count);
    await this.leads.remind(tx, workspaceId, versionId);
    return true;
  }
}
