import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM } from '#contracts';
import { Database, Signals } from '#database';
import { createHttpApp, HttpConfig } from '#http';
import { IdentityConfig, IdentityModule } from '#identity';
import { JournalModule } from '#journal';
import { newId } from '#kernel';
import { ObservabilityConfig, ObservabilityModule, openLog } from '#observability';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { ResolvePeople } from '../application/resolve-people.js';
import { PeopleModule } from '../people.module.js';

const GIULIA = { name: 'Giulia', roles: ['marketing-manager'] } as const;
const VERA = { name: 'Vera', roles: ['viewer'] } as const;

describe('people over HTTP', () => {
  let db: TestDatabase;
  let signals: Signals;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    db = await testDatabase();
    signals = await new Signals(db.appUrl).start();
    app = await peopleApp(db, signals);
  });
  afterAll(async () => {
    await app.getHttpAdapter().close();
    await signals.onApplicationShutdown();
    await db.drop();
  });

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await app.inject({ method: 'GET', url: `/api/v1/${path}`, headers });
    return {
      status: response.statusCode,
      body: response.json<Record<string, unknown>>(),
      headers: response.headers,
    };
  };

  const withAda = async () => {
    const { id: ws, members } = await buildWorkspace(db, { members: [GIULIA, VERA] });
    const ada = { firstName: 'Ada', lastName: 'King', email: 'ada@engine.it', phone: '+393331234567' };
    const [resolved] = await db.database.withWorkspace(ws, (tx) =>
      app.get(ResolvePeople).resolve(tx, ws, [ada], { actor: SYSTEM, occurredAt: new Date() }),
    );
    return { members, personId: resolved?.personId ?? '' };
  };

  it('shows a person whole to who may see names, and masked to others', async () => {
    const { members, personId } = await withAda();
    const whole = await ask(`people/${personId}`, members.Giulia.headers);
    expect(whole).toMatchObject({
      status: 200,
      body: { id: personId, name: 'Ada King', email: 'ada@engine.it', company: { domain: 'engine.it' } },
    });
    expect(whole.headers.etag).toBe('"1"');
    const masked = await ask(`people/${personId}`, members.Vera.headers);
    expect(masked).toMatchObject({ status: 200, body: { id: personId, name: 'A. K.', phone: '…67' } });
    expect(JSON.stringify(masked.body)).not.toMatch(/Ada|King|ada@/);
  });

  it('lets search only who may see names', async () => {
    const { members, personId } = await withAda();
    const found = await ask('people?q=kin', members.Giulia.headers);
    expect(found.body).toMatchObject({ items: [{ id: personId, name: 'Ada King' }] });
    expect(await ask('people?q=kin', members.Vera.headers)).toMatchObject({ status: 403 });
    expect(await ask('people', members.Giulia.headers)).toMatchObject({ status: 400 });
  });

  it('knows nobody of another workspace, and nothing without a session', async () => {
    const { personId } = await withAda();
    const { members } = await buildWorkspace(db, { members: [GIULIA] });
    for (const id of [personId, newId()]) {
      expect(await ask(`people/${id}`, members.Giulia.headers)).toMatchObject({
        status: 404,
        body: { code: 'person/missing' },
      });
    }
    expect(await ask(`people/${personId}`)).toMatchObject({ status: 401 });
    expect(await ask('people/seven', members.Giulia.headers)).toMatchObject({ status: 400 });
  });
});

/** People as they are served, on the database of the spec. */
async function peopleApp(db: TestDatabase, signals: Signals): Promise<NestFastifyApplication> {
  const log = openLog({ logLevel: 'error', logFormat: 'json' }, { write: () => undefined });
  const config = new IdentityConfig();

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
      PeopleModule,
    ],
  })
  class ServedModule {}

  const app = await createHttpApp(ServedModule, { config: new HttpConfig(), log });
  await app.init();
  return app;
}
