import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problemOfStatus } from '../problems/framework-problems.js';

const STATUS: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

/** A client that goes on sending may read the refusal for so long before the line is cut (ms). */
const LINGER_MS = 1_000;

/** Answers bytes that are no HTTP request, or one that never came to its end, and hangs up. */
export function refuseRaw(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else hangUp(STATUS[error.code ?? ''] ?? 400, socket);
}

/** Answers a request that wants something of the server before it sends its body, other than `100-continue`. */
export function refuseExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const { problem } = problemOfStatus(417);
  response.writeHead(417, { 'content-type': 'application/problem+json', connection: 'close' });
  response.end(JSON.stringify(problem));
}

/** Says why and ends the connection, also where the other side does not. */
export function hangUp(status: number, socket: Socket): void {
  const body = JSON.stringify(problemOfStatus(status).problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
