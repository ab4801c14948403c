import { Injectable } from '@nestjs/common';
import { recordActOf } from '#audit';
import type { ActFact, ActName, Caller } from '#contracts';
import { afterCommit, Database, Signals } from '#database';
import type { Tx } from '#database';
import { AppError, newId } from '#kernel';
import { AddressRule } from '../address-rule.js';
import { endpointAddress } from '../../domain/webhooks/address.js';
import { newSecret, TEST_TYPE } from '../../domain/webhooks/endpoint.js';
import type { EndpointWording, WebhookFormat } from '../../domain/webhooks/endpoint.js';
import { insertDeliveries } from '../../persistence/webhooks/deliveries.js';
import {
  allEndpoints,
  deleteEndpoint,
  dropWaiting,
  findEndpoint,
  insertEndpoint,
  rewordEndpoint,
  rotateSecret,
} from '../../persistence/webhooks/endpoints.js';
import type { Endpoint } from '../../persistence/webhooks/endpoints.js';

/** More endpoints than this, and each entry would be sent too often. */
const MOST_ENDPOINTS = 50;

/** Endpoints of a workspace, for whoever keeps its keys. */
@Injectable()
export class EndpointRequests {
  constructor(
    private readonly database: Database,
    private readonly rule: AddressRule,
    private readonly signals: Signals,
  ) {}

  list(caller: Caller): Promise<Endpoint[]> {
    return this.in(caller, (tx) => allEndpoints(tx, caller.workspaceId));
  }

  /** @throws AppError `webhook/missing` */
  one(caller: Caller, id: string): Promise<Endpoint> {
    return this.in(caller, (tx) => existing(tx, caller, id));
  }

  /** The secret is in this answer and in no other. @throws AppError `webhook/address`, `webhook/too-many` */
  create(
    caller: Caller,
    wording: EndpointWording & { readonly format: WebhookFormat },
  ): Promise<Endpoint & { readonly secret: string }> {
    const made = { ...wording, url: this.address(wording.url), id: newId(), secret: newSecret() };
    return this.in(caller, async (tx) => {
      const { length } = await allEndpoints(tx, caller.workspaceId);
      if (length >= MOST_ENDPOINTS)
        throw new AppError(
          'conflict',
          'webhook/too-many',
          'Delete an endpoint that is not used any more first.',
        );
      await insertEndpoint(tx, caller.workspaceId, made);
      await told(tx, caller, 'webhook.created', made.id, factsOf(made));
      return { ...(await existing(tx, caller, made.id)), secret: made.secret };
    });
  }

  /** What waits for an endpoint that is stopped is dropped. @throws AppError `webhook/address`, `webhook/missing` */
  reword(caller: Caller, id: string, wording: EndpointWording): Promise<Endpoint> {
    const url = this.address(wording.url);
    return this.in(caller, async (tx) => {
      await rewordEndpoint(tx, caller.workspaceId, id, { ...wording, url });
      if (!wording.isEnabled) await dropWaiting(tx, caller.workspaceId, id);
      const reworded = await existing(tx, caller, id);
      await told(tx, caller, 'webhook.changed', id, factsOf(reworded));
      return reworded;
    });
  }

  /** A new secret, shown this once; for a day both sign. @throws AppError `webhook/missing` */
  rotate(caller: Caller, id: string): Promise<{ readonly secret: string }> {
    const secret = newSecret();
    return this.in(caller, async (tx) => {
      if ((await rotateSecret(tx, caller.workspaceId, id, secret)) === 0) throw missing(id);
      await told(tx, caller, 'webhook.secret_rotated', id);
      return { secret };
    });
  }

  /** @throws AppError `webhook/missing` */
  remove(caller: Caller, id: string): Promise<void> {
    return this.in(caller, async (tx) => {
      if ((await deleteEndpoint(tx, caller.workspaceId, id)) === 0) throw missing(id);
      await told(tx, caller, 'webhook.removed', id);
    });
  }

  /** Sends a test as everything else is sent: signed, logged and retried. @throws AppError `webhook/missing`, `webhook/stopped` */
  test(caller: Caller, endpointId: string): Promise<{ readonly deliveryId: string }> {
    return this.in(caller, async (tx) => {
      assertRuns(await existing(tx, caller, endpointId));
      const id = newId();
      const test = { id, endpointId, entryId: null, position: null, aboutId: null, type: TEST_TYPE };
      await insertDeliveries(tx, caller.workspaceId, [test]);
      afterCommit(tx, () => this.signals.emit('outgoing', caller.workspaceId));
      return { deliveryId: id };
    });
  }

  private address(url: string): string {
    return endpointAddress(url, this.rule.allowsLoopback);
  }

  private in<T>({ workspaceId }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}

const told = (
  tx: Tx,
  caller: Caller,
  action: ActName,
  id: string,
  facts: Readonly<Record<string, ActFact>> = {},
): Promise<void> => recordActOf(tx, caller, { action, subject: { kind: 'webhook', id }, facts });

/** The host says where it goes; the path of an address may be a secret. */
const factsOf = ({ url, types, isEnabled }: EndpointWording): Readonly<Record<string, ActFact>> => ({
  ...{ host: new URL(url).host, types, isEnabled },
});

/** @throws AppError `webhook/missing` */
export async function existing(tx: Tx, { workspaceId }: Caller, id: string): Promise<Endpoint> {
  const endpoint = await findEndpoint(tx, workspaceId, id);
  if (!endpoint) throw missing(id);
  return endpoint;
}

/** @throws AppError `webhook/stopped` */
export function assertRuns({ isEnabled }: Endpoint): void {
  if (isEnabled) return;
  throw new AppError('conflict', 'webhook/stopped', 'This endpoint is stopped; enable it first.');
}

const missing = (id: string): AppError =>
  new AppError('missing', 'webhook/missing', `There is no webhook endpoint ${id} in this workspace.`);
