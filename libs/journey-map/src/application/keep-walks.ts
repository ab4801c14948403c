import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Database, rows } from '#database';
import type { Tx } from '#database';
import { SECOND_MS } from '#kernel';
import { Rounds } from '#rounds';
import { MAP_READER } from './follow-journal.js';
import { recomputeWalks } from './recompute-walks.js';
import { takeTouchedLeads } from './touched-leads.js';

/** A touch may come without an entry: somebody has to look. */
const EVERY_MS = 5 * SECOND_MS;

/** Walks leads anew, piece by piece, whose first touch came, moved or went without an entry telling of it. */
@Injectable()
export class KeepWalks implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly database: Database,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.begin({
      name: 'journey-map',
      everyMs: EVERY_MS,
      failure: 'The journey map could not be kept up to date; the next look tries again.',
      visit: (workspaceId) => this.database.withWorkspace(workspaceId, (tx) => this.run(tx, workspaceId)),
    });
  }

  /** One piece; tells how much was done, 0 when nothing is left. */
  async run(tx: Tx, workspaceId: string): Promise<number> {
    const position = await holdCursor(tx, workspaceId);
    if (position === null) return 0;
    const { notes, leadIds } = await takeTouchedLeads(tx, workspaceId);
    await recomputeWalks(tx, workspaceId, leadIds, position);
    return notes;
  }
}

/** While it is held no entry is read; null before the first one was. */
async function holdCursor(tx: Tx, workspaceId: string): Promise<number | null> {
  const [held] = await rows<{ position: number }>(
    tx,
    'select position::float8 as position from journal_reader where workspace_id = $1 and name = $2 for update',
    [workspaceId, MAP_READER],
  );
  return held?.position ?? null;
}
