import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { BackupSchedule } from '#backup';
import { migrate, openDatabase } from '#database';
import type { OpenDatabase } from '#database';
import { createHttpApp } from '#http';
import { Log, Metrics, openLog } from '#observability';
import { MIGRATIONS } from '../../../migrations/index.js';
import { AppModule } from './app.module.js';
import { guardBackups, scheduledBackups, upgrading } from './backups.js';
import { boundGarbage } from './bound-garbage.js';
import { serveWebOf } from './serve-web.js';
import type { Settings } from './settings.js';
import { stopServing } from './stop-server.js';
import type { StopPace } from './stop-server.js';

export interface RunningServer {
  readonly app: NestFastifyApplication;
  /** Where it listens. */
  readonly url: string;
  readonly database: OpenDatabase;
  /** Stops step by step (`stopServing`), and stops the embedded database if this process started it. */
  close(): Promise<void>;
}

/** Told what the start is doing, so that a person sees how far it is. */
export type Report = (step: string) => void;

/** Database up, schema up to date, API, sockets and web listening. */
export async function startServer(
  settings: Settings,
  report: Report = () => undefined,
): Promise<RunningServer> {
  boundGarbage();
  report(settings.database.url ? 'connecting to PostgreSQL' : 'starting the embedded PostgreSQL');
  const database = await openDatabase(
    settings.database,
    upgrading((step) => report(`  ${step}`)),
  );
  try {
    guardBackups(settings, database);
    report('bringing the schema up to date');
    await migrate(database.ownerUrl, MIGRATIONS, (name) => report(`  applied ${name}`));
    report('starting the server');
    const app = await listen(settings, database.appUrl);
    if (database.isEmbedded) showRestarts(app.get(Metrics), database);
    const backups = scheduledBackups(settings, database, app.get(Log), app.get(Metrics));
    if (settings.server.roles.includes('worker')) backups.begin();
    const close = (): Promise<void> => closeAll({ app, database, backups }, settings.server);
    return { app, url: await app.getUrl(), database, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function listen(settings: Settings, appUrl: string): Promise<NestFastifyApplication> {
  const log = openLog(settings.observability);
  const app = await createHttpApp(AppModule.with(settings, appUrl, log), { config: settings.http, log });
  await serveWebOf(app);
  try {
    await app.listen(settings.http.port, settings.http.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

function showRestarts(metrics: Metrics, database: OpenDatabase): void {
  metrics.askedGauge({
    name: 'staffetta_embedded_database_restarts',
    help: 'How often the embedded PostgreSQL ended by itself and was started again.',
    labels: [],
    read: (set) => set(database.restarts()),
  });
}

interface Parts {
  readonly app: NestFastifyApplication;
  readonly database: OpenDatabase;
  readonly backups: BackupSchedule;
}

async function closeAll({ app, database, backups }: Parts, pace: StopPace): Promise<void> {
  await Promise.all([stopServing(app, pace), backups.stop()]);
  await database.close();
}
