import type { Provider, Type } from '@nestjs/common';
import { Stopping } from '#observability';
import { DeliveryRequests } from '../application/webhooks/delivery-requests.js';
import { AddressRule } from '../application/address-rule.js';
import { EndpointRequests } from '../application/webhooks/endpoint-requests.js';
import { WebhookDeliveriesController } from '../http/webhooks/webhook-deliveries.controller.js';
import { WebhooksController } from '../http/webhooks/webhooks.controller.js';
import { FollowJournal } from './follow-journal.js';
import { SafeClient } from './safe-client.js';
import type { SafeClientOptions } from './safe-client.js';
import { SendWebhooks } from './send-webhooks.js';
import { WebhookConfig } from './webhook.config.js';
import { WebhookWork } from './webhook-work.js';
import { WriteBodies } from './write-bodies.js';
import '../persistence/webhooks/webhook-attempt.row.js';
import '../persistence/webhooks/webhook-delivery.row.js';
import '../persistence/webhooks/webhook-endpoint.row.js';

const clientOptions = ({ allowsLoopback, timeoutMs }: WebhookConfig): SafeClientOptions => ({
  allowsLoopback,
  timeoutMs,
});

/** Outgoing webhooks: asked for in every process, sent by workers. */
export const webhookParts = (
  config: WebhookConfig,
  isWorker: boolean,
): { readonly controllers: Type[]; readonly providers: Provider[] } => ({
  controllers: [WebhooksController, WebhookDeliveriesController],
  providers: [
    { provide: WebhookConfig, useValue: config },
    { provide: AddressRule, useValue: config },
    {
      provide: SafeClient,
      useFactory: ({ cut }: Stopping) => new SafeClient({ ...clientOptions(config), cut }),
      inject: [Stopping],
    },
    ...[EndpointRequests, DeliveryRequests, FollowJournal, WriteBodies, SendWebhooks],
    ...(isWorker ? [WebhookWork] : []),
  ],
});
