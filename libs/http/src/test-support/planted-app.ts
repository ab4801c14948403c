import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { CanActivate, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ObservabilityConfig, ObservabilityModule, openLog } from '#observability';
import { createHttpApp } from '../app/create-http-app.js';
import { HttpConfig } from '../http.config.js';

export interface PlantedApp {
  readonly app: NestFastifyApplication;
  /** Everything logged so far, line by line. */
  readonly lines: () => Record<string, unknown>[];
}

/** Serves the given controllers the way the product is served, on a free port of this machine. */
export async function plantedApp(
  controllers: Type[],
  settings: Partial<HttpConfig> = {},
  guards: readonly CanActivate[] = [],
): Promise<PlantedApp> {
  const written: string[] = [];
  const log = openLog({ logLevel: 'debug', logFormat: 'json' }, { write: (line) => void written.push(line) });

  @Module({
    imports: [ObservabilityModule.with(new ObservabilityConfig(), log)],
    controllers,
    providers: guards.map((useValue) => ({ provide: APP_GUARD, useValue })),
  })
  class PlantedModule {}

  const app = await createHttpApp(PlantedModule, { config: Object.assign(new HttpConfig(), settings), log });
  await app.listen(0, '127.0.0.1');
  return { app, lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
