import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { isHistoryUnfinished, Journal } from '#journal';
import { byProduct } from '#leads';
import { overdue, warn } from '../persistence/due-registrations.js';
import { endProtections } from './end-protections.js';
import { registrationEntry } from './entries.js';

/** Work is done in commits of so many. */
const MOST = 200;

/** Protections end at their instant, and their partners are told a week before; the leads stay where they are. */
@Injectable()
export class ExpireRegistrations {
  constructor(private readonly journal: Journal) {}

  /** Returns how many ended or were told of; ask again while that is not zero. */
  async run(tx: Tx, workspaceId: string): Promise<number> {
    if (await isHistoryUnfinished(tx, workspaceId)) return 0;
    const by = byProduct(workspaceId);
    const over = (await overdue(tx, workspaceId, MOST)).map(({ id }) => id);
    const ended = await endProtections(tx, workspaceId, over, 'expired');
    const warned = await warn(tx, workspaceId, MOST);
    const at = await databaseInstant(tx);
    await this.journal.append(tx, workspaceId, [
      ...ended.map((each) => registrationEntry(by, each, at, 'registration.expired', {})),
      ...warned.map((each) => {
        const protectedUntil = each.protectedUntil?.toISOString() ?? '';
        return registrationEntry(by, each, at, 'registration.ending_soon', { protectedUntil });
      }),
    ]);
    return ended.length + warned.length;
  }
}
