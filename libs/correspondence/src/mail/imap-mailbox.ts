import type { ImapFlow } from 'imapflow';

/** What of one mail is fetched at most (bytes): headers and words come first, large attachments are cut off. */
const MOST_BYTES = 1_048_576;

export interface MailCursor {
  readonly uidValidity: string;
  readonly lastUid: number;
}

export interface FetchedMail {
  readonly uid: number;
  readonly source: Uint8Array;
  readonly arrivedAt: Date;
}

/** The mail server, or the way to it, failed; the message is its own. */
export class MailServerError extends Error {
  static of(cause: unknown): MailServerError {
    const { responseText, message } = cause as { responseText?: unknown; message?: unknown };
    return new MailServerError(String(responseText ?? message ?? cause), { cause });
  }
}

/** One look into a mailbox of an IMAP server; nothing in it is changed, marked or deleted. */
export class ImapMailbox {
  private constructor(
    private readonly client: ImapFlow,
    /** Changes when the server numbers its mails anew. */
    readonly uidValidity: string,
  ) {}

  /** @throws MailServerError */
  static open(url: string): Promise<ImapMailbox> {
    return saying(() => ImapMailbox.connect(url));
  }

  private static async connect(url: string): Promise<ImapMailbox> {
    const { protocol, hostname, port, username, password, pathname } = new URL(url);
    const isSecure = protocol === 'imaps:';
    // Loaded when it is needed: most installations ask no mailbox, and what it brings lies in memory for good.
    const imap = await import('imapflow');
    const client = new imap.ImapFlow({
      ...{ host: hostname, port: Number(port) || (isSecure ? 993 : 143), secure: isSecure, logger: false },
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      ...{ disableAutoIdle: true, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 },
    });
    // What breaks later is told by the command that waits for it.
    client.on('error', () => undefined);
    await client.connect();
    const box = await client.mailboxOpen(decodeURIComponent(pathname.slice(1)) || 'INBOX', {
      readOnly: true,
    });
    return new ImapMailbox(client, String(box.uidValidity));
  }

  /** Ids of the mails after the cursor, the oldest first; all of them where the server numbered anew. @throws MailServerError */
  async after({ uidValidity, lastUid }: MailCursor): Promise<number[]> {
    const from = uidValidity === this.uidValidity ? lastUid : 0;
    const found = (await saying(() => this.client.search({ uid: `${from + 1}:*` }, { uid: true }))) || [];
    // `n:*` names the last mail even when it is older than n.
    return found.filter((uid) => uid > from).toSorted((one, other) => one - other);
  }

  /** Undefined for one that is gone meanwhile. @throws MailServerError */
  async fetch(uid: number): Promise<FetchedMail | undefined> {
    const wanted = { source: { maxLength: MOST_BYTES }, internalDate: true } as const;
    const found = await saying(() => this.client.fetchOne(String(uid), wanted, { uid: true }));
    if (!found || !found.source) return undefined;
    return { uid, source: found.source, arrivedAt: endOfSecond(found.internalDate) };
  }

  async close(): Promise<void> {
    await this.client.logout().catch(() => this.client.close());
  }
}

/**
 * Mail servers tell whole seconds. The last instant it may have come at: what followed something within a second is not taken for what
 * went before it.
 */
function endOfSecond(at: Date | string | undefined): Date {
  return new Date(new Date(at ?? Date.now()).getTime() + 999);
}

async function saying<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw MailServerError.of(error);
  }
}
