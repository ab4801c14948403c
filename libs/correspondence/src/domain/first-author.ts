import { normaliseEmail } from '#people';
import { isByMachine } from './classify-mail.js';
import { readForwarded } from './forwarded.js';
import type { IncomingMail, QuotedLetter, QuotedMail } from './incoming-mail.js';

/** A mail in the chain of those that forward one another. */
export interface Link {
  /** Normalised; null where nobody is named. */
  readonly address: string | null;
  readonly name: string | null;
  readonly messageId: string | null;
  readonly writtenAt: Date | null;
  readonly subject: string;
  readonly text: string;
  readonly isByMachine: boolean;
  /** It came whole in an attachment, and what forwards it does not say its words. */
  readonly isAttached: boolean;
}

/** Mails forwarded one inside the other so often are followed no further. */
const DEEPEST = 8;

/** What the last of a chain may be followed by. */
interface Place {
  /** What it quotes whole; null for what is repeated in a text. */
  readonly quoted: QuotedMail | null;
  /** In whose zone the text tells times (minutes). */
  readonly offset: number;
  /** So many of the chain are repeated in texts. */
  readonly inline: number;
}

/** The mail, the one it forwards, the one that forwards, and so on; whether whoever wrote each may be believed is not asked here. */
export function chainOf(mail: IncomingMail): readonly [Link, ...Link[]] {
  const chain: [Link, ...Link[]] = [linkOf(mail, mail.messageId, false)];
  let place: Place = { quoted: mail.quoted, offset: mail.offset, inline: 0 };
  while (chain.length <= DEEPEST) {
    const next = place.quoted ? quotedIn(place.quoted, place) : repeatedIn(mail, chain, place);
    if (!next) break;
    chain.push(next.link);
    place = next.place;
  }
  return chain;
}

interface Next {
  readonly link: Link;
  readonly place: Place;
}

function quotedIn(quoted: QuotedMail, { inline }: Place): Next {
  const { letter, messageId } = quoted;
  if (!letter) return { link: bare(quoted), place: { quoted: null, offset: 0, inline } };
  const place = { quoted: letter.quoted, offset: letter.offset, inline };
  return { link: linkOf(letter, messageId, true), place };
}

function repeatedIn(mail: IncomingMail, chain: readonly Link[], { offset, inline }: Place): Next | null {
  const said = readForwarded(chain.at(-1)?.text ?? '', offset);
  if (!said) return null;
  const { name, writtenAt, text } = said;
  const link = {
    ...{
      address: normaliseEmail(said.address),
      name,
      writtenAt,
      text,
      isByMachine: false,
      isAttached: false,
    },
    ...{ subject: said.subject ?? mail.subject, messageId: idOfInline(mail, chain, inline) },
  };
  return { link, place: { quoted: null, offset, inline: inline + 1 } };
}

/** Who wrote it first: whoever is the first in the chain that is none of the house; else whoever wrote the innermost. */
export const firstAuthor = (
  chain: readonly Link[],
  isOfHouse: (address: string) => boolean,
): Link | undefined => chain.find(({ address }) => address !== null && !isOfHouse(address)) ?? chain.at(-1);

/** What is forwarded in the text has no id there, but mail programs name it among what the forwarding mail answers. */
const idOfInline = (
  { headers, references }: IncomingMail,
  { length }: readonly Link[],
  inline: number,
): string | null => {
  if (length !== inline + 1) return null;
  const named =
    inline === 0 ? /<[^<>\s]{1,500}>/.exec(headers.get('x-forwarded-message-id') ?? '')?.[0] : undefined;
  return named ?? references[inline] ?? null;
};

/** Of one whose headers alone came. */
const bare = ({ from, messageId }: QuotedMail): Link => ({
  ...{ address: from, name: null, messageId, writtenAt: null, subject: '', text: '' },
  ...{ isByMachine: false, isAttached: true },
});

function linkOf(letter: QuotedLetter | IncomingMail, messageId: string | null, isAttached: boolean): Link {
  const { from, name, replyTo, writtenAt, subject, text, headers } = letter;
  const isFromProgram = from !== null && PROGRAMS.test(from);
  const address = isFromProgram ? replyTo : from;
  return {
    ...{
      address,
      name: replyTo !== null && isFromProgram ? null : name,
      messageId,
      writtenAt,
      subject,
      text,
    },
    ...{ isByMachine: isByMachine(headers), isAttached },
  };
}

/** Addresses from which forms of web sites write for somebody, whom only the answer reaches. */
const PROGRAMS = /^(?:no-?reply|do-?not-?reply|wordpress|www-data|apache|nobody|mailer)@/;
