import type { Provider, Type } from '@nestjs/common';
import { Stopping } from '#observability';
import { LeaveLinks } from '../application/mail/leave-links.js';
import { PreferenceRequests, Reach } from '../application/preference-requests.js';
import { PreferencesController } from '../http/preferences.controller.js';
import { UnsubscribeController } from '../http/unsubscribe.controller.js';
import { ComposeMail } from './compose-mail.js';
import { FindRecipient } from './find-recipient.js';
import { MailConfig } from './mail.config.js';
import { MailWork } from './mail-work.js';
import { Mailer } from './mailer.js';
import { PlanDigests } from './plan-digests.js';
import { ReachByMail } from './reach-by-mail.js';
import { ReadStandings } from './read-standings.js';
import { SendMails } from './send-mails.js';
import '../persistence/mail/mail-message.row.js';
import '../persistence/mail/notification-habit.row.js';
import '../persistence/mail/notification-preference.row.js';

/** Mail: what members want is asked for in every process; workers send, where a server is set. */
export const mailParts = (
  config: MailConfig,
  isWorker: boolean,
): { readonly controllers: Type[]; readonly providers: Provider[] } => ({
  controllers: [PreferencesController, UnsubscribeController],
  providers: [
    { provide: MailConfig, useValue: config },
    { provide: Reach, useClass: ReachByMail },
    ...[FindRecipient, LeaveLinks, PreferenceRequests],
    ...(isWorker && config.smtpUrl !== undefined ? sending(config) : []),
  ],
});

const sending = (config: MailConfig): Provider[] => [
  { provide: Mailer, useFactory: ({ cut }: Stopping) => new Mailer(config, cut), inject: [Stopping] },
  ...[ReadStandings, ComposeMail, PlanDigests, SendMails, MailWork],
];
