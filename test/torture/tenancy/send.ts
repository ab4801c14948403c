import type { ToldRequest } from '../../contract/answers-room.js';
import type { ActingMember } from '../../support/workspace-builder.js';
import { ROOT } from '../lib/operations.js';

/** An answer as it was heard. */
export interface Heard {
  readonly status: number;
  /** Content type; empty for an answer without content. */
  readonly type: string;
  readonly text: string;
  /** The type of the problem, such as `lead/missing`; empty when there is none. */
  readonly code: string;
}

/** Asks the API; text is a table, bytes are a file, all else is JSON. Changes that want a version are told a first one. */
export async function send(
  url: string,
  { headers }: Pick<ActingMember, 'headers'>,
  { method, path, body }: ToldRequest,
): Promise<Heard> {
  const sent = { ...headers, ...(method === 'GET' ? {} : { 'if-match': '"1"' }) };
  const response = await fetch(`${url}${ROOT}${path}`, {
    method,
    headers: body === undefined ? sent : { ...sent, 'content-type': typeOf(body, path) },
    ...(body === undefined ? {} : { body: raw(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text, code: type.includes('problem') ? codeOf(text) : '' };
}

const raw = (body: NonNullable<ToldRequest['body']>): string | Uint8Array<ArrayBuffer> => {
  if (typeof body === 'string') return body;
  return Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body);
};

const typeOf = (body: NonNullable<ToldRequest['body']>, path: string): string => {
  if (path.includes('/ics')) return 'text/calendar';
  if (Buffer.isBuffer(body)) return 'application/octet-stream';
  return typeof body === 'string' ? 'text/csv' : 'application/json';
};

const codeOf = (text: string): string => {
  const { type = '', code = '' } = JSON.parse(text) as { readonly type?: string; readonly code?: string };
  return code || type;
};
