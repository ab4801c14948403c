interface Wish {
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  readonly text?: string;
  readonly messageId?: string;
  /** Further headers as they stand. */
  readonly headers?: readonly string[];
}

let written = 0;

/** A plain mail, line by line; each has an id of its own unless one is given. */
export function mailLines(wish: Wish): string[] {
  written += 1;
  const { from, to, subject = 'Hello', text = 'Good morning', headers = [] } = wish;
  return [
    `Message-ID: ${wish.messageId ?? `<${written}@outside.example>`}`,
    ...[`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, ...headers],
    ...['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', text],
  ];
}

/** What a mail server sends back: the report of RFC 3464 with the headers of the mail that did not arrive. */
export const bounceLines = (of: {
  readonly to: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly action?: string;
}): string[] => [
  'Return-Path: <>',
  'Message-ID: <bounce-of-' + of.messageId.slice(1),
  ...['From: MAILER-DAEMON@mx.example', `To: ${of.to}`, 'Subject: Undelivered Mail Returned to Sender'],
  'Auto-Submitted: auto-replied',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
  '',
  '--b1',
  ...['Content-Type: text/plain', '', 'It could not be delivered.', ''],
  '--b1',
  ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
  `Final-Recipient: rfc822; ${of.recipient}`,
  ...[`Action: ${of.action ?? 'failed'}`, 'Status: 5.1.1', ''],
  '--b1',
  ...['Content-Type: text/rfc822-headers', '', `Message-ID: ${of.messageId}`],
  ...[`From: anna@staffetta.example`, `To: ${of.recipient}`, ''],
  '--b1--',
  '',
];
