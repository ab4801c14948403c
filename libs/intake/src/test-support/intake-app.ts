import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, ServerTime, Signals } from '#database';
import { createHttpApp, HttpConfig, HttpModule } from '#http';
import { IdentityConfig, IdentityModule } from '#identity';
import { JournalModule } from '#journal';
import { LiveModule } from '#live';
import { ObservabilityConfig, ObservabilityModule, openLog } from '#observability';
import { RoundsModule } from '#rounds';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { IntakeModule } from '../intake.module.js';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export interface IntakeApp {
  readonly app: NestFastifyApplication;
  /** Where uploaded files lie. */
  readonly home: string;
  /** Asks the API as a browser or program would. */
  ask<T = Record<string, unknown>>(method: Method, path: string, how?: Asking): Promise<Answer<T>>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT';

interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

/** Intake as it is served, with everything it stands on, on the database of the spec. */
export async function intakeApp(db: TestDatabase): Promise<IntakeApp> {
  const log = openLog({ logLevel: 'error', logFormat: 'json' }, { write: () => undefined });
  const signals = await new Signals(db.appUrl).start();
  const home = mkdtempSync(join(tmpdir(), 'staffetta-intake-'));

  @Global()
  @Module({
    providers: [
      { provide: Database, useValue: db.database },
      { provide: Signals, useValue: signals },
      { provide: ServerTime, useFactory: () => ServerTime.of(db.database) },
    ],
    exports: [Database, ServerTime, Signals],
  })
  class OnTestDatabase {}

  @Module({
    imports: [
      ObservabilityModule.with(new ObservabilityConfig(), log),
      OnTestDatabase,
      HttpModule,
      JournalModule.with({ isWorker: false }),
      RoundsModule.with({ isWorker: false }),
      LiveModule.with(),
      IdentityModule.with(new IdentityConfig(), 'http://127.0.0.1'),
      IntakeModule.with({ home, isWorker: false }),
    ],
  })
  class IntakeOnly {}

  const app = await createHttpApp(IntakeOnly, { config: new HttpConfig(), log });
  await app.init();
  return {
    app,
    home,
    ask: asking(app),
    // Not app.close(): the database outlives the application, a spec may have two.
    close: async () => {
      await app.getHttpAdapter().close();
      await signals.onApplicationShutdown();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const asking =
  (app: NestFastifyApplication): IntakeApp['ask'] =>
  async <T>(method: Method, path: string, { headers = {}, body }: Asking = {}) => {
    const response = await app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: { ...(typeof body === 'string' && { 'content-type': 'text/csv' }), ...headers },
      ...(body !== undefined && { payload: body }),
    });
    const text = response.body;
    const isJson = /json/.test(String(response.headers['content-type']));
    const answer = isJson && text !== '' ? (JSON.parse(text) as T) : ({} as T);
    return { status: response.statusCode, body: answer, text, headers: response.headers };
  };
