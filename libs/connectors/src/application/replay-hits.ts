import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, isDatabaseUnavailable } from '#database';
import type { Tx } from '#database';
import { AppError } from '#kernel';
import { adapterOf } from '../domain/kinds.js';
import { errorMayPass } from '../domain/may-pass.js';
import type { Verdict } from '../domain/health.js';
import { calledConnector } from '../persistence/connectors.js';
import type { CalledConnector } from '../persistence/connectors.js';
import { failedSince, findHit, writeOutcome } from '../persistence/hits.js';
import type { DueHit, Outcome, WholeHit } from '../persistence/hits.js';
import { afterReplay } from './after-replay.js';
import { missingConnector } from './connector-requests.js';
import { DELETION } from './erase-records.js';
import { FetchRecords } from './fetch-records.js';
import { passOverCarts } from './hold-carts.js';
import { readKept } from './read-hit.js';
import { failedBy } from './receive-hit.js';
import { byConnector, TakeHits } from './take-hits.js';

export interface Replayed {
  readonly id: string;
  readonly verdict: Verdict;
}

/** A source deleted the record of somebody who was worked, and somebody said that they stay. */
export const KEPT_BY_HAND = 'kept-by-hand';

/** Somebody says whether a person goes, or said that they stay: no replay says it for them. */
const isByHand = ({ verdict, reason }: WholeHit): boolean =>
  reason === KEPT_BY_HAND || (verdict === 'waiting' && reason === DELETION);

interface Found {
  readonly connector: CalledConnector | undefined;
  readonly hit: WholeHit | undefined;
}

/** Takes kept hits anew, by the settings of now. A record is taken once, so nothing doubles, however often and by how many at once. */
@Injectable()
export class ReplayHits {
  constructor(
    private readonly database: Database,
    private readonly takeHits: TakeHits,
    private readonly fetchRecords: FetchRecords,
  ) {}

  /** @throws AppError `connector/missing`, `hit/missing`, `hit/unproven-replay`, `hit/decided-by-hand` */
  async one({ workspaceId }: Caller, connectorId: string, hitId: string): Promise<Replayed> {
    const { connector, hit } = await this.found(workspaceId, connectorId, hitId);
    if (!connector) throw missingConnector(connectorId);
    if (!hit) throw missingHit(hitId);
    if (!hit.isProven) throw unprovenHit();
    if (isByHand(hit)) throw decidedByHand();
    return this.again(workspaceId, connector, hit);
  }

  /** All that failed, could not be read or came during a pause since, up to 1,000, the oldest first. @throws AppError `connector/missing` */
  async since(caller: Caller, connectorId: string, since: Date): Promise<Replayed[]> {
    const found = await this.database.withWorkspace(caller.workspaceId, async (tx) => {
      if (!(await calledConnector(tx, caller.workspaceId, connectorId))) throw missingConnector(connectorId);
      return failedSince(tx, caller.workspaceId, connectorId, since);
    });
    const replayed: Replayed[] = [];
    for (const { id } of found) {
      const { connector, hit } = await this.found(caller.workspaceId, connectorId, id);
      if (connector && hit) replayed.push(await this.again(caller.workspaceId, connector, hit));
    }
    return replayed;
  }

  /** By itself, once its time has come; what was taken or put off meanwhile is left alone. */
  async due({ workspaceId, connectorId, id }: DueHit): Promise<void> {
    const { connector, hit } = await this.found(workspaceId, connectorId, id);
    if (!connector || !hit) return;
    const isDue = ({ nextAt }: WholeHit): boolean => nextAt !== null && nextAt <= connector.now;
    if (isDue(hit)) await this.replay(workspaceId, connector, hit, isDue);
  }

  private found(workspaceId: string, connectorId: string, hitId: string): Promise<Found> {
    return this.database.withWorkspace(workspaceId, async (tx) => ({
      connector: await calledConnector(tx, workspaceId, connectorId),
      hit: await findHit(tx, workspaceId, connectorId, hitId),
    }));
  }

  private async again(workspaceId: string, connector: CalledConnector, hit: WholeHit): Promise<Replayed> {
    const verdict = await this.replay(workspaceId, connector, hit, (locked) => !isByHand(locked));
    return { id: hit.id, verdict };
  }

  private async replay(
    workspaceId: string,
    connector: CalledConnector,
    hit: WholeHit,
    isWanted: (locked: WholeHit) => boolean,
  ): Promise<Verdict> {
    try {
      const kept = readKept(adapterOf(connector.kind), connector, hit);
      const [fetched = kept] = await this.fetchRecords.run(workspaceId, connector, [kept]);
      return await this.database.withWorkspace(workspaceId, async (tx) => {
        // Of two who replay it at once the second waits here, and finds its records taken.
        const locked = await findHit(tx, workspaceId, connector.id, hit.id, 'for update');
        if (!locked || !isWanted(locked)) return (locked ?? hit).verdict;
        // Somebody was cut out of it meanwhile: what was read of it holds no more.
        if (!locked.body.equals(hit.body)) return locked.verdict;
        const by = byConnector(workspaceId, connector.id);
        const read = await passOverCarts(tx, workspaceId, connector, fetched);
        const [outcome] = await this.takeHits.run(tx, by, connector.id, [read]);
        return write(tx, workspaceId, locked, outcome as Outcome);
      });
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error;
      return this.database.withWorkspace(workspaceId, async (tx) => {
        // Whoever else replays it may have taken it meanwhile.
        const locked = await findHit(tx, workspaceId, connector.id, hit.id, 'for update');
        if (!locked || !isWanted(locked)) return (locked ?? hit).verdict;
        return write(tx, workspaceId, locked, failedBy(error, errorMayPass(error)));
      });
    }
  }
}

/** Writes what became of a hit by what is known of it now, under its lock; what it is then. */
async function write(tx: Tx, workspaceId: string, hit: WholeHit, outcome: Outcome): Promise<Verdict> {
  const kept = afterReplay(hit, outcome);
  await writeOutcome(tx, workspaceId, hit.id, kept);
  return kept.verdict;
}

export const missingHit = (id: string): AppError =>
  new AppError('missing', 'hit/missing', `This connector has no hit ${id}; hits are kept for 90 days.`);

const unprovenHit = (): AppError =>
  new AppError(
    'conflict',
    'hit/unproven-replay',
    'This hit did not prove who sent it, so it is never taken; have it sent again.',
  );

const decidedByHand = (): AppError =>
  new AppError(
    'conflict',
    'hit/decided-by-hand',
    'Whether this person goes is for somebody to say; taking the hit anew does not decide it.',
  );
