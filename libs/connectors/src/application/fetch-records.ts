import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { leadsOfRecords } from '#intake';
import { SafeClient } from '#notifications';
import type { Adapter, Event, ReadBack } from '../domain/adapter.js';
import { adapterOf } from '../domain/kinds.js';
import { parseBody } from '../domain/parse-body.js';
import { sourceOf } from '../domain/source-of.js';
import type { CalledConnector } from '../persistence/connectors.js';
import type { ReadHit } from './read-hit.js';

/** Where vendors are reached; tests put a double there. */
export abstract class VendorAddresses {
  abstract baseOf(adapter: Adapter & { readonly readBack: ReadBack }): string;
}

const AT_A_TIME = 8;

/** Reads back from the vendor what notifications only name. What is known already is not asked for again. Outside any transaction. */
@Injectable()
export class FetchRecords {
  constructor(
    private readonly database: Database,
    private readonly client: SafeClient,
    private readonly addresses: VendorAddresses,
  ) {}

  /** The hits with their records in place; one that could not be read back stays `fetch`, with the reason. */
  async run(workspaceId: string, connector: CalledConnector, hits: readonly ReadHit[]): Promise<ReadHit[]> {
    const ids = hits.flatMap(({ events }) =>
      events.flatMap(({ is, externalId }) => (is === 'fetch' ? [externalId] : [])),
    );
    if (ids.length === 0) return [...hits];
    const source = sourceOf(connector.id);
    const known = await this.database.withWorkspace(workspaceId, (tx) =>
      leadsOfRecords(tx, workspaceId, source, ids),
    );
    const records = new Map<string, Event>();
    const wanted = [...new Set(ids)].filter((id) => !known.has(id));
    for (let next = 0; next < wanted.length; next += AT_A_TIME)
      await Promise.all(
        wanted.slice(next, next + AT_A_TIME).map(async (id) => {
          const event = hits.flatMap(({ events }) => events).find((each) => each.externalId === id);
          if (event) records.set(id, await this.fetch(connector, event));
        }),
      );
    const placed = (event: Event): Event =>
      // Each is an event of its own, though several name one record.
      event.is === 'fetch' ? { ...(records.get(event.externalId) ?? knownOne(event)) } : event;
    return hits.map((hit) => ({ ...hit, events: hit.events.map(placed) }));
  }

  private async fetch({ kind, token, settings }: CalledConnector, event: Event): Promise<Event> {
    const adapter = adapterOf(kind);
    const { readBack } = adapter;
    if (!readBack || token === null) return { ...event, reason: 'no-token' };
    const { path, headers } = readBack.ask(event.externalId, token);
    const url = new URL(path, this.addresses.baseOf({ ...adapter, readBack })).href;
    try {
      const { status, body } = await this.client.read(url, { ...headers, accept: 'application/json' });
      if (status !== 200 || body === null) return { ...event, reason: `vendor-answered-${status}` };
      return readBack.read(parseBody(body, 'json'), event, settings);
    } catch {
      return { ...event, reason: 'vendor-unreachable' };
    }
  }
}

/** What is known is told again: taking it says so, and nothing of it has to be known. */
const knownOne = (event: Event): Event => ({
  ...event,
  is: 'lead',
  submission: { externalId: event.externalId, occurredAt: event.occurredAt },
});
