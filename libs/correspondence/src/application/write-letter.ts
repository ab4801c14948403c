import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { Held, Tx } from '#database';
import { addressOf, allMembers } from '#identity';
import { standingLead } from '#leads';
import { MayWrite, PreferenceLinks } from '#privacy';
import type { Silence } from '#privacy';
import type { SmtpMail } from '#smtp';
import { leadAddress } from '../domain/mail-address.js';
import { PostSettings } from '../domain/post-settings.js';
import { unsubscribeHeaders } from '../domain/unsubscribe-headers.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import type { DueMessage } from '../persistence/outbox.js';

/** What is to leave, or why it must not any more. */
export type Letter =
  { readonly mail: SmtpMail; readonly silence: null } | { readonly mail: null; readonly silence: Silence };

interface Sender {
  readonly author: { readonly name: string; readonly accountId: string } | undefined;
  readonly key: Awaited<ReturnType<typeof addressKeyOf>>;
}

/** Puts what a member wrote into an envelope, at the moment it leaves: whoever was silenced or erased since is written nothing. */
@Injectable()
export class WriteLetter {
  constructor(
    private readonly database: Database,
    private readonly settings: PostSettings,
    private readonly mayWrite: MayWrite,
    private readonly links: PreferenceLinks,
  ) {}

  async run(held: Held<DueMessage>): Promise<Letter> {
    const { workspaceId } = held;
    const { silence, personId, ...known } = await this.database.withWorkspace(workspaceId, (tx) =>
      this.look(tx, held),
    );
    if (silence !== null || personId === null) return { mail: null, silence: silence ?? 'unknown-address' };
    const page = await this.links.addressOf({ workspaceId, personId });
    return {
      mail: { ...(await this.letterOf(held, known)), headers: unsubscribeHeaders(page) },
      silence: null,
    };
  }

  private async look(tx: Tx, { workspaceId, row }: Held<DueMessage>) {
    const lead = await standingLead(tx, workspaceId, row.leadId);
    const personId = lead?.personId ?? null;
    const addressee = { leadId: lead?.id ?? row.leadId, personId, addresses: row.recipients };
    return {
      personId,
      silence: await this.mayWrite.silence(tx, workspaceId, addressee),
      author: (await allMembers(tx)).find(({ id }) => id === row.memberId),
      key: await addressKeyOf(tx, workspaceId),
    };
  }

  private async letterOf({ row }: Held<DueMessage>, { author, key }: Sender): Promise<SmtpMail> {
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
