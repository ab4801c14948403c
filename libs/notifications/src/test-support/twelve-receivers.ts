import { answers } from './receiver.js';
import type { Behaviour } from './receiver.js';

const never: Behaviour = () => undefined;
const hangs: Behaviour = (response) => void response.writeHead(200, { 'content-length': '10' }).write('half');
const floods: Behaviour = (response) => {
  response.writeHead(200);
  const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), more));
  more();
};
/** A header that goes on and on, a byte at a time: something always comes, and never an answer. */
const drips: Behaviour = (_, { socket }) => {
  socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
  const timer = setInterval(() => socket.write('.'), 20);
  socket.on('close', () => clearInterval(timer));
};
const resets: Behaviour = (_, request) => void request.socket.resetAndDestroy();
const nonsense: Behaviour = (_, request) => void request.socket.end('this is no HTTP\r\n\r\n');
/** The second whole second after now: dates of HTTP know no smaller part. */
const soonAsDate = (): string => new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 1_000).toUTCString();
const throttles: Behaviour = (response, request) =>
  answers(503, { 'retry-after': soonAsDate() })(response, request);
const answered = (status: number): object => ({ outcome: 'answered', status });
/** An attempt without an answer, as the log tells of it. */
export const silent = (outcome: string): object => ({ outcome, status: null });
export const fine = answers(200);

export interface Expected {
  readonly receiver: string;
  readonly behaves: readonly Behaviour[];
  readonly state: string;
  readonly log: readonly object[];
  readonly because: string;
  /** Its endpoint is stopped. */
  readonly isStopped?: boolean;
  /** Rest between the first two attempts (ms). */
  readonly restsMs?: number;
}

/** The behaviours a sender of Standard Webhooks has to stand: what each leads to, and why. */
export const TWELVE: readonly Expected[] = [
  {
    ...{ receiver: 'takes it without a body', behaves: [answers(204)], state: 'delivered' },
    ...{ log: [answered(204)], because: 'any 2xx is success' },
  },
  {
    ...{ receiver: 'fails, then takes it', behaves: [answers(500), fine], state: 'delivered' },
    ...{ log: [answered(500), answered(200)], because: 'a failure is tried again' },
  },
  {
    ...{ receiver: 'always fails', behaves: [answers(500)], state: 'given_up' },
    ...{ log: [answered(500), answered(500), answered(500)], because: 'the schedule ends' },
  },
  {
    ...{ receiver: 'never answers, then takes it', behaves: [never, fine], state: 'delivered' },
    ...{ log: [silent('timeout'), answered(200)], because: 'no answer in time is a failure' },
  },
  {
    ...{ receiver: 'refuses it as malformed, then takes it', behaves: [answers(400), fine] },
    ...{ state: 'delivered', log: [answered(400), answered(200)], because: '4xx but 410 is tried again' },
  },
  {
    ...{ receiver: 'is gone', behaves: [answers(410)], state: 'given_up', isStopped: true },
    ...{ log: [answered(410)], because: '410 ends it at once and stops the endpoint' },
  },
  {
    ...{ receiver: 'wants fewer, for a second', behaves: [answers(429, { 'retry-after': '1' }), fine] },
    ...{ state: 'delivered', log: [answered(429), answered(200)], restsMs: 1_000 },
    because: 'Retry-After in seconds is heeded',
  },
  {
    ...{ receiver: 'is overloaded until an instant', behaves: [throttles, fine] },
    ...{ state: 'delivered', log: [answered(503), answered(200)], restsMs: 1_000 },
    because: 'Retry-After as a date is heeded',
  },
  {
    ...{ receiver: 'hangs in the middle of its answer', behaves: [hangs], state: 'delivered' },
    ...{ log: [answered(200)], because: 'the status decides, and a hanging body keeps nobody' },
  },
  {
    ...{ receiver: 'answers without end', behaves: [floods], state: 'delivered' },
    ...{ log: [answered(200)], because: 'only a little of an answer is read' },
  },
  {
    ...{ receiver: 'drips a header without end', behaves: [drips, fine], state: 'delivered' },
    ...{ log: [silent('timeout'), answered(200)], because: 'the time is for the whole attempt' },
  },
  {
    ...{ receiver: 'cuts the connection, then talks nonsense', behaves: [resets, nonsense, fine] },
    ...{ state: 'delivered', log: [silent('broken'), silent('broken'), answered(200)] },
    because: 'what is no answer is a failure',
  },
];

/** Redirects, each a failure that nobody follows. */
export const REDIRECTS = [301, 302, 303, 307, 308] as const;
