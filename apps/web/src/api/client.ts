import { Problem, problemOf, problemText, UNREACHABLE } from './problem.js';

const BASE = '/api/v1';

type Query = Readonly<Record<string, string | number | null | undefined>>;

export interface RequestOptions {
  readonly query?: Query;
  readonly body?: unknown;
  /** Version of the resource the change was made against. */
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}

/** Sent with every unsafe request; learnt from the session. */
let csrfToken: string | null = null;

export function rememberCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** The one door to the product's REST: JSON in, JSON out, a Problem for every refusal and for no answer at all. */
export const api = {
  get: <T>(path: string, options: RequestOptions = {}): Promise<T> => send<T>('GET', path, options),
  post: <T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    send<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    send<T>('PUT', path, { ...options, body }),
  patch: <T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    send<T>('PATCH', path, { ...options, body }),
  delete: <T>(path: string): Promise<T> => send<T>('DELETE', path, {}),
  /** An answer whose body is read piece by piece. */
  stream: (path: string, body: unknown, signal: AbortSignal): Promise<Response> =>
    open('POST', path, { body, signal }),
};

/** Address of something the browser itself opens, such as a download. */
export const addressOf = (path: string, query: Query = {}): string => `${BASE}${path}${textOf(query)}`;

async function send<T>(method: string, path: string, options: RequestOptions): Promise<T> {
  const text = await (await open(method, path, options)).text();
  return (text === '' ? null : read(text)) as T;
}

/** The answer, of which nothing but its head was read. */
async function open(method: string, path: string, options: RequestOptions): Promise<Response> {
  const answer = await reach(addressOf(path, options.query), {
    method,
    headers: headersFor(method, options),
    credentials: 'same-origin',
    ...(options.signal && { signal: options.signal }),
    ...(options.body !== undefined && { body: bodyOf(options.body) }),
  });
  if (answer.ok) return answer;
  const text = await answer.text();
  throw problemOf(answer.status, text === '' ? null : read(text));
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, UNREACHABLE, problemText(UNREACHABLE, 'The server cannot be reached.'));
  }
}

function headersFor(method: string, { body, ifMatch }: RequestOptions): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body !== undefined && { 'content-type': body instanceof Blob ? typeOf(body) : 'application/json' }),
    ...(method !== 'GET' && csrfToken !== null && { 'x-csrf-token': csrfToken }),
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  };
}

/** Types that say what they are; whatever a browser calls a table, it is sent as one. */
const TOLD = ['text/calendar', 'application/octet-stream'];
const typeOf = (body: Blob): string => (TOLD.includes(body.type) ? body.type : 'text/csv');

const bodyOf = (body: unknown): BodyInit => (body instanceof Blob ? body : JSON.stringify(body));

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function textOf(query: Query): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
}
