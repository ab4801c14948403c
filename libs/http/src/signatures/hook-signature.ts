import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** What comes older, or from further ahead, is not believed (ms). */
export const TOLERANCE_MS = 5 * 60_000;

/** The headers of Standard Webhooks 1.0, as they came. */
export interface SignedHeaders {
  readonly id: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

export type SignatureFault = 'headers' | 'timestamp' | 'signature';

/** A fresh secret of 256 random bits, in the form of Standard Webhooks. */
export const newHookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Whether two texts are the same, in a time that tells nothing of where they part. */
export function isSameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * What is wrong with a signature of Standard Webhooks over the bytes of the body; null when it is right.
 * - Any of the secrets may have signed, and every signature given is compared, in a time that tells nothing.
 * - Signatures are compared as they are written: of the many spellings that read as the same bytes one is right.
 */
export function signatureFault(
  secrets: readonly string[],
  { id, timestamp, signature }: SignedHeaders,
  body: Uint8Array,
  nowMs: number,
): SignatureFault | null {
  if (!id || !signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return 'headers';
  if (Math.abs(nowMs - Number(timestamp) * 1_000) > TOLERANCE_MS) return 'timestamp';
  const given = signature.split(' ').slice(0, 10);
  const right = secrets.map((secret) => sign(secret, `${id}.${timestamp}.`, body));
  const matches = right.flatMap((each) => given.map((one) => isSameText(one, each)));
  return matches.includes(true) ? null : 'signature';
}

const sign = (secret: string, start: string, body: Uint8Array): string => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(start).update(body).digest('base64')}`;
};
