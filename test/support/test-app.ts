import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '#http';
import { openLog } from '#observability';
import { AppModule, readSettings, serveWebOf } from '../../apps/server/src/index.js';
import type { TestDatabase } from './test-database.js';

/** The whole application on a port of its own, on the database of one spec file. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Environment of this process, such as `{ ROLES: 'api,live' }` for one that does no background work. */
  readonly env?: Readonly<Record<string, string>>;
  /** Serves the built web client too. */
  readonly hasWeb?: boolean;
}

export async function startTestApp(
  db: Pick<TestDatabase, 'appUrl'>,
  { env = {}, hasWeb = false }: TestAppOptions = {},
): Promise<TestApp> {
  const settings = readSettings({ LOG_LEVEL: 'error', DATABASE_ALLOW_LOSS: 'true', PORT: '0', ...env });
  const log = openLog(settings.observability);
  const app = await createHttpApp(AppModule.with(settings, db.appUrl, log), { config: settings.http, log });
  if (hasWeb) await serveWebOf(app);
  try {
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port } = app.getHttpServer().address() as { port: number };
  return { app, url: `http://127.0.0.1:${port}`, close: () => app.close() };
}
