import webPush from 'web-push';
import { HOUR_MS, SECOND_MS } from '#kernel';
import type { VapidKeys } from '../application/installation-secrets.js';
import type { PushPayload } from '../domain/push/payload.js';
import type { PushKeys } from '../domain/push/subscription.js';
import type { Posting } from '../webhooks/safe-client.js';

/** How long a push service keeps what it cannot hand over: later it is no news. */
const TTL_SECONDS = (12 * HOUR_MS) / SECOND_MS;

export interface Sender {
  readonly keys: VapidKeys;
  /** `https:` or `mailto:`: whom a push service turns to (RFC 8292). */
  readonly subject: string;
}

/** A message only the browser can read (RFC 8291), with proof of who sends it. The topic replaces what waits under the same id. */
export function writePush(
  { endpoint, p256dh, auth }: PushKeys,
  payload: PushPayload,
  { keys, subject }: Sender,
): Posting {
  const details = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(payload),
    {
      ...{ vapidDetails: { subject, ...keys }, contentEncoding: 'aes128gcm', TTL: TTL_SECONDS },
      ...{ urgency: 'high', topic: payload.id.replaceAll('-', '') },
    },
  );
  const headers = Object.entries(details.headers as Record<string, unknown>).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  return { url: endpoint, headers: Object.fromEntries(headers), body: details.body };
}

/** The installation where it is reached by HTTPS, else whoever its mails come from. */
export function subjectOf({ baseUrl, from }: { readonly baseUrl: string; readonly from: string }): string {
  if (baseUrl.startsWith('https:')) return new URL(baseUrl).origin;
  return `mailto:${/<([^>]+)>/.exec(from)?.[1] ?? from}`;
}
