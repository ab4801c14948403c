import { Injectable } from '@nestjs/common';
import { databaseInstant } from '#database';
import type { Tx } from '#database';
import { thisWorkspace } from '#identity';
import { entriesAfter } from '#journal';
import { chatMessage } from '../domain/webhooks/chat-message.js';
import { cloudEvent, sourceOf, testEvent } from '../domain/webhooks/cloud-event.js';
import { TEST_TYPE } from '../domain/webhooks/endpoint.js';
import { languageOf } from '../domain/words/language.js';
import type { ClaimedDelivery } from '../persistence/webhooks/deliveries.js';
import { WebhookConfig } from './webhook.config.js';

/** Makes the body of a delivery from the journal, each time anew and each time the same: bodies are stored nowhere else. */
@Injectable()
export class WriteBodies {
  constructor(private readonly config: WebhookConfig) {}

  async of(tx: Tx, workspaceId: string, delivery: ClaimedDelivery): Promise<string> {
    const { id, position, format } = delivery;
    const { baseUrl } = this.config;
    const [entry] = position === null ? [] : await entriesAfter(tx, workspaceId, position - 1, 1);
    if (format !== 'cloudevents') {
      const language = languageOf((await thisWorkspace(tx)).locale);
      return chatMessage(format, entry, { baseUrl, language });
    }
    if (entry) return cloudEvent(entry, baseUrl);
    return testEvent(id, TEST_TYPE, sourceOf(baseUrl, workspaceId), await databaseInstant(tx));
  }
}
