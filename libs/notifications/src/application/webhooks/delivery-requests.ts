import { Injectable } from '@nestjs/common';
import type { Caller } from '#contracts';
import { afterCommit, Database, Signals } from '#database';
import type { Tx } from '#database';
import { decodeCursor, encodeCursor, pageOf } from '#http';
import type { Page } from '#http';
import { AppError } from '#kernel';
import type { DeliveryState } from '../../domain/webhooks/endpoint.js';
import { deliveriesOf, findDelivery, replayDeliveries } from '../../persistence/webhooks/deliveries.js';
import type { Delivery, LoggedAttempt } from '../../persistence/webhooks/deliveries.js';
import { assertRuns, existing } from './endpoint-requests.js';

export type LoggedDelivery = Delivery & { readonly log: readonly LoggedAttempt[] };

interface Asked {
  readonly cursor?: string;
  readonly limit: number;
  readonly state: DeliveryState | null;
}

/** What was sent to an endpoint, what came of it, and sending it again. */
@Injectable()
export class DeliveryRequests {
  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** The newest first. @throws AppError `webhook/missing` */
  list(caller: Caller, endpointId: string, { cursor, limit, state }: Asked): Promise<Page<Delivery>> {
    const place = decodeCursor(cursor, ['instant', 'id']);
    const after = place && { createdAt: place[0], id: place[1] };
    return this.in(caller, async (tx) => {
      await existing(tx, caller, endpointId);
      const filter = { endpointId, state, limit, ...(after ? { after } : {}) };
      const found = await deliveriesOf(tx, caller.workspaceId, filter);
      return pageOf(
        found,
        limit,
        ({ createdAt, id }) => encodeCursor([createdAt, id]),
        (each) => each,
      );
    });
  }

  /** @throws AppError `webhook/missing-delivery` */
  one(caller: Caller, endpointId: string, id: string): Promise<LoggedDelivery> {
    return this.in(caller, (tx) => this.found(tx, caller, endpointId, id));
  }

  /** Sends it again under the same id. @throws AppError `webhook/missing`, `webhook/missing-delivery`, `webhook/stopped` */
  replay(caller: Caller, endpointId: string, id: string): Promise<LoggedDelivery> {
    return this.in(caller, async (tx) => {
      assertRuns(await existing(tx, caller, endpointId));
      await replayDeliveries(tx, caller.workspaceId, endpointId, { id });
      this.wake(tx, caller);
      return this.found(tx, caller, endpointId, id);
    });
  }

  /** Sends again what was not delivered since an instant. @throws AppError `webhook/missing`, `webhook/stopped` */
  replaySince(caller: Caller, endpointId: string, since: Date): Promise<{ readonly replayed: number }> {
    return this.in(caller, async (tx) => {
      assertRuns(await existing(tx, caller, endpointId));
      this.wake(tx, caller);
      return { replayed: await replayDeliveries(tx, caller.workspaceId, endpointId, { since }) };
    });
  }

  private wake(tx: Tx, { workspaceId }: Caller): void {
    afterCommit(tx, () => this.signals.emit('outgoing', workspaceId));
  }

  private async found(tx: Tx, caller: Caller, endpointId: string, id: string): Promise<LoggedDelivery> {
    const delivery = await findDelivery(tx, caller.workspaceId, endpointId, id);
    if (delivery) return delivery;
    throw new AppError('missing', 'webhook/missing-delivery', `There is no delivery ${id} to this endpoint.`);
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}
