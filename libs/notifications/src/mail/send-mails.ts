import { Injectable } from '@nestjs/common';
import { Database, databaseInstant } from '#database';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import type { EpochMs } from '#kernel';
import {
  claimMails,
  giveUpUnknown,
  settleMail,
  workspacesWithMail,
} from '../persistence/mail/mail-messages.js';
import type { ClaimedMail, MailOutcome } from '../persistence/mail/mail-messages.js';
import { ComposeMail } from './compose-mail.js';
import type { Composed } from './compose-mail.js';
import { FindRecipient } from './find-recipient.js';
import type { Recipient } from './find-recipient.js';
import { MailConfig } from './mail.config.js';
import { Mailer } from './mailer.js';

const AT_ONCE = 10;
/** Longer than handing over can last. */
const HOLD_MS = 3 * MINUTE_MS;
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS];

interface Held {
  readonly workspaceId: string;
  readonly claim: string;
  readonly mail: ClaimedMail;
}

/**
 * Sends what is due, never a mail twice: it is claimed before it is handed over, tried again only where the server surely did not take
 * it, and left alone where nobody can tell. What it was about stands in the product either way.
 */
@Injectable()
export class SendMails {
  constructor(
    private readonly database: Database,
    private readonly recipients: FindRecipient,
    private readonly composing: ComposeMail,
    private readonly mailer: Mailer,
    private readonly config: MailConfig,
  ) {}

  /** Returns how many it took in hand. */
  async sendDue(): Promise<number> {
    let total = 0;
    for (const workspaceId of await this.database.withRole('timer', workspacesWithMail))
      total += await this.sendOf(workspaceId);
    return total;
  }

  private async sendOf(workspaceId: string): Promise<number> {
    const claim = newId();
    const claimed = await this.database.withWorkspace(workspaceId, async (tx) => {
      await giveUpUnknown(tx, workspaceId);
      return claimMails(tx, workspaceId, { claim, holdMs: HOLD_MS, limit: AT_ONCE });
    });
    for (const mail of claimed) await this.send({ workspaceId, claim, mail });
    return claimed.length;
  }

  private async send(held: Held): Promise<void> {
    const { workspaceId, claim, mail } = held;
    const outcome = await this.outcomeOf(held);
    await this.database.withWorkspace(workspaceId, (tx) =>
      settleMail(tx, workspaceId, { id: mail.id, claim }, outcome),
    );
  }

  private async outcomeOf({ workspaceId, mail }: Held): Promise<MailOutcome> {
    const recipient = await this.recipients.of(workspaceId, mail.memberId);
    if (!recipient) return { state: 'skipped' };
    const { now, from } = await this.timesOf(workspaceId, mail);
    if (from > now) return { state: 'waiting', at: new Date(from), isAttempt: false };
    const setting = { language: recipient.language, baseUrl: this.config.baseUrl };
    const { workspace } = recipient;
    const written = await this.composing.write({ workspaceId, workspace, mail, setting, now });
    return written ? this.handOver(mail, recipient, written, now) : { state: 'skipped' };
  }

  /** Quiet is for notices; a digest comes at its own time. */
  private timesOf(
    workspaceId: string,
    { memberId, kind }: ClaimedMail,
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

  private async handOver(
    { id, attempts }: ClaimedMail,
    { address }: Recipient,
    { oneClickAt, ...written }: Composed,
    now: EpochMs,
  ): Promise<MailOutcome> {
    const messageId = `<${id}@${new URL(this.config.baseUrl).hostname}>`;
    const leave = oneClickAt === undefined ? {} : { oneClickAt };
    const letter = { ...written, to: address, messageId, ...leave };
    const handed = await this.mailer.send(letter);
    if (handed === 'sent' || handed === 'unknown') return { state: handed };
    const wait = WAITS_MS[attempts];
    if (handed === 'rejected' || wait === undefined) return { state: 'failed' };
    return { state: 'waiting', at: new Date(now + wait), isAttempt: true };
  }
}
