import type { IncomingMail } from '../domain/incoming-mail.js';

type Wish = Partial<Omit<IncomingMail, 'headers'>> & { readonly headers?: Readonly<Record<string, string>> };

/** A mail from Ada to the desk, but for what is wished. */
export const mailWith = ({ headers = {}, ...wish }: Wish = {}): IncomingMail => ({
  ...{ messageId: '<1@rossi.example>', references: [], from: 'ada@rossi.example', recipients: [] },
  ...{ broughtTo: [], subject: 'Hello', text: 'Good morning', report: null, quoted: null },
  ...{ name: null, replyTo: null, writtenAt: null, offset: 0 },
  ...wish,
  headers: new Map(Object.entries(headers)),
});

/** A delivery report about Ada. */
export const REPORT = (action: string): string =>
  [
    'Reporting-MTA: dns; mx.example',
    '',
    'Original-Recipient: rfc822;ada@rossi.example',
    'Final-Recipient: RFC822; <ada@mail.rossi.example>',
    `Action: ${action}`,
    'Status: 5.1.1',
    '',
  ].join('\r\n');
