import { request as requestHttp } from 'node:http';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { lookup as resolve } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isPublicAddress } from '../domain/webhooks/public-address.js';
import type { Attempt, AttemptOutcome } from '../domain/webhooks/judge-attempt.js';

export interface SafeClientOptions {
  readonly allowsLoopback: boolean;
  /** For the whole attempt, from the first packet to the end of the answer (ms). */
  readonly timeoutMs: number;
  /** How names become addresses; the system's where it is left out. */
  readonly lookup?: LookupFunction;
  /** Gives up every attempt under way, and what is begun after it. */
  readonly cut?: AbortSignal;
}

export interface Posting {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface ReadAnswer {
  readonly status: number;
  readonly body: Buffer | null;
}

const MOST_READ_BYTES = 1_048_576;
/** Of an answer so much is read before the connection is cut; nothing of it is kept. */
const MOST_ANSWER_BYTES = 16_384;
const LOOPBACK = ['127.0.0.1', '::1'];

interface Question {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/**
 * Asks at addresses that strangers name.
 * - Connects to public addresses only: judged when the connection is made, on the very address it is made to, so neither a spelling
 *   nor a name that resolves otherwise the second time gets around it.
 * - Follows no redirect, uses no proxy, sends no credentials, keeps no connection.
 * - Ends after `timeoutMs`, whatever the other side does. Of what is posted the status decides, so a body that never ends is cut;
 *   what is read is read within that time, or not at all.
 * - Ends as if it had taken too long when `cut` is.
 */
export class SafeClient {
  private readonly agents;

  constructor(private readonly options: SafeClientOptions) {
    const filter = {
      ...{ allowPrivateIPAddress: false, allowMetaIPAddress: false, keepAlive: false },
      allowIPAddressList: options.allowsLoopback ? LOOPBACK : [],
    };
    this.agents = {
      http: new RequestFilteringHttpAgent(filter),
      https: new RequestFilteringHttpsAgent(filter),
    };
  }

  async post({ url, headers, body }: Posting): Promise<Attempt> {
    const startedAt = performance.now();
    const answer = await this.ask(url, { method: 'POST', headers, body }).then(answered, failure);
    return { ...answer, durationMs: Math.round(performance.now() - startedAt) };
  }

  /**
   * Reads a document, in full or not at all. Says `null` for one of more than `MOST_READ_BYTES`.
   * @throws when nothing answers, when the answer does not end in time, and for an address that may not be reached
   */
  async read(url: string, headers: Readonly<Record<string, string>>): Promise<ReadAnswer> {
    const response = await this.ask(url, { method: 'GET', headers });
    return { status: response.statusCode ?? 0, body: await wholeOf(response) };
  }

  private ask(url: string, { method, headers, body }: Question): Promise<IncomingMessage> {
    const target = new URL(url);
    const isPlain = target.protocol === 'http:';
    const literal = target.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !this.mayReach(literal)) return Promise.reject(forbidden(literal));
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options: RequestOptions = {
      ...{ method, headers: { ...headers, ...length }, lookup: this.judgedLookup() },
      signal: AbortSignal.timeout(this.options.timeoutMs),
      agent: isPlain ? this.agents.http : this.agents.https,
    };
    return new Promise((resolve, reject) => {
      const request = (isPlain ? requestHttp : requestHttps)(target, options, resolve);
      endWith(request, this.options.cut);
      request.on('error', reject);
      request.end(body);
    });
  }

  private mayReach(address: string): boolean {
    return isPublicAddress(address) || (this.options.allowsLoopback && LOOPBACK.includes(address));
  }

  /** All a name leads to is judged, by our own list as well as by the agent's: each knows networks the other does not. */
  private judgedLookup(): LookupFunction {
    const { lookup = resolve } = this.options;
    return (name, options, found) => {
      lookup(name, options, (error, address, family) => {
        const all = Array.isArray(address) ? address.map((each) => each.address) : [address];
        const wrong = error ? undefined : all.find((each) => !this.mayReach(each));
        if (wrong === undefined) found(error, address, family);
        else found(forbidden(wrong), []);
      });
    };
  }
}

/** Not by `AbortSignal.any`: what listens to a signal of the whole process would pile up. */
function endWith(request: ClientRequest, cut: AbortSignal | undefined): void {
  if (!cut) return;
  const end = (): unknown => request.destroy(new DOMException('This process stops.', 'AbortError'));
  if (cut.aborted) end();
  cut.addEventListener('abort', end, { once: true });
  request.once('close', () => cut.removeEventListener('abort', end));
}

const forbidden = (address: string): Error => new Error(`${address} is not allowed`);

function answered(response: IncomingMessage): Omit<Attempt, 'durationMs'> {
  drain(response);
  const { 'retry-after': retryAfter = null } = response.headers;
  return { outcome: 'answered', status: response.statusCode ?? null, retryAfter };
}

/** Reads the rest of an answer, a little of it: the receiver may finish in peace, and cannot keep us. */
function drain(response: IncomingMessage): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_ANSWER_BYTES) response.destroy();
  });
  response.on('error', () => undefined);
}

async function wholeOf(response: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_READ_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const REFUSED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

function failure(error: Error & { readonly code?: string }): Omit<Attempt, 'durationMs'> {
  return { outcome: outcomeOf(error), status: null, retryAfter: null };
}

function outcomeOf({ name, code, message }: Error & { readonly code?: string }): AttemptOutcome {
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  if (message.includes('is not allowed')) return 'forbidden_address';
  return code !== undefined && REFUSED.has(code) ? 'refused' : 'broken';
}
