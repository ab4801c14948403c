import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrate, openDatabase } from '#database';
import type { OpenDatabase } from '#database';
import { NestLog, openLog } from '#observability';
import { MIGRATIONS } from '../../../migrations/index.js';
import { AppModule } from './app.module.js';
import type { Settings } from './settings.js';

export interface OpenApplication {
  readonly app: INestApplicationContext;
  readonly database: OpenDatabase;
  close(): Promise<void>;
}

/** The application without anything that serves or works in the background, on a migrated database; for commands and tests. */
export function createApplication(settings: Settings, appUrl: string): Promise<INestApplicationContext> {
  const log = openLog(settings.observability);
  const silent = { ...settings, server: { ...settings.server, roles: [] } };
  return NestFactory.createApplicationContext(AppModule.with(silent, appUrl, log), {
    logger: new NestLog(log),
    abortOnError: false,
  });
}

/**
 * The same with its database: the embedded server is started, or joined where it runs already, and the schema brought up to date.
 * @param prepare looks at the database instead of bringing its schema up to date
 */
export async function openApplication(
  settings: Settings,
  prepare: (ownerUrl: string) => Promise<unknown> = (ownerUrl) => migrate(ownerUrl, MIGRATIONS),
): Promise<OpenApplication> {
  const database = await openDatabase(settings.database);
  try {
    await prepare(database.ownerUrl);
    const app = await createApplication(settings, database.appUrl);
    return { app, database, close: () => app.close().then(() => database.close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}
