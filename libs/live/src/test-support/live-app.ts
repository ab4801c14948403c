import type { AddressInfo } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule, ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { SYSTEM } from '#contracts';
import type { Caller, NewEntry } from '#contracts';
import { Database, DatabaseConfig, DatabaseModule, Signals } from '#database';
import { setCaller } from '#http';
import { Journal, JournalModule } from '#journal';
import { newId } from '#kernel';
import { Metrics } from '#observability';
import { Boards } from '../boards.js';
import { LiveAccess } from '../live-access.js';
import { LiveConfig } from '../live.config.js';
import { LiveModule } from '../live.module.js';
import { BrokenBoard, IdleBoard, PeopleBoard, ProgressBoard, TimelyBoard } from './planted-boards.js';

/** What stands around the boards in the whole application: metrics, and a guard that knows who asks. */
@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
class Surroundings {
  static with(access: LiveAccess): DynamicModule {
    const canActivate = async (context: ExecutionContext): Promise<boolean> => {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const caller = await access.authenticate(request.headers);
      if (caller) setCaller(request, caller);
      return caller !== undefined;
    };
    return { module: Surroundings, providers: [{ provide: APP_GUARD, useValue: { canActivate } }] };
  }
}

/** Lets in whoever is in `callers`, by a cookie with the credential's id. */
export class PlantedAccess extends LiveAccess {
  readonly callers = new Map<string, Caller>();

  admit(workspaceId: string, change: Partial<Caller> = {}): { caller: Caller; cookie: string } {
    const caller: Caller = {
      workspaceId,
      credentialId: newId(),
      accountId: newId(),
      memberId: newId(),
      teamIds: [],
      actions: new Set(['board.read']),
      ...change,
    };
    this.callers.set(caller.credentialId, caller);
    return { caller, cookie: `staffetta=${caller.credentialId}` };
  }

  authenticate({ cookie }: IncomingHttpHeaders): Promise<Caller | undefined> {
    if (cookie === 'staffetta=throw') throw new Error('the authenticator failed');
    if (cookie === 'staffetta=reject') return Promise.reject(new Error('the authenticator failed later'));
    return Promise.resolve(this.callers.get(cookie?.replace('staffetta=', '') ?? ''));
  }

  stillValid(callers: readonly Caller[]): Promise<readonly (Caller | undefined)[]> {
    return Promise.resolve(callers.map(({ credentialId }) => this.callers.get(credentialId)));
  }
}

export interface LiveApp {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly signals: Signals;
  readonly metrics: Metrics;
  readonly people: PeopleBoard;
  readonly idle: IdleBoard;
  readonly progress: ProgressBoard;
  /** Records that many persons, in one transaction. */
  record(workspaceId: string, count: number): Promise<void>;
  close(): Promise<void>;
}

/** A whole server process with the planted boards, as far as boards need one. */
export async function startLiveApp(
  appUrl: string,
  access: LiveAccess,
  settings: Partial<LiveConfig> = {},
): Promise<LiveApp> {
  const config = Object.assign(new LiveConfig(), { pingTimeoutMs: 20_000 }, settings);
  const built = await Test.createTestingModule({
    imports: [
      DatabaseModule.forServing(
        appUrl,
        Object.assign(new DatabaseConfig(), { allowLoss: true, poolSize: 16 }),
      ),
      JournalModule.with({ isWorker: true, pace: { leaseMs: 3_000, pollMs: 200 } }),
      Surroundings.with(access),
      LiveModule.with({ config, access }),
    ],
  }).compile();
  const app = built.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  const [people, idle, progress] = [new PeopleBoard(), new IdleBoard(), new ProgressBoard()];
  for (const board of [people, new TimelyBoard(), idle, progress, new BrokenBoard()])
    app.get(Boards).register(board);
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as unknown as { address(): AddressInfo }).address();
  const database = app.get(Database);
  return {
    url: `http://127.0.0.1:${port}`,
    app,
    database,
    signals: app.get(Signals),
    metrics: app.get(Metrics),
    people,
    idle,
    progress,
    record: (workspaceId, count) =>
      database.withWorkspace(workspaceId, async (tx) => {
        await app.get(Journal).append(tx, workspaceId, Array.from({ length: count }, person));
      }),
    close: () => app.close(),
  };
}

export const person = (): NewEntry => ({
  type: 'person.created',
  subjectKind: 'person',
  subjectId: newId(),
  leadId: null,
  actor: SYSTEM,
  occurredAt: new Date(),
  payload: { companyId: null },
});
