import { createHmac } from 'node:crypto';
import { isSameSecret, isToken } from './tokens.js';

/** Minutes somebody has at their provider. */
export const ATTEMPT_MINUTES = 10;

/** A sign-in that has gone to the provider and is awaited back: kept by the browser alone, sealed by a key of the installation. */
export interface ProviderAttempt {
  /** 256 random bits, of which state, nonce and verifier are made. */
  readonly token: string;
  readonly purpose: 'sign-in' | 'link';
  /** Who links; null for a sign-in. */
  readonly accountId: string | null;
  /** The workspace to enter; null for the one used last. */
  readonly workspaceId: string | null;
  readonly untilMs: number;
}

/** What ties the answer of the provider to this very attempt of this very browser. */
export interface AttemptTies {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export function tiesOf({ token, purpose }: ProviderAttempt): AttemptTies {
  const tie = (what: string): string =>
    createHmac('sha256', token).update(`staffetta provider ${what} v1`).digest('base64url');
  // The page reads from the state what it is coming back from.
  return { state: `${purpose}.${tie('state')}`, nonce: tie('nonce'), verifier: tie('verifier') };
}

const macOf = (text: string, key: Buffer): string =>
  createHmac('sha256', key).update(`staffetta provider attempt v1 ${text}`).digest('base64url');

export function writeAttempt(attempt: ProviderAttempt, key: Buffer): string {
  const text = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  return `${text}.${macOf(text, key)}`;
}

/** Undefined for what this installation did not write, or that is over. */
export function readAttempt(written: string | undefined, key: Buffer, at: Date): ProviderAttempt | undefined {
  const [text = '', mac = ''] = (written ?? '').split('.');
  if (!isSameSecret(mac, macOf(text, key))) return undefined;
  const attempt = JSON.parse(Buffer.from(text, 'base64url').toString()) as ProviderAttempt;
  return isToken(attempt.token) && attempt.untilMs > at.getTime() ? attempt : undefined;
}
