import type { ATTEMPT_OUTCOMES } from '#contracts';
import { normaliseEmail } from '#people';
import { chainOf, firstAuthor } from './first-author.js';
import { classifyMail, failedRecipients } from './classify-mail.js';
import type { IncomingMail } from './incoming-mail.js';

export const MESSAGE_KINDS = [
  'written',
  'forwarded',
  'internal',
  'auto_reply',
  'bounce',
  'report',
  'call',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Who is who among the addresses of a mail. */
export interface Known {
  isMember(address: string): boolean;
  /** A member, or somebody else whose address is of the house. */
  isOfHouse(address: string): boolean;
  /** An address of the mailbox itself. */
  isOurs(address: string): boolean;
}

export interface Judgement {
  readonly kind: MessageKind;
  readonly direction: 'in' | 'out';
  /** Who wrote it, as it counts: of what was forwarded the first author. */
  readonly author: string | null;
  /** Whose lead it may be about. */
  readonly counterparts: readonly string[];
  /** What it is logged as; null when it is no contact with anybody. */
  readonly outcome: Outcome | null;
}

export type Outcome = (typeof ATTEMPT_OUTCOMES)[number];

/** Who wrote to whom: a member's mail to somebody outside is an attempt, what comes from outside is a message in. */
export function judgeMail(mail: IncomingMail, known: Known): Judgement {
  const found = classifyMail(mail);
  if (found === 'bounce')
    return {
      kind: 'bounce',
      direction: 'out',
      author: mail.from,
      ...failing(mail, known),
      outcome: 'bounced',
    };
  if (found === 'report')
    return { kind: 'report', direction: 'in', author: mail.from, ...failing(mail, known), outcome: null };
  const isOfMember = mail.from !== null && known.isMember(mail.from);
  if (isOfMember) return ofMember(mail, known, found === 'auto_reply');
  const outcome = found === 'auto_reply' ? 'auto_reply' : 'sent';
  return { kind: found, direction: 'in', author: mail.from, counterparts: listed(mail.from), outcome };
}

function ofMember(mail: IncomingMail, known: Known, isAutomatic: boolean): Judgement {
  const outside = mail.recipients.filter((each) => !known.isOurs(each) && !known.isMember(each));
  const sent = { direction: 'out', author: mail.from, counterparts: outside } as const;
  if (isAutomatic) return { ...sent, kind: 'auto_reply', outcome: null };
  if (outside.length > 0) return { ...sent, kind: 'written', outcome: 'sent' };
  const first = firstOutside(mail, known);
  if (first === null) return { ...sent, kind: 'internal', outcome: null };
  return { kind: 'forwarded', direction: 'in', author: first, counterparts: [first], outcome: 'sent' };
}

function firstOutside(mail: IncomingMail, known: Known): string | null {
  const isInside = (address: string): boolean => known.isOfHouse(address) || known.isOurs(address);
  const first = firstAuthor(chainOf(mail), isInside)?.address ?? null;
  return first !== null && isInside(first) ? null : first;
}

const failing = (mail: IncomingMail, known: Known): { readonly counterparts: readonly string[] } => {
  const said = [
    ...failedRecipients(mail.report ?? ''),
    ...(mail.headers.get('x-failed-recipients') ?? '').split(','),
    ...(mail.quoted?.to ?? []),
  ];
  const addresses = said.flatMap((each) => listed(normaliseEmail(each)));
  return { counterparts: [...new Set(addresses)].filter((each) => !known.isOurs(each)) };
};

const listed = (address: string | null): string[] => (address === null ? [] : [address]);
