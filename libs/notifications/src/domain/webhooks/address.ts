import { isIP } from 'node:net';
import { invalidField } from '#kernel';
import { isPublicAddress } from './public-address.js';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** Names that are never of the open internet (RFC 2606, 6761, 6762, 8375, and what companies use inside). */
const INSIDE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa|corp|private)\.?$/i;
const MOST_LETTERS = 2_000;

/** An address in its canonical spelling, or why it is refused, in words that say what to do. */
export type JudgedAddress = { readonly url: string } | { readonly refused: string };

/**
 * Judges the spelling of an address strangers name: HTTPS, no credentials, and nothing that is plainly not of the open internet; but
 * for this machine where the installation allows that. Where a name leads is judged at each connection: tomorrow it may lead elsewhere.
 */
export function judgeAddress(text: string, allowsLoopback: boolean): JudgedAddress {
  if (text.length > MOST_LETTERS || !URL.canParse(text))
    return { refused: 'Give a whole address, such as https://example.com/hooks.' };
  const url = new URL(text);
  const refused = refusalOf(url, allowsLoopback);
  if (refused !== undefined) return { refused };
  url.hash = '';
  return { url: url.href };
}

function refusalOf(url: URL, allowsLoopback: boolean): string | undefined {
  if (url.username !== '' || url.password !== '')
    return 'Leave user name and password out; deliveries are signed.';
  const isLoopback = allowsLoopback && LOOPBACK_HOST.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    return 'Give an address that begins with https://.';
  return isLoopback ? undefined : insideReason(url.hostname);
}

function insideReason(hostname: string): string | undefined {
  const host = hostname.replace(/^\[|\]$/g, '');
  const says = 'Only addresses on the open internet are written to.';
  if (isIP(host) !== 0)
    return isPublicAddress(host) ? undefined : `${host} is an address of a private network. ${says}`;
  if (INSIDE_NAME.test(host) || !host.includes('.')) return `${host} is a name of a private network. ${says}`;
  return undefined;
}

/** @throws AppError `webhook/address` */
export function endpointAddress(text: string, allowsLoopback: boolean): string {
  const judged = judgeAddress(text, allowsLoopback);
  if ('refused' in judged) throw invalidField('webhook/address', '/url', judged.refused);
  return judged.url;
}
