import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace, sessionOf } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import type { SessionItem } from '../application/sessions/list-sessions.js';
import { identityApp } from '../test-support/identity-app.js';
import type { IdentityApp } from '../test-support/identity-app.js';

const PASSWORD = 'correct horse battery';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

interface Listed {
  readonly items: readonly SessionItem[];
}

describe('the sessions of a person', () => {
  let db: TestDatabase;
  let api: IdentityApp;
  beforeAll(async () => {
    db = await testDatabase();
    api = await identityApp(db);
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  const room = async () => {
    const { id, members } = await buildWorkspace(db, {
      members: [
        { name: 'Elena', roles: ['administrator'] },
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing', password: PASSWORD },
      ],
    });
    const again = (of: ActingMember) => sessionOf(db, id, { ...of, memberId: of.id });
    return { id, ...members, again };
  };
  const list = async (of: ActingMember) =>
    (await api.ask<Listed>('GET', 'sessions', { headers: of.headers })).body.items;
  const mayStill = async (of: ActingMember) =>
    (await api.ask('GET', 'probe/caller', { headers: of.headers })).status;
  const heard = async (run: () => Promise<unknown>): Promise<string[]> => {
    const ids: string[] = [];
    const stop = api.signals.on('revoked', (id) => ids.push(id));
    await run();
    stop();
    return ids;
  };

  it('are told by browser, system and shortened network, and which one is asking', async () => {
    const { Giulia } = await room();
    const body = { email: Giulia.email, password: PASSWORD };
    const entered = await api.ask('POST', 'session', { body, headers: { 'user-agent': FIREFOX } });
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    const items = (await api.ask<Listed>('GET', 'sessions', { headers: { cookie } })).body.items;
    expect(items).toHaveLength(2);
    expect(items.find(({ isThis }) => isThis)).toMatchObject({
      ...{ browser: 'firefox', system: 'linux', network: '127.0.0.0/24' },
    });
    expect(items.find(({ isThis }) => !isThis)).toMatchObject({ browser: null, network: null });
    expect(JSON.stringify(items)).not.toContain(cookie.split('=')[1]);
  });

  it('are of every workspace one is in, and nobody else’s', async () => {
    const { Giulia, Elena } = await room();
    const other = await buildWorkspace(db, {
      name: 'The other house',
      members: [{ name: 'Giulia', roles: ['viewer'], email: Giulia.email }],
    });
    const names = (await list(Giulia)).map(({ workspaceName }) => workspaceName);
    expect(names).toHaveLength(2);
    expect(names).toContain('The other house');
    expect(await list(Elena)).toHaveLength(1);
    expect(await list(other.members.Giulia)).toHaveLength(2);
  });

  it('end one by one: its requests are refused at once, the others go on', async () => {
    const { id, Giulia, again } = await room();
    const lost = await again(Giulia);
    expect(await mayStill(lost)).toBe(200);
    const [gone] = (await list(lost)).filter(({ isThis }) => isThis);
    const { headers } = Giulia;
    const signals = await heard(() => api.ask('DELETE', `sessions/${gone?.id}`, { headers }));
    expect(signals).toEqual([id]);
    expect([await mayStill(lost), await mayStill(Giulia)]).toEqual([401, 200]);
    const twice = await api.ask('DELETE', `sessions/${gone?.id}`, { headers });
    expect(twice).toMatchObject({ status: 404, body: { code: 'session/missing' } });
  });

  it('cannot be ended by a colleague, not even an administrator of the workspace, by their id', async () => {
    const { Elena, Giulia } = await room();
    const [own] = await list(Giulia);
    for (const id of [own?.id, newId()]) {
      const answer = await api.ask('DELETE', `sessions/${id}`, { headers: Elena.headers });
      expect(answer).toMatchObject({ status: 404, body: { code: 'session/missing' } });
    }
    expect(await mayStill(Giulia)).toBe(200);
  });

  it('end all but the one that asks', async () => {
    const { Giulia, Elena, again } = await room();
    const others = [await again(Giulia), await again(Giulia)];
    const { body } = await api.ask('DELETE', 'sessions/others', { headers: Giulia.headers });
    expect(body).toEqual({ ended: 2 });
    for (const other of others) expect(await mayStill(other)).toBe(401);
    expect([await mayStill(Giulia), await mayStill(Elena)]).toEqual([200, 200]);
  });

  it('of a member are seen and ended by an administrator, in this workspace only', async () => {
    const { Elena, Giulia } = await room();
    const elsewhere = await buildWorkspace(db, {
      members: [{ name: 'Giulia', roles: ['viewer'], email: Giulia.email }],
    });
    const path = `members/${Giulia.id}/sessions`;
    const seen = await api.ask<Listed>('GET', path, { headers: Elena.headers });
    expect(seen.body.items).toHaveLength(1);
    expect((await api.ask('DELETE', path, { headers: Elena.headers })).body).toEqual({ ended: 1 });
    expect(await mayStill(Giulia)).toBe(401);
    expect(await mayStill(elsewhere.members.Giulia)).toBe(200);
    const stranger = await api.ask('GET', `members/${newId()}/sessions`, { headers: Elena.headers });
    expect(stranger).toMatchObject({ status: 404, body: { code: 'member/missing' } });
  });

  it('are not for who may not manage members, nor for a key', async () => {
    const { Elena, Giulia } = await room();
    const refused = await api.ask('DELETE', `members/${Elena.id}/sessions`, { headers: Giulia.headers });
    expect(refused).toMatchObject({ status: 403, body: { code: 'access/forbidden' } });
    const body = { name: 'A shop', scopes: ['lead.capture'] };
    const { body: made } = await api.ask<{ key: string }>('POST', 'api-keys', {
      headers: Elena.headers,
      body,
    });
    const headers = { authorization: `Bearer ${made.key}` };
    expect(await api.ask('GET', 'sessions', { headers })).toMatchObject({
      ...{ status: 403, body: { code: 'session/members-only' } },
    });
  });
});
