import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { actorOf } from '#people';
import { adapterOf } from '../domain/kinds.js';
import { calledConnector } from '../persistence/connectors.js';
import { findHit, writeOutcome } from '../persistence/hits.js';
import type { Outcome, WholeHit } from '../persistence/hits.js';
import { missingConnector } from './connector-requests.js';
import { DELETION, EraseRecords } from './erase-records.js';
import { readKept } from './read-hit.js';
import { missingHit } from './replay-hits.js';
import type { Replayed } from './replay-hits.js';

export const DECISIONS = ['erase', 'keep'] as const;
export type Decision = (typeof DECISIONS)[number];

const ERASED: Outcome = { verdict: 'accepted', reason: 'erased-by-hand', leadIds: [], personIds: [] };

/** A source deleted a record of somebody who was worked meanwhile: whether the person goes is for somebody to say. */
@Injectable()
export class DecideDeletions {
  constructor(
    private readonly database: Database,
    private readonly eraseRecords: EraseRecords,
  ) {}

  /** @throws AppError `connector/missing`, `hit/missing`, `hit/nothing-to-decide` */
  run(caller: Caller, connectorId: string, hitId: string, decision: Decision): Promise<Replayed> {
    return this.database.withWorkspace(caller.workspaceId, async (tx) => {
      const hit = await findHit(tx, caller.workspaceId, connectorId, hitId, 'for update');
      if (!hit) throw missingHit(hitId);
      if (hit.verdict !== 'waiting' || hit.reason !== DELETION) throw nothingToDecide();
      if (decision === 'erase') return this.erase(tx, caller, connectorId, hit);
      const kept = { ...hit, verdict: 'ignored', reason: 'kept-by-hand' } as const;
      await writeOutcome(tx, caller.workspaceId, hitId, kept);
      return { id: hitId, verdict: kept.verdict };
    });
  }

  private async erase(tx: Tx, caller: Caller, connectorId: string, hit: WholeHit): Promise<Replayed> {
    const { workspaceId } = caller;
    const connector = await calledConnector(tx, workspaceId, connectorId);
    if (!connector) throw missingConnector(connectorId);
    // First it names nobody any more: else it would go with the person, and nobody saw what was decided.
    await writeOutcome(tx, workspaceId, hit.id, ERASED);
    const by = { workspaceId, actor: actorOf(caller) };
    const occurredAt = await databaseInstant(tx);
    for (const event of readKept(adapterOf(connector.kind), connector, hit).events)
      if (event.is === 'erase')
        await this.eraseRecords.run(tx, by, connectorId, { ...event, occurredAt }, 'decided');
    return { id: hit.id, verdict: ERASED.verdict };
  }
}

const nothingToDecide = (): AppError =>
  new AppError('conflict', 'hit/nothing-to-decide', 'Nobody has to decide about this hit any more.');
