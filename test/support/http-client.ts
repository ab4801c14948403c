import type { ActingMember } from './workspace-builder.js';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

type Body = object | undefined;

/** Asks the API as a member; `ask.post('/leads', {...})`. Paths are below /api/v1. */
export function askAs(
  url: string,
  { headers }: Pick<ActingMember, 'headers'>,
): {
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body?: Body, extra?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  put<T>(path: string, body?: Body, extra?: Readonly<Record<string, string>>): Promise<Answer<T>>;
  delete<T>(path: string): Promise<Answer<T>>;
} {
  const send = async <T>(
    method: string,
    path: string,
    body?: Body,
    extra: Readonly<Record<string, string>> = {},
  ): Promise<Answer<T>> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}), ...extra },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : undefined) as T,
      headers: response.headers,
    };
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body, extra) => send('POST', path, body, extra),
    put: (path, body, extra) => send('PUT', path, body, extra),
    delete: (path) => send('DELETE', path),
  };
}
