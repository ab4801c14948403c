import { Module } from '@nestjs/common';
import type { DynamicModule, Provider } from '@nestjs/common';
import { LeadsModule } from '#leads';
import { Stopping } from '#observability';
import { PeopleModule } from '#people';
import { Smtp } from '#smtp';
import { CaptureMail } from './application/capture-mail.js';
import { ConnectorRequests } from './application/connector-requests.js';
import { EraseMessages } from './application/erase-messages.js';
import { IntakeAddressRequests } from './application/intake-address-requests.js';
import { KeepMessage } from './application/keep-message.js';
import { MailboxRequests } from './application/mailbox-requests.js';
import { MakeLead } from './application/make-lead.js';
import { MessageRequests } from './application/message-requests.js';
import { SendMessages } from './application/send-messages.js';
import { TakeCall } from './application/take-call.js';
import { TakeMail } from './application/take-mail.js';
import { WriteLetter } from './application/write-letter.js';
import { WriteMessage } from './application/write-message.js';
import { ConnectorBoard } from './boards/connector-board.js';
import { IntakeMailBoard } from './boards/intake-mail-board.js';
import { MessagesBoard } from './boards/messages-board.js';
import { UnmatchedBoard } from './boards/unmatched-board.js';
import { PostSettings } from './domain/post-settings.js';
import { CallConnectorsController } from './http/call-connectors.controller.js';
import { CallHooksController } from './http/call-hooks.controller.js';
import { IntakeAddressesController } from './http/intake-addresses.controller.js';
import { LeadMessagesController } from './http/lead-messages.controller.js';
import { MailboxController } from './http/mailbox.controller.js';
import { MailboxConfig } from './mail/mailbox.config.js';
import { MailboxWork } from './mail/mailbox-work.js';
import { PostWork } from './mail/post-work.js';
import { ReadMailbox } from './mail/read-mailbox.js';
import { WatchMailbox } from './mail/watch-mailbox.js';
import './persistence/address-key.row.js';
import './persistence/call-connector.row.js';
import './persistence/call-refusal.row.js';
import './persistence/intake-address.row.js';
import './persistence/intake-mail.row.js';
import './persistence/mailbox.row.js';
import './persistence/message.row.js';

export interface CorrespondenceOptions {
  /** Whether this process reads and sends. */
  readonly isWorker: boolean;
  /** What takes mails as leads. */
  readonly intake: DynamicModule;
  /** Address under which browsers reach this installation. */
  readonly baseUrl: string;
  readonly mailbox: MailboxConfig;
  /** By which server mail leaves, and its sender. */
  readonly mail: { readonly smtpUrl?: string; readonly from: string };
}

/** Mail and calls of leads: what is written and said is logged as it happens. */
@Module({})
export class CorrespondenceModule {
  static with({ isWorker, intake, baseUrl, mailbox, mail }: CorrespondenceOptions): DynamicModule {
    const { smtpUrl, from } = mail;
    const settings = new PostSettings({ smtpUrl, from, mailbox: mailbox.read, baseUrl });
    return {
      module: CorrespondenceModule,
      imports: [intake, LeadsModule, PeopleModule],
      controllers: [
        CallConnectorsController,
        CallHooksController,
        IntakeAddressesController,
        LeadMessagesController,
        MailboxController,
      ],
      providers: [
        { provide: PostSettings, useValue: settings },
        ...[ConnectorRequests, EraseMessages, KeepMessage, MailboxRequests, MakeLead],
        ...[MessageRequests, TakeCall, TakeMail, WriteMessage],
        ...[CaptureMail, IntakeAddressRequests],
        ...[ConnectorBoard, IntakeMailBoard, MessagesBoard, UnmatchedBoard],
        ...(isWorker && smtpUrl !== undefined ? sending(smtpUrl) : []),
        ...(isWorker && mailbox.read !== undefined ? reading(mailbox) : []),
      ],
    };
  }
}

const sending = (smtpUrl: string): Provider[] => [
  { provide: Smtp, useFactory: ({ cut }: Stopping) => new Smtp(smtpUrl, cut), inject: [Stopping] },
  ...[SendMessages, WriteLetter, PostWork],
];

const reading = (mailbox: MailboxConfig): Provider[] => [
  { provide: MailboxConfig, useValue: mailbox },
  ...[ReadMailbox, MailboxWork, WatchMailbox],
];
