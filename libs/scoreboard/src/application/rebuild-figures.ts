import { Injectable } from '@nestjs/common';
import { recordAct } from '#audit';
import { SYSTEM } from '#contracts';
import { afterCommit, Database, rows, Signals } from '#database';
import type { Tx } from '#database';
import { entriesAfter } from '#journal';
import { BOARDS_READER } from '#live';
import { PROJECTIONS } from '../domain/projections.js';
import { HOLD_CURSOR, NEXT_EPOCH } from '../persistence/projections.sql.js';
import { foldFigures } from './fold-figures.js';

const TABLES = [
  ...PROJECTIONS.map(({ table }) => table),
  'contribution',
  'open_obligation',
  'standing_deal',
  'corrected_obligation',
  'carried_goal',
  'board_agreement',
];

/** Entries folded at a time. */
const BATCH = 500;

/** Told after each batch: entries folded, of how many. */
type Told = (folded: number, upTo: number) => void;

/** Makes every figure of a workspace anew from its journal; needed when its zone changed or a projection was damaged. */
@Injectable()
export class RebuildFigures {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /**
   * Returns the position rebuilt to. One transaction: boards show the old figures until the new ones are complete, then a new epoch.
   * The cursor of all boards is held meanwhile and stays where it is, so other boards fold nothing twice. The audit log is told.
   */
  rebuild(workspaceId: string, told: Told = () => undefined): Promise<{ readonly position: number }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const [cursor] = await rows<{ position: number }>(tx, HOLD_CURSOR, [workspaceId, BOARDS_READER]);
      const position = cursor?.position ?? 0;
      for (const table of TABLES)
        await tx.query(`delete from ${table} where workspace_id = $1`, [workspaceId]);
      await refold(tx, workspaceId, position, told);
      await tx.query(NEXT_EPOCH, [workspaceId]);
      await recordAct(tx, {
        ...{ workspaceId, actor: SYSTEM, subject: { kind: 'figures', id: null }, facts: { position } },
        action: 'figures.rebuilt',
      });
      afterCommit(tx, () => this.signals.emit('folded', workspaceId));
      return { position };
    });
  }
}

async function refold(tx: Tx, workspaceId: string, upTo: number, told: Told): Promise<void> {
  for (let folded = 0; folded < upTo;) {
    const entries = await entriesAfter(tx, workspaceId, folded, Math.min(BATCH, upTo - folded));
    if (entries.length === 0) return;
    await foldFigures(tx, workspaceId, entries);
    folded += entries.length;
    told(folded, upTo);
  }
}
