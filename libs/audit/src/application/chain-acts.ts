import '../persistence/audit-entry.row.js';
import { Injectable } from '@nestjs/common';
import { Database, rows, touched } from '#database';
import type { Tx } from '#database';
import { chainOn } from '../domain/chain.js';
import type { LoggedAct, UnchainedAct } from '../domain/chain.js';
import {
  INSERT_LOGGED,
  LOCK_LOG,
  LOG_HEAD,
  TAKE_INTENTS,
  WAITING_WORKSPACES,
} from '../persistence/audit.sql.js';

/** Acts chained in one transaction. */
const BATCH = 500;

/**
 * Numbers and chains acts after they were committed, so that no act waits for another one's commit. A lock of the workspace keeps it
 * right even if two processes chain at once; the lease only saves the effort.
 */
@Injectable()
export class ChainActs {
  constructor(private readonly database: Database) {}

  async waiting(): Promise<string[]> {
    const found = await this.database.withRole('sequencer', (tx) =>
      rows<{ workspaceId: string }>(tx, WAITING_WORKSPACES),
    );
    return found.map(({ workspaceId }) => workspaceId);
  }

  /** Chains everything committed so far in the workspace; returns how many acts that were. */
  async chain(workspaceId: string): Promise<number> {
    let total = 0;
    for (let chained = BATCH; chained === BATCH; total += chained) chained = await this.batch(workspaceId);
    return total;
  }

  private batch(workspaceId: string): Promise<number> {
    return this.database.withRole('sequencer', async (tx) => {
      await rows(tx, LOCK_LOG, [workspaceId]);
      const [head] = await rows<{ number: number; hash: string }>(tx, LOG_HEAD, [workspaceId]);
      const taken = await rows<UnchainedAct>(tx, TAKE_INTENTS, [workspaceId, BATCH]);
      await keep(tx, workspaceId, chainOn(head, taken));
      return taken.length;
    });
  }
}

async function keep(tx: Tx, workspaceId: string, acts: readonly LoggedAct[]): Promise<void> {
  if (acts.length === 0) return;
  await touched(tx, INSERT_LOGGED, [
    workspaceId,
    acts.map(({ number }) => number),
    acts.map(({ at }) => at.toISOString()),
    acts.map(({ actorKind }) => actorKind),
    acts.map(({ actorId }) => actorId),
    acts.map(({ action }) => action),
    acts.map(({ subjectKind }) => subjectKind),
    acts.map(({ subjectId }) => subjectId),
    acts.map(({ facts }) => facts),
    acts.map(({ previousHash }) => previousHash),
    acts.map(({ hash }) => hash),
  ]);
}
