import { fileURLToPath } from 'node:url';
import type { Cleanup } from './cleanup.js';
import { Program } from './program.js';
import type { ProgramOptions } from './program.js';

const MAIN = fileURLToPath(new URL('../../../dist/program/server.js', import.meta.url));

export interface ServerOptions extends Pick<
  ProgramOptions,
  'env' | 'port' | 'patienceMs' | 'wants' | 'keeps'
> {
  readonly cleanup: Pick<Cleanup, 'add'>;
}

/** The built server over a database, every role in one process unless `ROLES` says less; it says errors only. */
export function startServer(
  { ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string },
  { cleanup, env, ...options }: ServerOptions,
): Promise<Program> {
  // No balancer looks whether it is ready, so a stop waits for none.
  const settings = {
    ...{ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, LOG_LEVEL: 'error', SHUTDOWN_DRAIN_MS: '0' },
    ...env,
  };
  return Program.start(MAIN, { ...options, env: settings }, cleanup);
}
