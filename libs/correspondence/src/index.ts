export { CorrespondenceModule } from './correspondence.module.js';
export type { CorrespondenceOptions } from './correspondence.module.js';
export { MailboxConfig } from './mail/mailbox.config.js';
