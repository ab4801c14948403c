import { createTransport } from 'nodemailer';
import type { MailConfig } from './mail.config.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stays the same should it ever be sent again. */
  readonly messageId: string;
  readonly unsubscribeAt: string;
}

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

/** Hands mails to one SMTP server. */
export class Mailer {
  private readonly transport;

  constructor(private readonly config: MailConfig) {
    this.transport = createTransport({
      url: config.smtpUrl ?? '',
      ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
  }

  async send({ unsubscribeAt, ...letter }: Letter): Promise<Handed> {
    try {
      await this.transport.sendMail({
        ...letter,
        from: this.config.from,
        headers: { 'List-Unsubscribe': `<${unsubscribeAt}>`, 'Auto-Submitted': 'auto-generated' },
      });
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
