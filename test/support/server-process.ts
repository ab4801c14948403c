import { Cleanup } from './stack/cleanup.js';
import type { Program } from './stack/program.js';
import { startServer } from './stack/server.js';
import type { TestDatabase } from './test-database.js';

export { freePort } from './stack/port.js';

/** The built server as a process of its own: the only kind that can be killed. */
export type ServerProcess = Pick<Program, 'url' | 'pid' | 'kill' | 'stop'>;

/** One that is stopped by whoever started it, over a database that may lose what it was told. */
export function startServerProcess(
  db: TestDatabase,
  { port, env = {} }: { readonly port?: number; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ServerProcess> {
  const options = { env: { DATABASE_ALLOW_LOSS: 'true', ...env }, cleanup: new Cleanup() };
  return startServer(db, port === undefined ? options : { ...options, port });
}
