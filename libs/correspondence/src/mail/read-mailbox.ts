import { Injectable } from '@nestjs/common';
import { Database, isDatabaseUnavailable } from '#database';
import { Log } from '#observability';
import { TakeMail } from '../application/take-mail.js';
import type { ArrivedMail } from '../application/take-mail.js';
import type { IncomingMail } from '../domain/incoming-mail.js';
import { tagOf } from '../domain/mail-address.js';
import { PostSettings } from '../domain/post-settings.js';
import { mailboxState, markFailing, markUnread, moveOn, workspacesByTags } from '../persistence/mailbox.js';
import { ImapMailbox, MailServerError } from './imap-mailbox.js';
import type { FetchedMail } from './imap-mailbox.js';
import { MailboxConfig } from './mailbox.config.js';
import { parseMail } from './parse-mail.js';

/**
 * Takes the mails that came since the last look, the oldest first.
 *
 * - Each is committed before the cursor moves behind it: killed in between, it is fetched again and known by its Message-ID.
 * - One that cannot be read, or not taken, keeps none behind it waiting; without a database everything waits.
 */
@Injectable()
export class ReadMailbox {
  constructor(
    private readonly database: Database,
    private readonly takeMail: TakeMail,
    private readonly config: MailboxConfig,
    private readonly settings: PostSettings,
    private readonly log: Log,
  ) {}

  /** Ends soon after `isHeld` says no. Never throws for what the mail server does. */
  async run(isHeld: () => boolean): Promise<void> {
    const { imapUrl, read: mailbox } = this.config;
    if (imapUrl === undefined || mailbox === undefined) return;
    try {
      const opened = await ImapMailbox.open(imapUrl);
      try {
        await this.readAll(opened, mailbox, isHeld);
      } finally {
        await opened.close();
      }
    } catch (err) {
      if (!(err instanceof MailServerError)) throw err;
      this.log.warn('The mailbox could not be read; the next look tries again.', { err });
      await this.database.withRole('timer', (tx) => markFailing(tx, mailbox, err.message.slice(0, 300)));
    }
  }

  private async readAll(opened: ImapMailbox, mailbox: string, isHeld: () => boolean): Promise<void> {
    const known = await this.database.withRole('timer', (tx) => mailboxState(tx, mailbox));
    const cursor = known ?? { uidValidity: '', lastUid: 0 };
    const { uidValidity } = opened;
    const isSame = cursor.uidValidity === uidValidity;
    const moveTo = (lastUid: number, astray: number, isEnd: boolean): Promise<void> =>
      this.database.withRole('timer', (tx) => moveOn(tx, mailbox, { uidValidity, lastUid, astray, isEnd }));
    const uids = await opened.after(cursor);
    if (uids.length === 0) return moveTo(isSame ? cursor.lastUid : 0, 0, true);
    for (const uid of uids) {
      if (!isHeld()) return;
      const fetched = await opened.fetch(uid);
      if (fetched) await this.database.withRole('timer', (tx) => markUnread(tx, mailbox, fetched.arrivedAt));
      const isAstray = fetched !== undefined && !(await this.take(mailbox, fetched));
      await moveTo(uid, isAstray ? 1 : 0, uid === uids.at(-1));
    }
  }

  /** False when it belongs to no workspace. */
  private async take(mailbox: string, { source, arrivedAt }: FetchedMail): Promise<boolean> {
    const mail = await parseMail(source).catch(() => undefined);
    if (!mail) return false;
    const tags = this.tagsIn(mailbox, mail);
    const workspaces = await this.database.withRole('timer', (tx) => workspacesByTags(tx, tags));
    for (const { id } of workspaces) await this.takeInto(id, { mailbox, mail, arrivedAt });
    return workspaces.length > 0;
  }

  private async takeInto(workspaceId: string, arrived: ArrivedMail): Promise<void> {
    try {
      await this.takeMail.run(workspaceId, arrived);
    } catch (err) {
      if (isDatabaseUnavailable(err)) throw err;
      this.log.error('A mail could not be taken and is set aside.', { err, workspaceId });
      await this.takeMail.setAside(workspaceId, arrived);
    }
  }

  /** Of the workspaces it was sent to; else of those whose mail it answers. */
  private tagsIn(mailbox: string, { recipients, broughtTo, references, quoted }: IncomingMail): string[] {
    const named = [...recipients, ...broughtTo].flatMap((each) => tagOf(mailbox, each)?.tag ?? []);
    if (named.length > 0) return named;
    return this.settings.tagsOf([...references, ...(quoted?.messageId ? [quoted.messageId] : [])]);
  }
}
