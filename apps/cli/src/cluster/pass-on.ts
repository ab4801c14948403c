import { Agent, request as ask } from 'node:http';
import type { ClientRequest, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Behind } from './behind.js';

/** Of one connection, not of the request that came over it. */
const OF_THE_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'];
/** May be asked a second time when nobody knows whether the first was heard. */
const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Shorter than the servers keep idle connections, so that none is cut while we use it (ms). */
const IDLE_MS = 20_000;

const agent = new Agent({ keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64 });

/** The headers for the server behind, which believes what this balancer says of the visitor. */
function headersFor({ headers, socket }: IncomingMessage): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
  const before = headers['x-forwarded-for'];
  const from = socket.remoteAddress ?? '';
  return {
    ...Object.fromEntries(kept),
    'x-forwarded-for': before === undefined ? from : `${String(before)}, ${from}`,
    'x-forwarded-proto': headers['x-forwarded-proto'] ?? 'http',
  };
}

/** Asks one server after the other until one takes the request; what none takes is answered with 502 or 503. */
export function passOn(request: IncomingMessage, response: ServerResponse, order: readonly Behind[]): void {
  const [behind, ...rest] = order;
  if (!behind) return refuse(response, 503, 'No server is ready; try again in a moment.');
  behind.running += 1;
  const options = { host: behind.host, port: behind.port, agent };
  const { method, url: path } = request;
  const asked = ask({ ...options, method, path, headers: headersFor(request) });
  let isSent = false;
  const leave = (): unknown => asked.destroy();
  response.once('close', leave);
  asked.once('close', () => (behind.running -= 1));
  onceConnected(asked, () => {
    isSent = true;
    request.pipe(asked);
  });
  asked.on('response', (answer) => passBack(answer, response));
  asked.on('error', () => {
    response.off('close', leave);
    if (response.headersSent || response.destroyed) return void response.destroy();
    if (!isSent) behind.isReady = false;
    const mayGoOn = !isSent || (asked.reusedSocket && HARMLESS.has(method ?? ''));
    if (mayGoOn && rest.length > 0) return passOn(request, response, rest);
    refuse(response, 502, 'The server went away in the middle; whether it did what was asked is not known.');
  });
}

/** Takes a connection that becomes a socket to the first server that lets it in; both ends go together. */
export function passSocketOn(
  request: IncomingMessage,
  visitor: Duplex,
  head: Buffer,
  order: readonly Behind[],
): void {
  const [behind, ...rest] = order;
  if (!behind) return void visitor.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
  const server = connect(behind.port, behind.host);
  const goOn = (): void => {
    behind.isReady = false;
    passSocketOn(request, visitor, head, rest);
  };
  server.once('error', goOn);
  server.once('connect', () => {
    server.off('error', goOn);
    behind.running += 1;
    server.once('close', () => (behind.running -= 1));
    join(visitor, server);
    server.write(`${openingOf(request)}\r\n\r\n`);
    server.write(head);
  });
}

/** What is sent before there is a connection would be lost with the attempt, so it waits for one. */
function onceConnected(asked: ClientRequest, then: () => void): void {
  asked.once('socket', (socket: Socket) => {
    if (socket.connecting) socket.once('connect', then);
    else then();
  });
}

function passBack(answer: IncomingMessage, response: ServerResponse): void {
  const kept = Object.entries(answer.headers).filter(([name]) => !OF_THE_CONNECTION.includes(name));
  response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
  answer.on('error', () => response.destroy());
  answer.pipe(response);
}

function refuse(response: ServerResponse, status: number, detail: string): void {
  const body = JSON.stringify({ type: 'about:blank', status, title: 'No answer', detail });
  response.writeHead(status, { 'content-type': 'application/problem+json', 'retry-after': '1' });
  response.end(body);
}

function join(one: Duplex, other: Duplex): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy());
    from.once('close', () => to.destroy());
    from.pipe(to);
  }
}

function openingOf(request: IncomingMessage): string {
  const headers = { ...headersFor(request), connection: 'Upgrade', upgrade: request.headers.upgrade };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`);
  return [`${request.method} ${request.url} HTTP/1.1`, ...lines].join('\r\n');
}
