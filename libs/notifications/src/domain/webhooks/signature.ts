import { createHmac } from 'node:crypto';

/** The secrets that sign: the present one, and the one before while receivers change over. */
export type Secrets = readonly string[];

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

/**
 * The headers of Standard Webhooks 1.0: `v1` is HMAC-SHA256 over `id.timestamp.body`, one signature per secret.
 * @param at the instant of this attempt: receivers refuse what is minutes old, so each attempt is signed anew
 */
export function signedHeaders(
  secrets: Secrets,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map(
    (secret) =>
      `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
