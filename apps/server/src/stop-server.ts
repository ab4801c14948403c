import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Stopping } from '#observability';
import type { ServerConfig } from './server.config.js';

/** How long each step of a stop may take (ms); see `ServerConfig`. */
export type StopPace = Pick<ServerConfig, 'drainMs' | 'runningMs' | 'closingMs'>;

/**
 * Stops a serving application step by step:
 * - at once it says that it is not ready, and goes on serving for `drainMs`, answering each request with the end of its connection;
 * - then nobody is let in, idle connections close, sockets are sent elsewhere, and what runs may end;
 * - what still runs after `runningMs` is cut: connections, attempts of webhooks, mails.
 *
 * Bounded in all but the end itself: whoever needs the process gone watches over `closingMs`.
 */
export async function stopServing(
  app: NestFastifyApplication,
  { drainMs, runningMs }: Omit<StopPace, 'closingMs'>,
): Promise<void> {
  const stopping = app.get(Stopping, { strict: false });
  const http = app.getHttpServer();
  stopping.begin();
  await sleep(drainMs);
  http.close();
  const cut = setTimeout(() => {
    stopping.cutOff();
    http.closeAllConnections();
  }, runningMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
