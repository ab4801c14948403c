import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import { normaliseEmail } from '#people';
import { LONGEST_TEXT } from '../domain/incoming-mail.js';
import type { IncomingMail, QuotedLetter, QuotedMail, WrittenLetter } from '../domain/incoming-mail.js';
import { plainText } from '../domain/plain-text.js';
import { offsetOf } from '../domain/said-date.js';
import { answered, messageIds } from '../domain/thread.js';

/** Deeper than mail that people send; what is deeper is refused rather than followed. */
const BOUNDS = { maxNestingDepth: 32, maxHeadersSize: 256 * 1_024, forceRfc822Attachments: true } as const;

/**
 * Reads a mail of any bytes, also one that was cut off: attachments are left aside, text is bounded, what no text column holds is dropped.
 * @throws Error for one that nests deeper, or has longer headers, than any that people send
 */
export async function parseMail(source: Uint8Array): Promise<IncomingMail> {
  const email = await PostalMime.parse(source, BOUNDS);
  return {
    ...letterOf(email),
    messageId: idOf(email) ?? `sha256 ${createHash('sha256').update(source).digest('hex')}`,
    references: answered(email.inReplyTo, email.references),
    from: addressesOf([email.from])[0] ?? null,
    recipients: addressesOf([...(email.to ?? []), ...(email.cc ?? [])]),
    broughtTo: broughtTo(email),
    headers: headersOf(email),
    report: reportOf(email),
    quoted: await quotedOf(email, DEEPEST),
  };
}

/** A mail forwarded as an attachment in another so often is followed no further. */
const DEEPEST = 8;

const headersOf = ({ headers }: Email): ReadonlyMap<string, string> =>
  new Map(headers.toReversed().map(({ key, value }) => [key, storable(value)]));

function letterOf(email: Email): WrittenLetter {
  const date = email.headers.find(({ key }) => key === 'date')?.value;
  const writtenAt = new Date(date ?? '');
  const replyTo = addressesOf(email.replyTo ?? [])[0] ?? null;
  return {
    ...{ name: nameOf(email.from), replyTo, offset: offsetOf(date) },
    writtenAt: Number.isNaN(writtenAt.getTime()) ? null : writtenAt,
    subject: storable(email.subject ?? '').slice(0, 500),
    text: textIn(email),
  };
}

const textIn = ({ text, html }: Email): string => {
  const plain = text === undefined || text.trim() === '' ? plainText(html ?? '') : text;
  return storable(plain).slice(0, LONGEST_TEXT);
};

const nameOf = (from: Address | undefined): string | null =>
  storable(from?.name ?? '')
    .trim()
    .slice(0, 300) || null;

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
    if (BRINGING.has(key)) return value.match(/(?<![^\s<>,;"])[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [];
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

async function quotedOf({ attachments }: Email, deepest: number): Promise<QuotedMail | null> {
  const inner = attachments.find(({ mimeType }) => QUOTING.includes(mimeType));
  if (!inner) return null;
  const email = await PostalMime.parse(inner.content, BOUNDS);
  const [messageId, from] = [idOf(email) ?? null, addressesOf([email.from])[0] ?? null];
  const quoted = { messageId, from, to: addressesOf([...(email.to ?? []), ...(email.cc ?? [])]) };
  if (inner.mimeType !== 'message/rfc822' || deepest === 0) return quoted;
  const within = await quotedOf(email, deepest - 1);
  const letter: QuotedLetter = {
    ...letterOf(email),
    ...{ messageId, from, headers: headersOf(email), quoted: within },
  };
  return { ...quoted, letter };
}

/** Without NUL and halves of surrogate pairs, which PostgreSQL cannot hold. */
const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '');
