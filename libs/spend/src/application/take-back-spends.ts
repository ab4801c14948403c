import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { removeSpends } from '../persistence/spends.js';
import type { By } from './by.js';
import { spendEntry, toldOf } from './spend-entry.js';

/** Takes amounts back: they count no more and stay to be seen, with when and by whom. A record of a source may come again afterwards. */
@Injectable()
export class TakeBackSpends {
  constructor(private readonly journal: Journal) {}

  /** How many stood until now. */
  async run(tx: Tx, by: By, ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    const at = await databaseInstant(tx);
    const removed = await removeSpends(tx, by.workspaceId, ids, { at, memberId: by.memberId });
    const entries = removed.map((each) =>
      spendEntry(
        'spend.removed',
        by,
        { kind: 'spend', id: each.id, at },
        { spendId: each.id, ...toldOf(each) },
      ),
    );
    if (entries.length > 0) await this.journal.append(tx, by.workspaceId, entries);
    return removed.length;
  }
}
