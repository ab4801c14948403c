import { writeProblem } from './problem.js';
import type { ProblemAnswer } from './problem.js';

interface Said {
  readonly title: string;
  readonly code: string;
  readonly detail: string;
}

/** What the server itself refuses, before or beside any controller. Its own messages quote addresses, so ours are sent. */
const BY_STATUS: Readonly<Record<number, Said>> = {
  400: {
    title: 'The request cannot be read',
    code: 'request/malformed',
    detail: 'Send a well-formed HTTP request; the body must be complete.',
  },
  401: { title: 'Sign in first', code: 'request/unauthenticated', detail: 'Sign in, or send an API key.' },
  403: { title: 'Not allowed', code: 'request/forbidden', detail: 'You may not do this.' },
  404: {
    title: 'There is no such thing',
    code: 'request/unknown-route',
    detail: 'No route has this address; /docs lists them all.',
  },
  405: {
    title: 'Not with this method',
    code: 'request/method',
    detail: 'The address exists, but not with this method; see the Allow header.',
  },
  406: {
    title: 'No such representation',
    code: 'request/not-acceptable',
    detail: 'Ask for application/json.',
  },
  408: {
    title: 'Too slow',
    code: 'request/timeout',
    detail: 'The request took too long to arrive; send it again.',
  },
  413: {
    title: 'Too large',
    code: 'request/too-large',
    detail: 'The body is larger than this route takes; send less at a time.',
  },
  414: {
    title: 'Too large',
    code: 'request/address-too-long',
    detail: 'The address is too long; send less in it.',
  },
  415: {
    title: 'Wrong content type',
    code: 'request/content-type',
    detail:
      'Send the body unpacked, as application/json or as the type the documentation of this route names.',
  },
  429: { title: 'Too many requests', code: 'request/throttled', detail: 'Slow down and try again.' },
  431: {
    title: 'Too large',
    code: 'request/headers-too-large',
    detail: 'The headers are too large; send fewer or smaller ones.',
  },
};

/** The answer for a status the server or a guard chose; any other 4xx is told as a malformed request of that status. */
export function problemOfStatus(
  status: number,
  headers: Readonly<Record<string, string>> = {},
): ProblemAnswer {
  const said = BY_STATUS[status] ?? { ...(BY_STATUS[400] as Said), code: 'request/refused' };
  return { problem: writeProblem({ status, ...said }), headers };
}

export const UNAVAILABLE: ProblemAnswer = {
  problem: writeProblem({
    status: 503,
    title: 'Not available right now',
    code: 'database/unavailable',
    detail:
      'The database cannot be reached or is too busy at the moment; nothing was changed. Try again shortly.',
  }),
  headers: { 'retry-after': '2' },
};

/** For a change whose confirmation was lost on the way. */
export const OUTCOME_UNKNOWN: ProblemAnswer = {
  problem: writeProblem({
    status: 503,
    title: 'Not known whether it was done',
    code: 'database/outcome-unknown',
    detail:
      'The database was lost while it was confirming the change, which may have been made or not. Send the request again with the same ' +
      'Idempotency-Key, which does nothing twice; without one, look first.',
  }),
  headers: { 'retry-after': '2' },
};

/** Says nothing but where to find it in the log. */
export const unexpected = (requestId: string): ProblemAnswer => ({
  problem: {
    ...writeProblem({
      status: 500,
      title: 'Something went wrong on our side',
      code: 'internal/unexpected',
      detail: 'This is a fault of the server and has been recorded; quote the instance when you report it.',
    }),
    instance: `urn:uuid:${requestId}`,
  },
  headers: {},
  isUnexpected: true,
});
