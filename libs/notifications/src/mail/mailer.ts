import { Smtp } from '#smtp';
import type { Handed } from '#smtp';
import type { MailConfig } from './mail.config.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Stays the same should it ever be sent again. */
  readonly messageId: string;
  /** Takes `List-Unsubscribe=One-Click` (RFC 8058); absent where there is nothing to stop. */
  readonly oneClickAt?: string;
}

/** Hands mails to one SMTP server. */
export class Mailer {
  private readonly smtp: Smtp;

  constructor(
    private readonly config: MailConfig,
    cut?: AbortSignal,
  ) {
    this.smtp = new Smtp(config.smtpUrl ?? '', cut);
  }

  send({ oneClickAt, ...letter }: Letter): Promise<Handed> {
    return this.smtp.send({
      ...letter,
      from: this.config.from,
      headers: { ...leaveHeaders(oneClickAt), 'Auto-Submitted': 'auto-generated' },
    });
  }

  close(): void {
    this.smtp.close();
  }
}

const leaveHeaders = (at: string | undefined): Record<string, string> =>
  at === undefined
    ? {}
    : { 'List-Unsubscribe': `<${at}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
