import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Entry } from '#contracts';
import { afterCommit, databaseInstant, Signals } from '#database';
import type { Tx } from '#database';
import { Readers } from '#journal';
import type { Reader } from '#journal';
import { DAY_MS, newId } from '#kernel';
import { isWorthALine, wants } from '../domain/webhooks/endpoint.js';
import { forgetDeliveries, insertDeliveries } from '../persistence/webhooks/deliveries.js';
import { dropBeyond, insertDropped } from '../persistence/webhooks/dropped.js';
import type { DroppedDelivery } from '../persistence/webhooks/dropped.js';
import { allEndpoints } from '../persistence/webhooks/endpoints.js';
import type { Endpoint } from '../persistence/webhooks/endpoints.js';
import { holdForAdding } from '../persistence/webhooks/order.js';

/** What lies further back is history: nobody is told of it unasked. */
const NEWS_MS = DAY_MS;
const KEPT_MS = 30 * DAY_MS;
/** Of an endpoint that is stopped, so much stays to be replayed: one that is forgotten does not grow for ever. */
const MOST_DROPPED = 5_000;

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

  /**
   * An endpoint hears of what was recorded after it was made. What it does not hear, as it is stopped or the news is a day old, stands in
   * its log as dropped, so that it can be replayed.
   */
  async read(tx: Tx, workspaceId: string, entries: readonly Entry[]): Promise<void> {
    const endpoints = await allEndpoints(tx, workspaceId);
    if (endpoints.length === 0) return;
    const now = (await databaseInstant(tx)).getTime();
    const wanted = endpoints.flatMap((endpoint) => wantedBy(endpoint, entries));
    const heard = wanted.filter(({ isEnabled, createdAt }) => isEnabled && isWithin(NEWS_MS, createdAt, now));
    const dropped = wanted.filter((each) => !heard.includes(each) && isWithin(KEPT_MS, each.createdAt, now));
    if (heard.length > 0) {
      await holdForAdding(tx, workspaceId, [...new Set(heard.map((each) => each.endpointId))]);
      await insertDeliveries(tx, workspaceId, heard);
      afterCommit(tx, () => this.signals.emit('outgoing', workspaceId));
    }
    await insertDropped(tx, workspaceId, dropped);
    for (const endpointId of new Set(dropped.map((each) => each.endpointId)))
      await dropBeyond(tx, workspaceId, endpointId, MOST_DROPPED);
    await forgetDeliveries(tx, workspaceId, new Date(now - KEPT_MS));
  }
}

interface Wanted extends DroppedDelivery {
  readonly isEnabled: boolean;
}

const wantedBy = (
  { id: endpointId, types, format, createdAt: madeAt, isEnabled }: Endpoint,
  entries: readonly Entry[],
): Wanted[] =>
  entries
    .filter(({ type, recordedAt }) => recordedAt >= madeAt && wants(types, type))
    .filter((entry) => format === 'cloudevents' || isWorthALine(entry))
    .map(({ id: entryId, position, type, leadId, subjectId, recordedAt: createdAt }) => ({
      ...{
        id: newId(),
        endpointId,
        entryId,
        position,
        aboutId: leadId ?? subjectId,
        type,
        createdAt,
        isEnabled,
      },
    }));

const isWithin = (ms: number, at: Date, now: number): boolean => now - at.getTime() < ms;
