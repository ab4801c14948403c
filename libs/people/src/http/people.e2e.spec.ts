import { SYSTEM } from '#contracts';
import { newId } from '#kernel';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { ResolvePeople } from '../application/resolve-people.js';

const GIULIA = { name: 'Giulia', roles: ['marketing-manager'] } as const;
const VERA = { name: 'Vera', roles: ['viewer'] } as const;

describe('people over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, { env: { ROLES: 'api' } });
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const ask = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await app.app.inject({ method: 'GET', url: `/api/v1/${path}`, headers });
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
      app.app
        .get(ResolvePeople, { strict: false })
        .resolve(tx, ws, [ada], { actor: SYSTEM, occurredAt: new Date() }),
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
