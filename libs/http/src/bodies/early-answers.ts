import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Whoever is refused before all was sent may read why for so long before the line is cut (ms). */
const LINGER_MS = 1_000;
/** What is left of an announced body is still read while it is no more than this (bytes): its sender listens only then. */
const STILL_READ = 8 * 1_048_576;

/**
 * Closes the line after an answer that came before the whole request, and lets its reader hear it: to close at once would tear down what
 * was not read yet, the answer with it. Of a body without an announced or a bearable end nothing more is read.
 */
export function closeAfterEarlyAnswers(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, _payload, done) => {
    if (!isArriving(request)) return done();
    // What came together with the head is parsed by then.
    setImmediate(() => {
      if (isArriving(request)) {
        void reply.header('connection', 'close');
        linger(reply.raw.socket, leftOf(request) <= STILL_READ);
      }
      done();
    });
  });
}

const isArriving = ({ raw, headers }: FastifyRequest): boolean =>
  !raw.complete && (headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined);

const leftOf = ({ headers }: FastifyRequest): number =>
  headers['transfer-encoding'] === undefined ? Number(headers['content-length']) : Infinity;

/** Node calls this when an answer that closes its line is out. */
function linger(socket: Socket | null, goesOnReading: boolean): void {
  if (!socket) return;
  socket.destroySoon = () => {
    if (!goesOnReading) socket.pause();
    socket.end();
    const cut = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    socket.once('close', () => clearTimeout(cut));
  };
}
