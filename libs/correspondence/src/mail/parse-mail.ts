import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import { normaliseEmail } from '#people';
import { LONGEST_TEXT } from '../domain/incoming-mail.js';
import type { IncomingMail, QuotedMail } from '../domain/incoming-mail.js';
import { plainText } from '../domain/plain-text.js';
import { answered, messageIds } from '../domain/thread.js';

/** Deeper than mail that people send; what is deeper is refused rather than followed. */
const BOUNDS = { maxNestingDepth: 32, maxHeadersSize: 256 * 1_024, forceRfc822Attachments: true } as const;

/**
 * Reads a mail of any bytes, also one that was cut off: attachments are left aside, text is bounded, what no text column holds is dropped.
 * @throws Error for one that nests deeper, or has longer headers, than any that people send
 */
export async function parseMail(source: Uint8Array): Promise<IncomingMail> {
  const email = await PostalMime.parse(source, BOUNDS);
  const headers = new Map(email.headers.toReversed().map(({ key, value }) => [key, storable(value)]));
  return {
    messageId: idOf(email) ?? `sha256 ${createHash('sha256').update(source).digest('hex')}`,
    references: answered(email.inReplyTo, email.references),
    from: addressesOf([email.from])[0] ?? null,
    recipients: addressesOf([...(email.to ?? []), ...(email.cc ?? [])]),
    broughtTo: broughtTo(email),
    subject: storable(email.subject ?? '').slice(0, 500),
    text: storable(email.text ?? plainText(email.html ?? '')).slice(0, LONGEST_TEXT),
    headers,
    report: reportOf(email),
    quoted: await quotedOf(email),
  };
}

const idOf = ({ messageId }: Pick<Email, 'messageId'>): string | undefined => messageIds(messageId)[0];

const addressesOf = (said: readonly (Address | undefined)[]): string[] => {
  const single = said.flatMap((each) => each?.group?.map(({ address }) => address) ?? each?.address ?? []);
  return [...new Set(single.flatMap((each) => normaliseEmail(each) ?? []))].slice(0, 100);
};

const BRINGING = new Set([
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'bcc',
  'resent-to',
]);
const RECEIVED_FOR = /\bfor\s+<?([^\s<>;]+@[^\s<>;]+?)>?(?:[\s;]|$)/i;

function broughtTo({ headers }: Email): string[] {
  const said = headers.flatMap(({ key, value }) => {
    if (BRINGING.has(key)) return value.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [];
    return key === 'received' ? (RECEIVED_FOR.exec(value)?.[1] ?? []) : [];
  });
  return [...new Set(said.flatMap((each) => normaliseEmail(each) ?? []))].slice(0, 100);
}

const textOf = ({ content }: Attachment): string =>
  storable(typeof content === 'string' ? content : new TextDecoder().decode(content)).slice(0, LONGEST_TEXT);

const reportOf = ({ attachments }: Email): string | null => {
  const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  return report ? textOf(report) : null;
};

const QUOTING = ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'];

async function quotedOf({ attachments }: Email): Promise<QuotedMail | null> {
  const inner = attachments.find(({ mimeType }) => QUOTING.includes(mimeType));
  if (!inner) return null;
  const email = await PostalMime.parse(inner.content, BOUNDS);
  return {
    messageId: idOf(email) ?? null,
    from: addressesOf([email.from])[0] ?? null,
    to: addressesOf([...(email.to ?? []), ...(email.cc ?? [])]),
  };
}

/** Without NUL and halves of surrogate pairs, which PostgreSQL cannot hold. */
const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '');
