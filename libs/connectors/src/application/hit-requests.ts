import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { Database, ServerTime } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { newId } from '#kernel';
import { adapterOf } from '../domain/kinds.js';
import { Unreadable } from '../domain/unreadable.js';
import type { Event } from '../domain/adapter.js';
import type { Verdict } from '../domain/health.js';
import { parseBody } from '../domain/parse-body.js';
import type { ConnectorSettings } from '../domain/settings.js';
import { calledConnector, findConnector, holdConnector } from '../persistence/connectors.js';
import { findHit, insertHits, listHits } from '../persistence/hits.js';
import type { Hit, Outcome, WholeHit } from '../persistence/hits.js';
import { judged, missingConnector } from './connector-requests.js';
import { readKept, refusalOf } from './read-hit.js';
import { missingHit } from './replay-hits.js';
import { byConnector, TakeHits } from './take-hits.js';

/** A hit as it is shown, without what it holds. */
export type ShownHit = Hit;

interface HitsWish {
  readonly verdict?: Verdict;
  readonly cursor?: string;
  readonly limit: number;
}

const CURSOR = ['instant', 'id'] as const;

/** What came of a source, hit by hit, and trying it out. */
@Injectable()
export class HitRequests {
  constructor(
    private readonly database: Database,
    private readonly takeHits: TakeHits,
    private readonly serverTime: ServerTime,
  ) {}

  /** The newest first. @throws AppError `connector/missing` */
  list({ workspaceId }: Caller, connectorId: string, wish: HitsWish): Promise<Page<Hit>> {
    const { verdict, cursor, limit } = wish;
    const before = decodeCursor(cursor, CURSOR);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if (!(await findConnector(tx, workspaceId, connectorId))) throw missingConnector(connectorId);
      const found = await listHits(tx, workspaceId, connectorId, { verdict, before, limit });
      return pageOf(
        found,
        limit,
        ({ receivedAt, id }) => encodeCursor([receivedAt, id]),
        (hit) => hit,
      );
    });
  }

  /** As it came. @throws AppError `hit/missing` */
  async one({ workspaceId }: Caller, connectorId: string, id: string): Promise<WholeHit> {
    const hit = await this.database.withWorkspace(workspaceId, (tx) =>
      findHit(tx, workspaceId, connectorId, id),
    );
    if (!hit) throw missingHit(id);
    return hit;
  }

  /** Takes a sample of the vendor as a test: a lead that no figure counts. @throws AppError `connector/missing` */
  test(
    { workspaceId }: Caller,
    connectorId: string,
  ): Promise<{ readonly id: string } & Pick<Outcome, 'verdict' | 'leadIds' | 'reason'>> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if (!(await holdConnector(tx, workspaceId, connectorId))) throw missingConnector(connectorId);
      const connector = await calledConnector(tx, workspaceId, connectorId);
      if (!connector) throw missingConnector(connectorId);
      const adapter = adapterOf(connector.kind);
      const sample = adapter.sample(connector.now, connector.settings);
      const headers = { ...sample.headers, 'content-type': sample.contentType };
      const kept = { id: newId(), receivedAt: connector.now, headers, body: Buffer.from(sample.body) };
      const read = readKept(adapter, connector, kept);
      const hit = { ...read, events: read.events.map((event) => asTest(event, kept.id)) };
      const by = byConnector(workspaceId, connectorId);
      const [taken] = await this.takeHits.run(tx, by, connectorId, [hit]);
      const outcome = { ...(taken as Outcome), verdict: 'test' } as const;
      await insertHits(tx, workspaceId, connectorId, [{ ...hit, ...outcome }]);
      const { verdict, leadIds, reason } = outcome;
      return { id: hit.id, verdict, leadIds, reason };
    });
  }

  /** What a body would become by these settings; nothing is kept. @throws AppError `hit/unreadable`, `connector/settings` */
  try(kind: string, settings: ConnectorSettings, body: string): readonly Event[] {
    const adapter = adapterOf(kind);
    const circumstances = { headers: {}, receivedAt: new Date(this.serverTime.now()), digest: 'trial' };
    try {
      return adapter.read(parseBody(Buffer.from(body), adapter.body), judged(settings), circumstances);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      throw refusalOf({ reason: 'unreadable', detail: error.message, isUnreadable: true });
    }
  }
}

/** A record of its own, so that no real one is taken by it; what only names a record is shown as a lead of it. */
function asTest(event: Event, id: string): Event {
  const externalId = `test ${id} ${event.externalId}`.slice(0, 200);
  const submission = { ...event.submission, externalId, isTest: true, occurredAt: event.occurredAt };
  const is = event.is === 'fetch' || event.is === 'ignored' ? 'lead' : event.is;
  return { ...event, is, externalId, isTest: true, submission };
}
