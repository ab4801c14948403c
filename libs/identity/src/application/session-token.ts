import { readCookie } from '#http';
import { cookieName } from '../domain/cookie.js';
import { headerOf } from '../domain/same-origin.js';
import type { Headers } from '../domain/same-origin.js';
import { isToken } from '../domain/tokens.js';

/** The session token in the cookie, or undefined if there is none of the right shape. */
export function sessionTokenOf(headers: Headers, isSecure: boolean): string | undefined {
  const token = readCookie(headerOf(headers, 'cookie'), cookieName(isSecure));
  return isToken(token) ? token : undefined;
}

/** The token of an `Authorization: Bearer` header; empty if the header is of another kind, undefined without one. */
export function bearerOf(headers: Headers): string | undefined {
  if (headers.authorization === undefined) return undefined;
  return /^Bearer +(\S+)$/i.exec(headerOf(headers, 'authorization') ?? '')?.[1] ?? '';
}
