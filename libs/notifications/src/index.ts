export { MailConfig } from './mail/mail.config.js';
export { NotificationsModule } from './notifications.module.js';
export type { NotificationsOptions } from './notifications.module.js';
export { WebhookConfig } from './webhooks/webhook.config.js';
export { SafeClient } from './webhooks/safe-client.js';
