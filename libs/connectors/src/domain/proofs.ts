import { createHash, createHmac } from 'node:crypto';
import { isSameText } from '#http';
import type { Fault, Verified } from './adapter.js';

export const PROVEN: Verified = { ok: true };
export const unproven = (reason: Fault): Verified => ({ ok: false, reason });

type Part = string | Buffer;

const feed = <H extends { update(part: Part): unknown }>(hash: H, parts: readonly Part[]): H => {
  for (const part of parts) hash.update(part);
  return hash;
};

export const hmacSha256 = (secret: string, encoding: 'hex' | 'base64', ...parts: readonly Part[]): string =>
  feed(createHmac('sha256', secret), parts).digest(encoding);

export const sha256 = (...parts: readonly Part[]): string => feed(createHash('sha256'), parts).digest('hex');

/**
 * Whether the proof given is what one of the secrets makes. Every secret is tried, each in a time that tells nothing; proofs are compared
 * as they are written, so that of the spellings that read alike one is right.
 */
export function provenBy(
  given: string | undefined,
  secrets: readonly string[],
  make: (secret: string) => string,
  fault: Fault = 'signature',
): Verified {
  if (given === undefined || given === '') return unproven(fault === 'signature' ? 'headers' : fault);
  const matches = secrets.map((secret) => isSameText(given, make(secret)));
  return matches.includes(true) ? PROVEN : unproven(fault);
}

/** Whether an instant is as near as that, before or after. */
export const isNear = (instantMs: number, now: number, toleranceMs: number): boolean =>
  Math.abs(now - instantMs) <= toleranceMs;
