import { hash } from 'node:crypto';
import { localPart, phoneTail } from './likeness.js';
import type { Likeness } from './likeness.js';
import { searchKey } from './text.js';

/** Mailboxes of functions: many persons write from them. */
const SHARED_MAILBOXES = new Set(
  'info admin office sales mail contact contatti segreteria amministrazione commerciale support hello noreply'.split(
    ' ',
  ),
);

/**
 * Under which keys somebody is looked for: two persons who share none are never compared.
 * They forgive a slip of the pen, names the wrong way round, another country code and another host; a key is a hash and tells nothing by itself.
 */
export function likenessKeys(of: Likeness): string[] {
  return [...new Set([...nameKeys(of), ...emailKeys(of), ...phoneKeys(of)].map(hashed))].sort();
}

function nameKeys({ firstName, lastName, companyId, region }: Likeness): string[] {
  const [first, last] = [searchKey(firstName), searchKey(lastName)];
  const known = [first, last].filter((name) => name !== null);
  const place = companyId ?? searchKey(region)?.slice(0, 2);
  return [
    ...(known.length === 2 ? [`sound ${known.map(skeleton).sort().join(' ')}`] : []),
    ...(known.length === 2
      ? [
          `start ${known
            .map((name) => name.slice(0, 2))
            .sort()
            .join(' ')}`,
        ]
      : []),
    ...(place ? known.map((name) => `place ${skeleton(name)} ${place}`) : []),
  ];
}

function emailKeys({ email }: Likeness): string[] {
  const local = searchKey(localPart(email ?? ''));
  if (local === null || SHARED_MAILBOXES.has(local)) return [];
  return [
    `local ${local}`,
    ...(local.length >= 6 ? [`begins ${local.slice(0, 4)}`, `ends ${local.slice(-5)}`] : []),
  ];
}

const phoneKeys = ({ phone }: Likeness): string[] => {
  const tail = phoneTail(phone);
  return tail === null ? [] : [`phone ${tail}`];
};

/** First letter and consonants, each once: what a slip of the pen rarely changes. */
const skeleton = (name: string): string =>
  name.slice(0, 1) + [...new Set(name.slice(1).replace(/[aeiouyh\W\d_]/g, ''))].sort().join('');

/** Signed 64 bits, as PostgreSQL keeps them. */
const hashed = (key: string): string =>
  BigInt.asIntN(64, BigInt(`0x${hash('sha256', key, 'hex').slice(0, 16)}`)).toString();
