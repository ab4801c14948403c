import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const API_KEY = /^stf_[0-9a-f]{32}_[A-Za-z0-9_-]{43}$/;

/** A fresh secret of 256 random bits, base64url: the value of a session cookie or of a one-time link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** True if the text has the shape of a token; anything else never reaches the database. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && TOKEN.test(text);

/**
 * What is stored in place of a secret: SHA-256, base64url.
 * Fast on purpose: the secrets are 256 random bits, so there is nothing to guess (passwords go through argon2id instead).
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** The token that proves a request comes from our own page; derived from the session, stored nowhere. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('staffetta csrf v1').digest('base64url');

/** Compares in a time that tells nothing about where two texts differ. */
export function isSameSecret(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(hashOf(one)), Buffer.from(hashOf(other))];
  return timingSafeEqual(left, right);
}

/** An API key as it is shown once: its id is readable, so that a key found in a log can be revoked. */
export const formatApiKey = (id: string, secret: string): string => `stf_${id.replaceAll('-', '')}_${secret}`;

/** True if the text has the shape of an API key. */
export const isApiKey = (text: string): boolean => API_KEY.test(text);
