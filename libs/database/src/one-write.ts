import type { Socket } from 'node:net';
import type { ClientBase } from 'pg';

/**
 * What is said to the database in one turn of the event loop leaves in one write, each with its own answer. A write wakes the session at
 * the other end, and waking costs more than most statements (50 µs of this process, measured on a quiet machine).
 */
export function inOneWrite(client: ClientBase): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
