import { randomInt } from 'node:crypto';

/** Crockford's: no letter looks like a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 12 letters of 5 bits: 60 bits, and argon2id before each guess. */
const LETTERS = 12;
export const RECOVERY_CODES = 10;

/** A code for when the device is lost: `7-XXXX-XXXX-XXXX`; it says which of the ten it is, so that one hash is tried, not ten. */
export function newRecoveryCode(number: number): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${number}-${letters.replace(/(.{4})(?=.)/g, '$1-')}`;
}

/** The number and the letters as they are hashed, however it was typed; undefined for what is no such code. */
export function readRecoveryCode(text: string): { number: number; letters: string } | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const match = /^(\d)([0-9A-HJKMNP-TV-Z]{12})$/.exec(plain);
  return match ? { number: Number(match[1]), letters: match[2] ?? '' } : undefined;
}
