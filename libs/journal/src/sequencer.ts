import { Injectable } from '@nestjs/common';
import { atOnce, Database, rows, Signals, touched } from '#database';
import type { Tx } from '#database';
import { LOCK_HEAD, MAKE_HEAD, NUMBER_ENTRIES, UNNUMBERED_WORKSPACES } from './journal.sql.js';

/** Rows numbered in one transaction. */
const BATCH = 1_000;

/**
 * Gives committed entries their position: dense per workspace, in the order they were written, once.
 * Numbering after commit is what makes a cursor on the position gap-free: a number that is visible means every lower one is.
 * The head's row lock keeps it right even if two processes number at once; the lease only saves the effort.
 */
@Injectable()
export class Sequencer {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** Numbers everything committed so far in the workspace and returns how many entries that were. */
  async number(workspaceId: string): Promise<number> {
    let total = 0;
    for (let numbered = BATCH; numbered === BATCH; total += numbered) {
      numbered = await this.numberBatch(workspaceId);
      if (numbered > 0) this.signals.emit('numbered', workspaceId);
    }
    return total;
  }

  async unnumbered(): Promise<string[]> {
    const found = await this.database.withRole('sequencer', (tx) =>
      rows<{ workspaceId: string }>(tx, UNNUMBERED_WORKSPACES),
    );
    return found.map(({ workspaceId }) => workspaceId);
  }

  private numberBatch(workspaceId: string): Promise<number> {
    return this.database.withRole('sequencer', async (tx) => {
      const number = (): Promise<number | undefined> => lockAndNumber(tx, workspaceId);
      const numbered = await number();
      if (numbered !== undefined) return numbered;
      await touched(tx, MAKE_HEAD, [workspaceId]);
      return (await number()) ?? 0;
    });
  }
}

/**
 * How many entries of one batch were numbered, or undefined where the workspace has no head yet. Both statements travel at once; the
 * second sees what was committed until the first had its lock.
 */
async function lockAndNumber(tx: Tx, workspaceId: string): Promise<number | undefined> {
  const [[head], [numbered]] = await atOnce([
    rows(tx, LOCK_HEAD, [workspaceId]),
    rows<{ n: number }>(tx, NUMBER_ENTRIES, [workspaceId, BATCH]),
  ]);
  return head ? (numbered?.n ?? 0) : undefined;
}
