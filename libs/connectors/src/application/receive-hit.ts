import { Injectable } from '@nestjs/common';
import { Database, isConnectionLost, isDatabaseUnavailable } from '#database';
import { AppError, Gather } from '#kernel';
import { Log } from '#observability';
import type { Headers } from '../domain/adapter.js';
import { adapterOf } from '../domain/kinds.js';
import { calledConnector, connectorOfKey } from '../persistence/connectors.js';
import type { CalledConnector } from '../persistence/connectors.js';
import { insertHits } from '../persistence/hits.js';
import type { Outcome } from '../persistence/hits.js';
import { BoundHits } from './bound-hits.js';
import type { Calling, Judge } from './bound-hits.js';
import { FetchRecords } from './fetch-records.js';
import { readHit, refusalOf } from './read-hit.js';
import type { Arrived, ReadHit } from './read-hit.js';
import { byConnector, refusedBy, TakeHits } from './take-hits.js';

type Called = Arrived & Calling & { readonly judge: Judge };

interface Received {
  readonly hit: ReadHit;
  readonly outcome: Outcome;
  readonly returnTo: string | null | undefined;
}

/** What whoever sent a hit is told. */
export interface Answer {
  readonly id: string;
  readonly status: string;
  /** Where somebody who filled a form in is sent, null where nowhere; undefined where no form is sent by people themselves. */
  readonly returnTo: string | null | undefined;
}

const KEY = /^[\w-]{10,60}$/;

/** Takes what sources send: judged, read, and committed with its leads before it is acknowledged. Hits that arrive together share a transaction. */
@Injectable()
export class ReceiveHit {
  private readonly gather = new Gather<Called, Received | AppError>({
    ...{ mostRunning: 2, mostShared: 250, mostWaiting: 5_000 },
    sizeOf: () => 1,
    serve: (group) => this.take(group),
    full: busy,
    isOfAll: isConnectionLost,
  });

  constructor(
    private readonly database: Database,
    private readonly takeHits: TakeHits,
    private readonly fetchRecords: FetchRecords,
    private readonly boundHits: BoundHits,
    private readonly log: Log,
  ) {}

  /** @throws AppError `connector/unknown-address`, `hit/unproven`, `hit/unreadable`, `hit/busy`, `hit/throttled` */
  async run(key: string, arrived: Arrived & Pick<Calling, 'address'>): Promise<Answer> {
    const { workspaceId, id: connectorId } = await this.called(key);
    const calling = { ...arrived, workspaceId, connectorId };
    await this.boundHits.assertMayProve(calling);
    const called = { ...calling, judge: this.boundHits.judging(calling) };
    const received = await this.gather
      .run(connectorId, called)
      .catch((error: unknown) => this.keepFailed(called, error));
    if (received instanceof AppError) throw received;
    const { hit, outcome, returnTo } = received;
    if (hit.refused) throw refusalOf(hit.refused);
    return { id: hit.id, status: outcome.verdict, returnTo };
  }

  /** @throws AppError `connector/unknown-address`, `hit/unproven` */
  async handshake(key: string, query: Headers): Promise<string | object> {
    const { workspaceId, id } = await this.called(key);
    const connector = await this.connector(workspaceId, id);
    const { secrets, settings, kind } = connector;
    const answer = adapterOf(kind).handshake?.({ query, secrets, settings }) ?? null;
    if (answer === null)
      throw new AppError('unauthenticated', 'hit/unproven', 'This connector expects no such question.');
    return answer;
  }

  private async take(group: readonly Called[]): Promise<(Received | AppError)[]> {
    const [first] = group;
    if (!first) return [];
    const { workspaceId, connectorId } = first;
    const connector = await this.connector(workspaceId, connectorId);
    const adapter = adapterOf(connector.kind);
    const read = group.map((each) => readHit(adapter, connector, each));
    const refusals = await Promise.all(
      group.map(({ judge }, index) => judge(read[index]?.isProven === true)),
    );
    const admitted = read.filter((_, index) => refusals[index] === null);
    const received = await this.keep(workspaceId, connector, admitted);
    return read.map((hit, index) => refusals[index] ?? (received.get(hit.id) as Received));
  }

  /** By their ids. */
  private async keep(
    workspaceId: string,
    connector: CalledConnector,
    read: readonly ReadHit[],
  ): Promise<ReadonlyMap<string, Received>> {
    const { id: connectorId, settings, kind } = connector;
    const adapter = adapterOf(kind);
    const hits = await this.fetchRecords.run(workspaceId, connector, read);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const outcomes = await this.takeHits.run(tx, byConnector(workspaceId, connectorId), connectorId, hits);
      const received = hits.map((hit, index) => ({
        ...{ hit, outcome: outcomes[index] as Outcome },
        returnTo: adapter.returnTo?.(hit.body, settings),
      }));
      const kept = received.map(({ hit, outcome }) => ({ ...hit, ...outcome }));
      await insertHits(tx, workspaceId, connectorId, kept);
      return new Map(received.map((each) => [each.hit.id, each]));
    });
  }

  /** What could not be taken is kept and can be replayed, so its sender need not send it again. @throws what the database did not take, either */
  private async keepFailed(called: Called, error: unknown): Promise<Received> {
    if (isDatabaseUnavailable(error) || (error instanceof AppError && NOT_OURS.has(error.code))) throw error;
    const { workspaceId, connectorId } = called;
    this.log.error('A hit could not be taken; it is kept to be replayed.', { err: error, connectorId });
    const connector = await this.connector(workspaceId, connectorId);
    const adapter = adapterOf(connector.kind);
    const hit = readHit(adapter, connector, called);
    // It may have shared its transaction with the one at fault, so each is tried once more by itself.
    const outcome = hit.refused ? refusedBy(hit.refused) : failedBy(error, true);
    await this.database.withWorkspace(workspaceId, (tx) =>
      insertHits(tx, workspaceId, connectorId, [{ ...hit, ...outcome }]),
    );
    return { hit, outcome, returnTo: adapter.returnTo?.(hit.body, connector.settings) };
  }

  private async called(key: string): Promise<{ readonly workspaceId: string; readonly id: string }> {
    const found = KEY.test(key)
      ? await this.database.withRole('timer', (tx) => connectorOfKey(tx, key))
      : undefined;
    if (!found) throw unknownAddress();
    return found;
  }

  private async connector(workspaceId: string, id: string): Promise<CalledConnector> {
    const found = await this.database.withWorkspace(workspaceId, (tx) =>
      calledConnector(tx, workspaceId, id),
    );
    if (!found) throw unknownAddress();
    return found;
  }
}

/** Refusals that say nothing of the hit. */
const NOT_OURS = new Set(['connector/unknown-address', 'hit/busy']);

/** What is kept of a hit that could not be taken. */
export const failedBy = (error: unknown, mayPass: boolean): Outcome => ({
  ...{ verdict: 'failed', leadIds: [], personIds: [], mayPass },
  reason: error instanceof AppError ? error.code : 'unexpected',
});

const unknownAddress = (): AppError =>
  new AppError('missing', 'connector/unknown-address', 'No source is connected under this address.');

const busy = (): AppError =>
  new AppError('unavailable', 'hit/busy', 'Too many hits of this source wait; send them again in a moment.', {
    retryAfterSeconds: 1,
  });
