import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { afterCommit, databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { DAY_MS, newId } from '#kernel';
import { wants } from '../domain/webhooks/endpoint.js';
import { forgetDeliveries, insertDeliveries } from '../persistence/webhooks/deliveries.js';
import { allEndpoints } from '../persistence/webhooks/endpoints.js';

/** What lies further back is history: nobody is told of it. */
const NEWS_MS = DAY_MS;
const KEPT_MS = 30 * DAY_MS;

/** Notes which entry goes where, after its commit and together with the cursor: no command waits for it, no entry is missed or doubled. */
@Injectable()
export class FollowJournal implements Reader, OnModuleInit {
  readonly name = 'webhooks';

  constructor(
    private readonly readers: Readers,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.readers.register(this);
  }

  /** An endpoint hears of what was recorded after it was made. */
  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const endpoints = (await allEndpoints(tx, workspaceId)).filter(({ isEnabled }) => isEnabled);
    if (endpoints.length === 0) return;
    const now = (await databaseInstant(tx)).getTime();
    const news = entries.filter(({ recordedAt }) => now - recordedAt.getTime() < NEWS_MS);
    const deliveries = endpoints.flatMap(({ id: endpointId, types, createdAt }) =>
      news
        .filter(({ type, recordedAt }) => recordedAt >= createdAt && wants(types, type))
        .map(({ id: entryId, position, type }) => ({ id: newId(), endpointId, entryId, position, type })),
    );
    await insertDeliveries(tx, workspaceId, deliveries);
    if (deliveries.length > 0) afterCommit(tx, () => this.signals.emit('outgoing', workspaceId));
    await forgetDeliveries(tx, workspaceId, new Date(now - KEPT_MS));
  }
}
