import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, Signals } from '#database';
import { HttpConfig, createHttpApp } from '#http';
import { JournalModule } from '#journal';
import { ObservabilityConfig, ObservabilityModule, openLog } from '#observability';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { IdentityConfig } from '../identity.config.js';
import { IdentityModule } from '../identity.module.js';
import { ProbeController } from './probe.controller.js';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export interface IdentityApp {
  readonly app: NestFastifyApplication;
  readonly signals: Signals;
  /** Asks the API as a browser or program would. */
  ask<T = Record<string, unknown>>(method: Method, path: string, how?: Asking): Promise<Answer<T>>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** The address it comes from; this machine when left out. */
  readonly from?: string;
}

/** Identity as it is served, with the probe routes, on the database of the spec. */
export async function identityApp(
  db: TestDatabase,
  settings: Partial<IdentityConfig> = {},
  http: Partial<HttpConfig> = {},
): Promise<IdentityApp> {
  const log = openLog({ logLevel: 'error', logFormat: 'json' }, { write: () => undefined });
  const signals = await new Signals(db.appUrl).start();
  const config = Object.assign(new IdentityConfig(), settings);

  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: db.database },
      { provide: Signals, useValue: signals },
    ],
    exports: [Database, Signals],
  })
  class OnTestDatabase {}

  @Module({
    imports: [
      ObservabilityModule.with(new ObservabilityConfig(), log),
      OnTestDatabase,
      JournalModule.with({ isWorker: false }),
      IdentityModule.with(config, config.baseUrl),
    ],
    controllers: [ProbeController],
  })
  class ProbedModule {}

  const app = await createHttpApp(ProbedModule, { config: Object.assign(new HttpConfig(), http), log });
  await app.init();
  return {
    app,
    signals,
    ask: asking(app),
    // Not app.close(): the database outlives the application, a spec may have two.
    close: async () => {
      await app.getHttpAdapter().close();
      await signals.onApplicationShutdown();
    },
  };
}

const asking =
  (app: NestFastifyApplication): IdentityApp['ask'] =>
  async <T>(method: Method, path: string, { headers = {}, body, from }: Asking = {}) => {
    const url = `/api/v1/${path}`;
    const response = await app.inject({
      method,
      url,
      headers,
      ...(body && { payload: body }),
      ...(from && { remoteAddress: from }),
    });
    const answer: unknown = response.body === '' ? {} : JSON.parse(response.body);
    return { status: response.statusCode, body: answer as T, headers: response.headers };
  };
