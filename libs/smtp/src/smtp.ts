import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';

/** A mail as it is handed over; `messageId` stays the same should it ever be sent again. */
export type SmtpMail = Pick<
  SendMailOptions,
  | 'from'
  | 'to'
  | 'replyTo'
  | 'subject'
  | 'text'
  | 'html'
  | 'envelope'
  | 'headers'
  | 'inReplyTo'
  | 'references'
> & { readonly messageId: string };

/**
 * How handing a mail over ended: `refused` surely did not arrive and may be tried again, `rejected` never will, and of `unknown` nobody
 * can tell, so it is not repeated.
 */
export type Handed = 'sent' | 'refused' | 'rejected' | 'unknown';

interface SmtpError {
  readonly responseCode?: number;
  readonly command?: string;
  readonly code?: string;
}

type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

interface LogEntry {
  readonly tnx?: string;
  readonly messageId?: string;
}

/** Steps before the text of the mail is on its way. */
const BEFORE_TEXT = new Set(['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'MAIL FROM', 'RCPT TO', 'API']);
const NEVER_CONNECTED = new Set(['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAUTH', 'ETLS']);

/** Hands mails to one SMTP server; it reads neither files nor addresses that a mail names. */
export class Smtp {
  private readonly transport;
  /** Mails whose text may be on its way: the server took us in. */
  private readonly begun = new Set<string>();

  /** `cut` gives up what is under way, and what is begun after it. */
  constructor(
    url: string,
    private readonly cut?: AbortSignal,
  ) {
    this.transport = createTransport({
      url,
      ...{ logger: listener((messageId) => this.begun.add(messageId)) },
      ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  /** Never throws: what went wrong is in the answer. */
  async send(mail: SmtpMail): Promise<Handed> {
    try {
      await this.transport.sendMail({ ...mail, ...(this.cut ? { signal: this.cut } : {}) });
      return 'sent';
    } catch (error) {
      const isEarly = this.cut?.aborted === true && !this.begun.has(mail.messageId);
      return isEarly ? 'refused' : handedBy(error as SmtpError);
    } finally {
      this.begun.delete(mail.messageId);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** Told by the transport's own log when it is let in and turns to a mail; nothing of that log is kept. */
function listener(begun: (messageId: string) => void): Record<LogLevel, (entry: LogEntry) => void> {
  const hear = ({ tnx, messageId }: LogEntry): void => {
    if (tnx === 'send' && messageId !== undefined) begun(messageId);
  };
  return { trace: hear, debug: hear, info: hear, warn: hear, error: hear, fatal: hear };
}

/** What an error of the transport says about the mail. */
export function handedBy({ responseCode, command = '', code = '' }: SmtpError): Handed {
  if (responseCode !== undefined)
    return responseCode >= 500 && !command.startsWith('AUTH') ? 'rejected' : 'refused';
  const isEarly = NEVER_CONNECTED.has(code) || BEFORE_TEXT.has(command) || command.startsWith('AUTH');
  return isEarly ? 'refused' : 'unknown';
}
