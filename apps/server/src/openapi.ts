import { readConfig } from '#config';
import { buildOpenApi, createHttpApp, HttpConfig } from '#http';
import { ObservabilityConfig, openLog } from '#observability';
import { AppModule } from './app.module.js';
import { readSettings } from './settings.js';

/** The API of this build; nothing is started for it, no database is needed. */
export async function openApiDocument(): Promise<ReturnType<typeof buildOpenApi>> {
  const log = openLog(Object.assign(new ObservabilityConfig(), { level: 'fatal' }));
  const module = AppModule.with(readSettings({}), 'postgres://nobody@127.0.0.1/none', log);
  const app = await createHttpApp(module, { config: readConfig(HttpConfig, {}), log, isPreview: true });
  return buildOpenApi(app);
}
