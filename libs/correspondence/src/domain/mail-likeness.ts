import { createHash } from 'node:crypto';
import type { Link } from './first-author.js';

/** Programs break lines, quote and sign in their own ways: the letters and digits of so much of the beginning are compared. */
const COMPARED = 300;

/** What two copies of one mail have in common whatever forwarded them: author, subject and words. */
export function likenessOf({ address, subject, text }: Pick<Link, 'address' | 'subject' | 'text'>): string {
  const said = [address ?? '', lettersOf(withoutMarks(subject)), lettersOf(text).slice(0, COMPARED)];
  return createHash('sha256').update(said.join('\n')).digest('base64url');
}

/** The subject without what answering and forwarding put before it, in several languages. */
export const withoutMarks = (subject: string): string =>
  subject.replace(/^(?:\s*(?:re|fwd?|r|i|rif|inoltr?|wg|aw|tr|rv)\s*:)+\s*/i, '').trim();

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
