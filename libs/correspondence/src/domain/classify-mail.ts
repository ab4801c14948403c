import type { IncomingMail } from './incoming-mail.js';

/** What a mail is: written by somebody, an automatic answer, or news of the post about another mail. */
export type MailClass = 'written' | 'auto_reply' | 'bounce' | 'report';

/**
 * Tells what programs send from what people write.
 *
 * - `bounce`: a delivery report that says `failed` (RFC 3464), or a returned mail of a server that writes none.
 * - `report`: it says delayed, delivered, relayed, or that somebody opened it (RFC 8098).
 * - `auto_reply`: it says so itself (RFC 3834 and the marks from before it).
 */
export function classifyMail(mail: IncomingMail): MailClass {
  const type = mail.headers.get('content-type')?.toLowerCase() ?? '';
  if (mail.report !== null) return hasFailed(mail.report) ? 'bounce' : 'report';
  if (type.includes('report-type=disposition-notification') || type.includes('report-type="disposition-'))
    return 'report';
  if (isReturned(mail)) return 'bounce';
  return isAutomatic(mail.headers) ? 'auto_reply' : 'written';
}

/** Recipients that a delivery report says failed. */
export const failedRecipients = (report: string): string[] =>
  blocksOf(report).flatMap((block) => {
    if (!/^action:\s*failed\b/im.test(block)) return [];
    const said = /^(?:original|final)-recipient:\s*[^;\s]+\s*;\s*(\S+)\s*$/gim;
    return [...block.matchAll(said)].map(([, address = '']) => address.replace(/^<|>$/g, ''));
  });

const hasFailed = (report: string): boolean => /^action:\s*failed\b/im.test(report);

/** A report has a block about the mail and one for each recipient. */
const blocksOf = (report: string): string[] => report.split(/\r?\n[ \t]*\r?\n/);

const DAEMONS = /^(mailer-daemon|postmaster)@/;

const isReturned = ({ headers, from, quoted }: IncomingMail): boolean =>
  headers.get('return-path')?.trim() === '<>' &&
  DAEMONS.test(from ?? '') &&
  (quoted !== null || headers.get('x-failed-recipients') !== undefined);

const BY_MACHINE = new Set(['bulk', 'junk', 'list', 'auto_reply']);
const SAYS_YES = ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply'];

function isAutomatic(headers: ReadonlyMap<string, string>): boolean {
  const said = (headers.get('auto-submitted') ?? 'no').trim().toLowerCase();
  if (!/^no\b/.test(said)) return true;
  if (BY_MACHINE.has((headers.get('precedence') ?? '').trim().toLowerCase())) return true;
  return SAYS_YES.some((name) => !['', 'no'].includes((headers.get(name) ?? '').trim().toLowerCase()));
}

/** Whether programs sent it to many, or by themselves: an automatic answer, a list, a campaign. */
export const isByMachine = (headers: ReadonlyMap<string, string>): boolean =>
  isAutomatic(headers) || LISTS.some((name) => headers.has(name));

const LISTS = ['list-id', 'list-unsubscribe', 'feedback-id'];
