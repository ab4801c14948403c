import { domainToASCII } from 'node:url';

/** RFC 5321: 64 octets before the at-sign, 254 in all. */
const LOCAL_PART = /^[^\s@"(),:;<>[\]\\]{1,64}$/u;
const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * The address under which a person is found, or null when the text is no e-mail address.
 * Trimmed, NFKC, lower case, international domains in ASCII; dots and plus-tags stay, they may name somebody else.
 * Normalising twice changes nothing.
 */
export function normaliseEmail(text: string | null | undefined): string | null {
  const folded = fold(text ?? '');
  const at = folded.lastIndexOf('@');
  if (at < 1 || !LOCAL_PART.test(folded.slice(0, at)) || /\p{C}/u.test(folded)) return null;
  const host = hostName(folded.slice(at + 1));
  const address = host && `${folded.slice(0, at)}@${host}`;
  return address && address.length <= 254 ? address : null;
}

/** The part after the at-sign of a normalised address. */
export const hostOfEmail = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** A host name in ASCII and lower case, without a trailing dot; null when it is none (an IP address is none). */
export function hostName(text: string): string | null {
  const ascii = domainToASCII(text).replace(/\.$/, '');
  return HOST.test(ascii) ? ascii : null;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFKC').trim();
