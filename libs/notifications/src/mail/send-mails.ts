import { Injectable } from '@nestjs/common';
import { Database, databaseInstant, Outbox } from '#database';
import type { Held, Parting } from '#database';
import type { EpochMs } from '#kernel';
import { MAILS } from '../persistence/mail/mail-messages.js';
import type { DueMail } from '../persistence/mail/mail-messages.js';
import { ComposeMail } from './compose-mail.js';
import type { Composed } from './compose-mail.js';
import { FindRecipient } from './find-recipient.js';
import type { Recipient } from './find-recipient.js';
import { MailConfig } from './mail.config.js';
import { Mailer } from './mailer.js';

/** Sends what is due, never a mail twice (`Outbox`). What it was about stands in the product either way. */
@Injectable()
export class SendMails {
  private readonly outbox: Outbox<DueMail>;

  constructor(
    private readonly database: Database,
    private readonly recipients: FindRecipient,
    private readonly composing: ComposeMail,
    private readonly mailer: Mailer,
    private readonly config: MailConfig,
  ) {
    this.outbox = new Outbox(database, MAILS);
  }

  /** Returns how many it took in hand. */
  sendDue(): Promise<number> {
    return this.outbox.sendDue({ handOver: (held) => this.handOver(held) });
  }

  private async handOver({ workspaceId, row }: Held<DueMail>): Promise<Parting> {
    const recipient = await this.recipients.of(workspaceId, row.memberId);
    if (!recipient) return { is: 'skipped' };
    const { now, from } = await this.timesOf(workspaceId, row);
    if (from > now) return { is: 'postponed', until: new Date(from) };
    const setting = { language: recipient.language, baseUrl: this.config.baseUrl };
    const { workspace } = recipient;
    const written = await this.composing.write({ workspaceId, workspace, mail: row, setting, now });
    return written ? this.post(row.id, recipient, written) : { is: 'skipped' };
  }

  /** Quiet is for notices; a digest comes at its own time. */
  private timesOf(
    workspaceId: string,
    { memberId, kind }: DueMail,
  ): Promise<{ readonly now: EpochMs; readonly from: EpochMs }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const now = (await databaseInstant(tx)).getTime();
      const isNotice = kind === 'notice';
      return {
        now,
        from: isNotice ? await this.recipients.writableFrom(tx, workspaceId, memberId, now) : now,
      };
    });
  }

  private async post(
    id: string,
    { address }: Recipient,
    { oneClickAt, ...written }: Composed,
  ): Promise<Parting> {
    const messageId = `<${id}@${new URL(this.config.baseUrl).hostname}>`;
    const leave = oneClickAt === undefined ? {} : { oneClickAt };
    return { is: await this.mailer.send({ ...written, to: address, messageId, ...leave }) };
  }
}
