import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export interface RawRequest {
  readonly method: string;
  /** As it is to stand in the request line. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** The address of this machine to ask from. */
  readonly from?: string;
}

export interface RawAnswer {
  /** 0 when the line was cut. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The first megabyte. */
  readonly text: string;
  readonly elapsedMs: number;
}

const MOST_KEPT = 1_048_576;
const PATIENCE_MS = 120_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks without tidying anything up, as browsers' clients do. */
export function rawAsk(port: number, asked: RawRequest): Promise<RawAnswer> {
  const { method, path, headers, body, from } = asked;
  const since = performance.now();
  const sent = { ...headers, ...(body ? { 'content-length': String(body.length) } : {}) };
  return new Promise((resolve) => {
    const cut = (error: Error): void =>
      resolve({ status: 0, headers: {}, text: error.message, elapsedMs: performance.now() - since });
    const options = { host: '127.0.0.1', port, method, path, headers: sent, agent, timeout: PATIENCE_MS };
    const asking = request({ ...options, ...(from ? { localAddress: from } : {}) }, (answer) => {
      const chunks: Buffer[] = [];
      let kept = 0;
      answer.on('data', (chunk: Buffer) => {
        if (kept < MOST_KEPT) chunks.push(chunk);
        kept += chunk.length;
      });
      answer.once('error', cut);
      answer.once('end', () =>
        resolve({
          ...{ status: answer.statusCode ?? 0, headers: answer.headers },
          ...{ text: Buffer.concat(chunks).toString(), elapsedMs: performance.now() - since },
        }),
      );
    });
    asking.once('error', cut);
    asking.once('timeout', () => asking.destroy(new Error('no answer in time')));
    asking.end(body);
  });
}

/** What is wrong with the shape of an answer; undefined for one as the API promises it. */
export function faultOf({ status, headers, text }: RawAnswer): string | undefined {
  if (status === 0) return `no answer: ${text}`;
  if (status >= 500) return `${status}: ${text.slice(0, 300)}`;
  if (status < 400) return undefined;
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('application/problem+json'))
    return `${status} as ${type || 'nothing'}: ${text.slice(0, 200)}`;
  return faultOfProblem(status, text);
}

function faultOfProblem(status: number, text: string): string | undefined {
  try {
    const problem = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const members = ['type', 'title', 'detail', 'code'].filter((name) => typeof problem[name] !== 'string');
    if (members.length > 0 || problem.status !== status)
      return `a problem without ${members.join(', ') || 'its status'}: ${text}`;
    return undefined;
  } catch {
    return `a problem that is no JSON: ${text.slice(0, 200)}`;
  }
}
