import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Tx } from '#database';
import { addressOf, allMembers } from '#identity';
import { HOUR_MS, MINUTE_MS, newId } from '#kernel';
import { Smtp } from '#smtp';
import type { Handed, SmtpMail } from '#smtp';
import { leadAddress } from '../domain/mail-address.js';
import { PostSettings } from '../domain/post-settings.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import { workspacesWithPost } from '../persistence/mailbox.js';
import { claimMessages, giveUpUnknown, settleMessage } from '../persistence/outbox.js';
import type { ClaimedMessage, SendOutcome } from '../persistence/outbox.js';
import { KeepMessage } from './keep-message.js';

const AT_ONCE = 10;
/** Longer than handing over can last. */
const HOLD_MS = 3 * MINUTE_MS;
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS];

interface Held {
  readonly workspaceId: string;
  readonly claim: string;
  readonly message: ClaimedMessage;
}

/**
 * Sends what members wrote, never twice: it is claimed before it is handed over, tried again only where the server surely did not take
 * it. The attempt is logged in the transaction that settles it, at the instant of handing over.
 */
@Injectable()
export class SendMessages {
  constructor(
    private readonly database: Database,
    private readonly smtp: Smtp,
    private readonly settings: PostSettings,
    private readonly keepMessage: KeepMessage,
  ) {}

  /** Returns how many it took in hand. */
  async sendDue(): Promise<number> {
    let total = 0;
    for (const workspaceId of await this.database.withRole('timer', workspacesWithPost))
      total += await this.sendOf(workspaceId);
    return total;
  }

  private async sendOf(workspaceId: string): Promise<number> {
    const claim = newId();
    const claimed = await this.database.withWorkspace(workspaceId, async (tx) => {
      await giveUpUnknown(tx, workspaceId);
      return claimMessages(tx, workspaceId, { claim, holdMs: HOLD_MS, limit: AT_ONCE });
    });
    for (const message of claimed) await this.send({ workspaceId, claim, message });
    return claimed.length;
  }

  private async send(held: Held): Promise<void> {
    const { workspaceId, claim, message } = held;
    const handed = await this.smtp.send(await this.letterOf(held));
    const outcome = outcomeOf(handed, message.attempts);
    await this.database.withWorkspace(workspaceId, async (tx) => {
      const isOurs = (await settleMessage(tx, workspaceId, { id: message.id, claim }, outcome)) === 1;
      if (isOurs && outcome.state === 'sent') await this.log(tx, held);
    });
  }

  private log(tx: Tx, { workspaceId, message }: Held): Promise<void> {
    const { id, leadId, memberId, recipients, subject, body } = message;
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

  private async letterOf({ workspaceId, message }: Held): Promise<SmtpMail> {
    const { author, key } = await this.database.withWorkspace(workspaceId, async (tx) => ({
      author: (await allMembers(tx)).find(({ id }) => id === message.memberId),
      key: await addressKeyOf(tx, workspaceId),
    }));
    const { mailbox, fromAddress } = this.settings;
    const answerTo = mailbox ? leadAddress(mailbox, key, message.leadId) : await this.own(author?.accountId);
    const [nearest] = message.thread;
    return {
      from: author ? { name: author.name, address: fromAddress } : fromAddress,
      ...{ to: [...message.recipients], subject: message.subject, text: message.body },
      ...{ messageId: message.messageId, references: [...message.thread].reverse() },
      ...(nearest === undefined ? {} : { inReplyTo: nearest }),
      ...(answerTo === undefined ? {} : { replyTo: answerTo }),
      // What comes back goes where answers go, and finds its lead.
      ...(mailbox && answerTo ? { envelope: { from: answerTo, to: [...message.recipients] } } : {}),
    };
  }

  private async own(accountId: string | undefined): Promise<string | undefined> {
    if (accountId === undefined) return undefined;
    return (await this.database.withRole('accounts', (tx) => addressOf(tx, accountId)))?.email;
  }
}

function outcomeOf(handed: Handed, attempts: number): SendOutcome {
  if (handed === 'sent' || handed === 'unknown') return { state: handed };
  const waitMs = WAITS_MS[attempts];
  return handed === 'rejected' || waitMs === undefined ? { state: 'failed' } : { state: 'waiting', waitMs };
}
