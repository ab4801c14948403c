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
import { nameNobody } from '../persistence/waiting-hits.js';
import { missingConnector } from './connector-requests.js';
import { DELETION, EraseRecords } from './erase-records.js';
import { readKept, refusalOf } from './read-hit.js';
import { KEPT_BY_HAND, missingHit } from './replay-hits.js';
import type { Replayed } from './replay-hits.js';
import type { Taken } from './taken.js';

export const DECISIONS = ['erase', 'keep'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a hit became by what somebody said. */
export interface Decided extends Replayed {
  readonly reason: string | null;
}

/** A source deleted a record of somebody who was worked meanwhile: whether the person goes is for somebody to say. */
@Injectable()
export class DecideDeletions {
  constructor(
    private readonly database: Database,
    private readonly eraseRecords: EraseRecords,
  ) {}

  /** @throws AppError `connector/missing`, `hit/missing`, `hit/nothing-to-decide`, `hit/unreadable` */
  run(caller: Caller, connectorId: string, hitId: string, decision: Decision): Promise<Decided> {
    const { workspaceId } = caller;
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const hit = await findHit(tx, workspaceId, connectorId, hitId, 'for update');
      if (!hit) throw missingHit(hitId);
      if (hit.verdict !== 'waiting' || hit.reason !== DELETION) throw nothingToDecide();
      const outcome: Outcome =
        decision === 'erase'
          ? await this.erase(tx, caller, connectorId, hit)
          : { ...hit, verdict: 'ignored', reason: KEPT_BY_HAND };
      await writeOutcome(tx, workspaceId, hitId, outcome);
      return { id: hitId, verdict: outcome.verdict, reason: outcome.reason };
    });
  }

  private async erase(tx: Tx, caller: Caller, connectorId: string, hit: WholeHit): Promise<Outcome> {
    const { workspaceId } = caller;
    const connector = await calledConnector(tx, workspaceId, connectorId);
    if (!connector) throw missingConnector(connectorId);
    const { events, refused } = readKept(adapterOf(connector.kind), connector, hit);
    if (refused) throw refusalOf(refused);
    // Else it would go with the person, and nobody saw what was decided.
    await nameNobody(tx, workspaceId, hit.id);
    const by = { workspaceId, actor: actorOf(caller) };
    const occurredAt = await databaseInstant(tx);
    const taken: Taken[] = [];
    for (const event of events.filter(({ is }) => is === 'erase'))
      taken.push(await this.eraseRecords.run(tx, by, connectorId, { ...event, occurredAt }, 'decided'));
    return { ...outcomeOf(taken), leadIds: [], personIds: [] };
  }
}

/** Whoever another source told of meanwhile stays, whatever was said; and nobody is there whose record is of nobody any more. */
function outcomeOf(taken: readonly Taken[]): Pick<Outcome, 'verdict' | 'reason'> {
  const erased = taken.filter(({ status }) => status === 'erased');
  if (erased.some(({ reason }) => reason === undefined))
    return { verdict: 'accepted', reason: 'erased-by-hand' };
  const [first] = [...erased, ...taken];
  return { verdict: erased.length > 0 ? 'accepted' : 'ignored', reason: first?.reason ?? null };
}

const nothingToDecide = (): AppError =>
  new AppError('conflict', 'hit/nothing-to-decide', 'Nobody has to decide about this hit any more.');
