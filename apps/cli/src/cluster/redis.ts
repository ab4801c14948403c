import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface OpenRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** The program, where this machine has one. */
export const redisProgram = (): string | undefined =>
  ['/usr/local/bin', '/opt/homebrew/bin', ...(process.env.PATH ?? '').split(delimiter)]
    .map((folder) => join(folder, 'redis-server'))
    .find((file) => existsSync(file));

/** Stands between us and Redis: when our end of the pipe closes, however this process ends, it ends Redis. */
const WATCHER = '"$0" "$@" </dev/null & server=$!; cat >/dev/null; kill "$server"; wait "$server"';

/** Starts a Redis of our own that keeps nothing: it only carries signals, and whoever signals does without it when it is away. */
export function startRedis(program: string, port: number): OpenRedis {
  const keepsNothing = ['--save', '', '--appendonly', 'no'];
  const args = ['--port', String(port), '--bind', '127.0.0.1', ...keepsNothing];
  const watcher = spawn('/bin/sh', ['-c', WATCHER, program, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.on('error', () => undefined);
  const gone = once(watcher, 'exit');
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      watcher.stdin.end();
      await gone;
    },
  };
}
