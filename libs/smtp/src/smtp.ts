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

/** Steps before the text of the mail is on its way. */
const BEFORE_TEXT = new Set(['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'MAIL FROM', 'RCPT TO', 'API']);
const NEVER_CONNECTED = new Set(['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAUTH', 'ETLS']);

/** Hands mails to one SMTP server; it reads neither files nor addresses that a mail names. */
export class Smtp {
  private readonly transport;

  constructor(url: string) {
    this.transport = createTransport({
      url,
      ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  /** Never throws: what went wrong is in the answer. */
  async send(mail: SmtpMail): Promise<Handed> {
    try {
      await this.transport.sendMail(mail);
      return 'sent';
    } catch (error) {
      return handedBy(error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** What an error of the transport says about the mail. */
export function handedBy({ responseCode, command = '', code = '' }: SmtpError): Handed {
  if (responseCode !== undefined)
    return responseCode >= 500 && !command.startsWith('AUTH') ? 'rejected' : 'refused';
  const isEarly = NEVER_CONNECTED.has(code) || BEFORE_TEXT.has(command) || command.startsWith('AUTH');
  return isEarly ? 'refused' : 'unknown';
}
