import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NestLog, openLog } from '#observability';
import { AppModule, readSettings } from '../../apps/server/src/index.js';
import type { Course } from './bench.js';
import type { Ground } from './ground.js';

/** The whole application within this process, without listening and without background work. */
export async function openApplication(
  { appUrl, home }: Ground,
  { cleanup }: Course,
): Promise<INestApplicationContext> {
  const settings = readSettings({ LOG_LEVEL: 'error', ROLES: 'api', STAFFETTA_HOME: home });
  const log = openLog(settings.observability);
  const app = await NestFactory.createApplicationContext(AppModule.with(settings, appUrl, log), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  cleanup.add(() => app.close());
  return app;
}
