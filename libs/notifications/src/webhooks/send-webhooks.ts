import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { newId, SECOND_MS } from '#kernel';
import { Stopping } from '#observability';
import { judgeAttempt } from '../domain/webhooks/judge-attempt.js';
import type { Attempt, Verdict } from '../domain/webhooks/judge-attempt.js';
import { signedHeaders } from '../domain/webhooks/signature.js';
import {
  claimDeliveries,
  dueEndpoints,
  releaseDelivery,
  settleDelivery,
} from '../persistence/webhooks/deliveries.js';
import type { ClaimedDelivery, DueEndpoint } from '../persistence/webhooks/deliveries.js';
import { disableEndpoint, noteOutcome } from '../persistence/webhooks/endpoints.js';
import { tellOfDisabled } from '../persistence/webhooks/tell-of-disabled.js';
import { SafeClient } from './safe-client.js';
import { WebhookConfig } from './webhook.config.js';
import { WriteBodies } from './write-bodies.js';

/** Sent to one endpoint by one process at a time. */
const AT_ONCE = 8;
/** A claim outlasts the attempt it is for by so much. */
const MARGIN_MS = 30 * SECOND_MS;

const messageId = (deliveryId: string): string => `msg_${deliveryId.replaceAll('-', '')}`;

/**
 * Sends what is due. Taking, sending and noting are three steps: no transaction is open while a receiver thinks. A process that dies
 * in between leaves its claim, and after it the same message goes out again under the same id.
 */
@Injectable()
export class SendWebhooks {
  constructor(
    private readonly database: Database,
    private readonly client: SafeClient,
    private readonly bodies: WriteBodies,
    private readonly config: WebhookConfig,
    private readonly stopping: Stopping,
  ) {}

  /** Endpoints at which something is due now. */
  due(): Promise<DueEndpoint[]> {
    return this.database.withRole('timer', dueEndpoints);
  }

  /** Sends what is due at one endpoint until nothing is; returns how many attempts that took. */
  async sendAll(at: DueEndpoint, isStopped: () => boolean = () => false): Promise<number> {
    let total = 0;
    for (let sent = AT_ONCE; sent > 0 && !isStopped(); total += sent) sent = await this.sendSome(at);
    return total;
  }

  private async sendSome(at: DueEndpoint): Promise<number> {
    const claim = newId();
    const holdMs = this.config.timeoutMs + MARGIN_MS;
    const claimed = await this.in(at, (tx) => claimDeliveries(tx, at, { claim, holdMs, limit: AT_ONCE }));
    await Promise.all(claimed.map((delivery) => this.send(at, claim, delivery)));
    return claimed.length;
  }

  private async send(at: DueEndpoint, claim: string, delivery: ClaimedDelivery): Promise<void> {
    const { body, instant } = await this.in(at, async (tx) => ({
      body: await this.bodies.of(tx, at.workspaceId, delivery),
      instant: await databaseInstant(tx),
    }));
    const { url, secrets, format } = delivery;
    const signed = signedHeaders(secrets, { id: messageId(delivery.id), at: instant, body });
    const headers = {
      'content-type': `application/${format === 'cloudevents' ? 'cloudevents+' : ''}json; charset=utf-8`,
      'user-agent': 'Staffetta-Webhooks/1.0',
      ...(format === 'cloudevents' ? signed : {}),
    };
    const attempt = await this.client.post({ url, headers, body });
    // Given up because this process stops, which is no failure of the receiver: another one sends it, under the same id.
    const isCut = attempt.status === null && this.stopping.cut.aborted;
    await this.in(at, async (tx) => {
      if (isCut) await releaseDelivery(tx, at.workspaceId, delivery.id, claim);
      else await this.note(tx, at, { ...delivery, claim }, attempt);
    });
  }

  private async note(
    tx: Tx,
    { workspaceId, endpointId }: DueEndpoint,
    delivery: ClaimedDelivery & { readonly claim: string },
    attempt: Attempt,
  ): Promise<void> {
    const now = (await databaseInstant(tx)).getTime();
    const turn = delivery.roundAttempts + 1;
    const [waits, chance] = [this.config.waits, Math.random()];
    const verdict = judgeAttempt(attempt, { turn, now, waits, chance });
    if (!(await settleDelivery(tx, workspaceId, delivery, attempt, verdict))) return;
    const noted = await noteOutcome(tx, workspaceId, endpointId, verdict.state === 'delivered');
    const because = this.reasonToStop(verdict, noted?.failingSeconds ?? 0);
    if (because !== undefined && (await disableEndpoint(tx, workspaceId, endpointId, because)))
      await tellOfDisabled(tx, workspaceId, { endpointId, deliveryId: delivery.id, because, at: now });
  }

  private reasonToStop(verdict: Verdict, failingSeconds: number): 'gone' | 'failing' | undefined {
    if (verdict.state === 'given_up' && verdict.isGone) return 'gone';
    return failingSeconds >= this.config.disableAfterSeconds ? 'failing' : undefined;
  }

  private in<T>({ workspaceId }: DueEndpoint, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}
