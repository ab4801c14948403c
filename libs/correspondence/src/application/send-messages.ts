import { Injectable } from '@nestjs/common';
import { Database, Outbox } from '#database';
import type { Held, Tx } from '#database';
import { addressOf, allMembers } from '#identity';
import { Smtp } from '#smtp';
import type { SmtpMail } from '#smtp';
import { leadAddress } from '../domain/mail-address.js';
import { PostSettings } from '../domain/post-settings.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import { WRITTEN } from '../persistence/outbox.js';
import type { DueMessage } from '../persistence/outbox.js';
import { KeepMessage } from './keep-message.js';

/**
 * Sends what members wrote, never twice (`Outbox`). The attempt is logged in the transaction that settles it, at the instant of handing
 * over.
 */
@Injectable()
export class SendMessages {
  private readonly outbox: Outbox<DueMessage>;

  constructor(
    private readonly database: Database,
    private readonly smtp: Smtp,
    private readonly settings: PostSettings,
    private readonly keepMessage: KeepMessage,
  ) {
    this.outbox = new Outbox(database, WRITTEN);
  }

  /** Returns how many it took in hand. */
  sendDue(): Promise<number> {
    return this.outbox.sendDue({
      handOver: async (held) => ({ is: await this.smtp.send(await this.letterOf(held)) }),
      settled: async (tx, held, state) => {
        if (state === 'sent') await this.log(tx, held);
      },
    });
  }

  private log(tx: Tx, { workspaceId, row }: Held<DueMessage>): Promise<void> {
    const { id, leadId, memberId, recipients, subject, body } = row;
    const actor =
      memberId === null
        ? ({ kind: 'connector', id: null } as const)
        : ({ kind: 'member', id: memberId } as const);
    return this.keepMessage.logNow(
      tx,
      { workspaceId, actor },
      {
        ...{ id, leadId, memberId, recipients, subject, body, sender: null, reason: null },
        ...{ channel: 'email', kind: 'written', direction: 'out', state: 'sent', outcome: 'sent' },
      },
    );
  }

  private async letterOf({ workspaceId, row }: Held<DueMessage>): Promise<SmtpMail> {
    const { author, key } = await this.database.withWorkspace(workspaceId, async (tx) => ({
      author: (await allMembers(tx)).find(({ id }) => id === row.memberId),
      key: await addressKeyOf(tx, workspaceId),
    }));
    const { mailbox, fromAddress } = this.settings;
    const answerTo = mailbox ? leadAddress(mailbox, key, row.leadId) : await this.own(author?.accountId);
    const [nearest] = row.thread;
    return {
      from: author ? { name: author.name, address: fromAddress } : fromAddress,
      ...{ to: [...row.recipients], subject: row.subject, text: row.body },
      ...{ messageId: row.messageId, references: [...row.thread].reverse() },
      ...(nearest === undefined ? {} : { inReplyTo: nearest }),
      ...(answerTo === undefined ? {} : { replyTo: answerTo }),
      // What comes back goes where answers go, and finds its lead.
      ...(mailbox && answerTo ? { envelope: { from: answerTo, to: [...row.recipients] } } : {}),
    };
  }

  private async own(accountId: string | undefined): Promise<string | undefined> {
    if (accountId === undefined) return undefined;
    return (await this.database.withRole('accounts', (tx) => addressOf(tx, accountId)))?.email;
  }
}
