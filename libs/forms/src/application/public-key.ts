import { randomBytes } from 'node:crypto';

const KEY = /^[\w-]{8,40}$/;

/** 108 random bits: an address nobody guesses, short enough to be pasted. */
export const newPublicKey = (): string => randomBytes(14).toString('base64url').slice(0, 18);

/** Short enough to be printed; of 31 signs that are not mistaken for each other, and none that needs quoting. */
export const newCode = (): string =>
  [...randomBytes(10)].map((byte) => '23456789abcdefghjkmnpqrstuvwxyz'.charAt(byte % 31)).join('');

export const isPublicKey = (text: string): boolean => KEY.test(text);
