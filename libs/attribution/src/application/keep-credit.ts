import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { SECOND_MS } from '#kernel';
import { Rounds } from '#rounds';
import { outdatedConversions } from '../persistence/conversions.js';
import { currentSettings } from '../persistence/settings.js';
import { takeTouchChanges } from '../persistence/touch-changes.js';
import { CREDIT_READER, dealsOfPersons, NOTES } from './follow-journal.js';
import { PIECE, recomputeConversions } from './recompute-conversions.js';

/** A touch may come without an entry, and changed settings reach all deals: somebody has to look. */
const EVERY_MS = 5 * SECOND_MS;

/** Credits anew, piece by piece, what no entry tells of: touches that were written alone, and deals credited by earlier settings. */
@Injectable()
export class KeepCredit implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'credit',
      everyMs: EVERY_MS,
      failure: 'Credit could not be kept up to date; the next look tries again.',
      visit: (workspaceId) => this.database.withWorkspace(workspaceId, (tx) => this.run(tx, workspaceId)),
    });
  }

  /** One piece; tells how much was done, 0 when nothing is left. */
  async run(tx: Tx, workspaceId: string): Promise<number> {
    if (!(await holdCursor(tx, workspaceId))) return 0;
    const { notes, personIds: persons } = await takeTouchChanges(tx, workspaceId, NOTES);
    const late = await dealsOfPersons(tx, workspaceId, persons);
    const { version } = await currentSettings(tx, workspaceId);
    const outdated = await outdatedConversions(tx, workspaceId, version, PIECE);
    await recomputeConversions(tx, workspaceId, { touched: [...late, ...outdated], named: [] });
    return notes + outdated.length;
  }
}

/** While it is held no entry is read; false before the first one was. */
async function holdCursor(tx: Tx, workspaceId: string): Promise<boolean> {
  const held = await rows(
    tx,
    'select 1 from journal_reader where workspace_id = $1 and name = $2 for update',
    [workspaceId, CREDIT_READER],
  );
  return held.length > 0;
}
