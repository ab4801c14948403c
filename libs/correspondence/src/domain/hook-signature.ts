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

/**
 * What is wrong with a signature of Standard Webhooks over the bytes of the body; null when it is right.
 * Any of the secrets may have signed, and every signature given is compared, in a time that tells nothing.
 */
export function signatureFault(
  secrets: readonly string[],
  { id, timestamp, signature }: SignedHeaders,
  body: Uint8Array,
  nowMs: number,
): SignatureFault | null {
  if (!id || !signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return 'headers';
  if (Math.abs(nowMs - Number(timestamp) * 1_000) > TOLERANCE_MS) return 'timestamp';
  const given = signature.split(' ').slice(0, 10).flatMap(bytesOf);
  const right = secrets.map((secret) => sign(secret, `${id}.${timestamp}.`, body));
  const matches = right.flatMap((each) => given.map((one) => isSame(one, each)));
  return matches.includes(true) ? null : 'signature';
}

const sign = (secret: string, start: string, body: Uint8Array): Buffer =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(start)
    .update(body)
    .digest();

const bytesOf = (each: string): Buffer[] => {
  const [version, base64 = ''] = each.split(',');
  return version === 'v1' ? [Buffer.from(base64, 'base64')] : [];
};

const isSame = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
