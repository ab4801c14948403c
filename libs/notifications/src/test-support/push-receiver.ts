import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import type { ECDH } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as a browser would have it: decrypted, its sender proven. */
export interface PushArrived {
  readonly path: string;
  readonly ttl: string | undefined;
  readonly topic: string | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Claims of the sender's token. */
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string };
  /** The key the token was verified with, base64url. */
  readonly senderKey: string;
  /** The body as it travelled. */
  readonly raw: Buffer;
}

/** What a page hands to the server after `pushManager.subscribe`. */
export interface MadeSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

const KEY_BYTES = 65;
const SALT_BYTES = 16;

/** A push service and the browsers behind it, written from RFC 8030, 8188, 8291 and 8292 alone. */
export class PushReceiver {
  readonly arrived: PushArrived[] = [];
  /** Why a request was no message at all. */
  readonly faults: string[] = [];
  /** Answers to come, first first; the last one stays. */
  answers: readonly { readonly status: number; readonly headers?: Record<string, string> }[] = [
    { status: 201 },
  ];
  asked = 0;
  private readonly browsers = new Map<string, { readonly ecdh: ECDH; readonly auth: Buffer }>();

  private constructor(private readonly server: ReturnType<typeof createServer>) {}

  static async start(): Promise<PushReceiver> {
    const server = createServer();
    const service = new PushReceiver(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) =>
      service.take(request, response),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A browser subscribes. */
  subscribe(): MadeSubscription {
    const [ecdh, auth] = [createECDH('prime256v1'), randomBytes(16)];
    const path = `/push/${randomBytes(12).toString('base64url')}`;
    ecdh.generateKeys();
    this.browsers.set(path, { ecdh, auth });
    return {
      endpoint: `${this.origin}${path}`,
      ...{ p256dh: ecdh.getPublicKey('base64url'), auth: auth.toString('base64url') },
    };
  }

  /** What came for one browser. */
  to({ endpoint }: Pick<MadeSubscription, 'endpoint'>): readonly PushArrived[] {
    return this.arrived.filter(({ path }) => endpoint.endsWith(path));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const turn = Math.min(this.asked, this.answers.length - 1);
      const { status, headers = {} } = this.answers[turn] ?? { status: 201 };
      this.asked += 1;
      try {
        const arrived = this.open(request, Buffer.concat(chunks));
        if (status < 300) this.arrived.push(arrived);
      } catch (error) {
        this.faults.push(String(error));
      }
      response.writeHead(status, headers).end();
    });
  }

  private open({ headers, url = '' }: IncomingMessage, raw: Buffer): PushArrived {
    const browser = this.browsers.get(url);
    if (!browser) throw new Error(`Nobody subscribed at ${url}.`);
    if (headers['content-encoding'] !== 'aes128gcm') throw new Error('The body is not aes128gcm.');
    const { claims, senderKey } = this.sender(headers.authorization ?? '');
    const payload = JSON.parse(decrypted(raw, browser).toString('utf8')) as PushArrived['payload'];
    const topic = headers.topic === undefined ? undefined : String(headers.topic);
    return { path: url, ttl: headers.ttl as string | undefined, topic, payload, claims, senderKey, raw };
  }

  /** RFC 8292: `vapid t=<JWT>, k=<key>`, ES256, for this service, a day at most. */
  private sender(authorization: string): Pick<PushArrived, 'claims' | 'senderKey'> {
    const [, token = '', senderKey = ''] = /^vapid t=([^,\s]+), ?k=(\S+)$/.exec(authorization) ?? [];
    const parts = token.split('.');
    const [head, body, signature] = [0, 1, 2].map((index) => parts[index] ?? '') as [string, string, string];
    if (!isSignedBy(senderKey, `${head}.${body}`, signature))
      throw new Error('The token of the sender is not signed by its key.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as PushArrived['claims'];
    const left = claims.exp - Date.now() / 1_000;
    if (claims.aud !== this.origin || left <= 0 || left > 86_400)
      throw new Error('The token is for another or expired.');
    return { claims, senderKey };
  }
}

function isSignedBy(senderKey: string, text: string, signature: string): boolean {
  const point = Buffer.from(senderKey, 'base64url');
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url') },
    y: point.subarray(33, KEY_BYTES).toString('base64url'),
  };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes);
}

/** RFC 8291 over RFC 8188, one record. */
function decrypted(body: Buffer, { ecdh, auth }: { ecdh: ECDH; auth: Buffer }): Buffer {
  const salt = body.subarray(0, SALT_BYTES);
  const idLength = body.readUInt8(SALT_BYTES + 4);
  const start = SALT_BYTES + 5 + idLength;
  const theirs = body.subarray(SALT_BYTES + 5, start);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), theirs]);
  const ikm = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(theirs), auth, info, 32));
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, 'Content-Encoding: nonce\0', 12));
  const record = body.subarray(start);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0) throw new Error('The record has no end.');
  return padded.subarray(0, end);
}
