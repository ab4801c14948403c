import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import type { Tx } from '#database';
import { newId, SECOND_MS } from '#kernel';
import { Stopping } from '#observability';
import { isSuccess, judgeAttempt } from '../domain/webhooks/judge-attempt.js';
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
import { failedAlone, holdForSettling, hurry, letNextGo } from '../persistence/webhooks/order.js';
import { tellOfDisabled } from '../persistence/webhooks/tell-of-disabled.js';
import { Patience } from './patience.js';
import { SafeClient } from './safe-client.js';
import { WebhookConfig } from './webhook.config.js';
import { WriteBodies } from './write-bodies.js';

/** An endpoint that took nothing for so long, and takes something again, gets at once what it missed. */
const OUTAGE_SECONDS = 60;
/** A claim outlasts the attempt it is for by so much. */
const MARGIN_MS = 10 * SECOND_MS;

const messageId = (deliveryId: string): string => `msg_${deliveryId.replaceAll('-', '')}`;

/**
 * Sends what is due. Taking, sending and noting are three steps: no transaction is open while a receiver thinks. A process that dies
 * in between leaves its claim, and after it the same message goes out again under the same id.
 */
@Injectable()
export class SendWebhooks {
  private readonly patience = new Patience();

  constructor(
    private readonly database: Database,
    private readonly client: SafeClient,
    private readonly bodies: WriteBodies,
    private readonly config: WebhookConfig,
    private readonly stopping: Stopping,
  ) {}

  /** Endpoints at which something is due now, and which do not rest. */
  async due(): Promise<DueEndpoint[]> {
    const due = await this.database.withRole('timer', dueEndpoints);
    this.patience.forgetOthers(new Set(due.map(({ endpointId }) => endpointId)));
    return due.filter(({ endpointId }) => this.patience.of(endpointId) > 0);
  }

  /** Sends what is due at one endpoint until nothing is, or until it rests. */
  async sendAll(at: DueEndpoint, isStopped: () => boolean): Promise<void> {
    let sent = 1;
    while (sent > 0 && !isStopped()) sent = await this.sendSome(at, this.patience.of(at.endpointId));
  }

  private async sendSome(at: DueEndpoint, limit: number): Promise<number> {
    if (limit === 0) return 0;
    const claim = newId();
    const holdMs = this.config.timeoutMs + MARGIN_MS;
    const claimed = await this.in(at, (tx) => claimDeliveries(tx, at, { claim, holdMs, limit }));
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
      else await this.note(tx, at, { ...delivery, claim }, { ...attempt, begunAt: instant });
    });
    if (!isCut) this.patience.note(at.endpointId, isSuccess(attempt));
  }

  private async note(
    tx: Tx,
    { workspaceId, endpointId }: DueEndpoint,
    delivery: ClaimedDelivery & { readonly claim: string },
    attempt: Attempt & { readonly begunAt: Date },
  ): Promise<void> {
    await holdForSettling(tx, workspaceId, endpointId);
    const now = (await databaseInstant(tx)).getTime();
    const turn = delivery.roundAttempts + 1;
    const [waits, chance] = [this.config.waits, Math.random()];
    const verdict = judgeAttempt(attempt, { turn, now, waits, chance });
    if (!(await settleDelivery(tx, workspaceId, delivery, attempt, verdict))) return;
    if (verdict.state !== 'pending' || (await failedAlone(tx, workspaceId, delivery.id)))
      await letNextGo(tx, workspaceId, delivery.id);
    const because = await this.noteOf(tx, { workspaceId, endpointId }, { verdict, begunAt: attempt.begunAt });
    if (because !== undefined && (await disableEndpoint(tx, workspaceId, endpointId, because)))
      await tellOfDisabled(tx, workspaceId, { endpointId, deliveryId: delivery.id, because, at: now });
  }

  /** What came of it is noted with the endpoint; says why that is to be stopped, if it is. */
  private async noteOf(
    tx: Tx,
    { workspaceId, endpointId }: DueEndpoint,
    { verdict, begunAt }: { readonly verdict: Verdict; readonly begunAt: Date },
  ): Promise<'gone' | 'failing' | undefined> {
    const isTaken = verdict.state === 'delivered';
    const outcome = { isTaken, begunAt };
    const { failingSeconds = 0 } = (await noteOutcome(tx, workspaceId, endpointId, outcome)) ?? {};
    if (!isTaken) return this.reasonToStop(verdict, failingSeconds);
    if (failingSeconds >= OUTAGE_SECONDS) await hurry(tx, workspaceId, endpointId);
    return undefined;
  }

  private reasonToStop(verdict: Verdict, failingSeconds: number): 'gone' | 'failing' | undefined {
    if (verdict.state === 'given_up' && verdict.isGone) return 'gone';
    return failingSeconds >= this.config.disableAfterSeconds ? 'failing' : undefined;
  }

  private in<T>({ workspaceId }: DueEndpoint, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, work);
  }
}
