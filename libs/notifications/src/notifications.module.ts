import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NotificationRequests } from './application/notification-requests.js';
import { NotificationsBoard } from './boards/notifications-board.js';
import { WebhookLogBoard } from './boards/webhook-log-board.js';
import { NotificationsController } from './http/notifications.controller.js';
import { CalendarsModule } from '#calendars';
import { InstallationSecrets } from './application/installation-secrets.js';
import { pushParts } from './push/push-parts.js';
import { mailParts } from './mail/mail-parts.js';
import type { MailConfig } from './mail/mail.config.js';
import { webhookParts } from './webhooks/webhook-parts.js';
import type { WebhookConfig } from './webhooks/webhook.config.js';
import './persistence/notification.row.js';

export interface NotificationsOptions {
  /** Whether this process sends. */
  readonly isWorker: boolean;
  /** Address under which browsers reach this installation. */
  readonly baseUrl: string;
  readonly webhooks: WebhookConfig;
  readonly mail: MailConfig;
}

/** What each member is to know, and what leaves the product. */
@Module({})
export class NotificationsModule {
  static with({ isWorker, baseUrl, webhooks, mail }: NotificationsOptions): DynamicModule {
    const hooks = webhookParts(Object.assign(webhooks, { baseUrl }), isWorker);
    const mails = mailParts(Object.assign(mail, { baseUrl }), isWorker);
    const pushes = pushParts(isWorker);
    const own = [InstallationSecrets, NotificationRequests, NotificationsBoard, WebhookLogBoard];
    return {
      module: NotificationsModule,
      imports: [CalendarsModule],
      controllers: [
        ...[...pushes.controllers, ...mails.controllers, ...hooks.controllers],
        NotificationsController,
      ],
      providers: [...own, ...hooks.providers, ...mails.providers, ...pushes.providers],
    };
  }
}
