import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Reach } from '../application/preference-requests.js';
import { FindRecipient } from './find-recipient.js';
import type { WorkingHours } from './find-recipient.js';
import { MailConfig } from './mail.config.js';

/** Whether and when a member is written to, as the sending of mails sees it. */
@Injectable()
export class ReachByMail extends Reach {
  constructor(
    private readonly recipients: FindRecipient,
    private readonly config: MailConfig,
  ) {
    super();
  }

  async mailTo(workspaceId: string, memberId: string): Promise<string | null> {
    if (this.config.smtpUrl === undefined) return null;
    return (await this.recipients.of(workspaceId, memberId))?.address ?? null;
  }

  hoursOf(tx: Tx, workspaceId: string, memberId: string, now: number): Promise<WorkingHours> {
    return this.recipients.hoursOf(tx, workspaceId, memberId, now);
  }

  writableFrom(tx: Tx, workspaceId: string, memberId: string, now: number): Promise<number> {
    return this.recipients.writableFrom(tx, workspaceId, memberId, now);
  }
}
