import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { Authenticate } from '../application/authenticate.js';
import { identityApp } from '../test-support/identity-app.js';
import type { IdentityApp } from '../test-support/identity-app.js';

interface Key {
  readonly id: string;
  readonly key: string;
  readonly networks: readonly string[];
  readonly usedAt: string | null;
}

const [PROXY, INSIDE, OUTSIDE] = ['10.0.0.1', '203.0.113.7', '198.51.100.9'];

describe('a key with networks', () => {
  let db: TestDatabase;
  let api: IdentityApp;
  beforeAll(async () => {
    db = await testDatabase();
    api = await identityApp(db, {}, { trustedProxies: [PROXY] });
  });
  beforeEach(() => db.oracle('delete from audit_intent'));
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  const room = async (networks?: readonly string[]) => {
    const { members, id } = await buildWorkspace(db, {
      members: [{ name: 'Elena', roles: ['administrator'] }],
    });
    const { headers } = members.Elena;
    const body = { name: 'A shop', scopes: ['lead.capture'], ...(networks && { networks }) };
    const { body: made } = await api.ask<Key>('POST', 'api-keys', { headers, body });
    const authorization = `Bearer ${made.key}`;
    const use = (from: string, more: Readonly<Record<string, string>> = {}) =>
      api.ask('GET', 'probe/caller', { headers: { authorization, ...more }, from });
    const listed = async () =>
      (await api.ask<{ items: Key[] }>('GET', 'api-keys', { headers })).body.items[0];
    const limit = (wanted: readonly string[], keyId = made.id) =>
      api.ask('PUT', `api-keys/${keyId}/networks`, { headers, body: { networks: wanted } });
    return { made, use, listed, limit, id, authorization };
  };
  const acts = (): Promise<{ action: string; facts: string }[]> =>
    db.oracle(
      `select action, actor_kind, facts from audit_intent where action like 'key.%' order by ordinal`,
    );

  it('is of use from these alone; a key without any, from anywhere', async () => {
    const { use, listed } = await room(['203.0.113.0/24', '2001:db8::1']);
    expect((await use(INSIDE)).status).toBe(200);
    expect((await use(`::ffff:${INSIDE}`)).status).toBe(200);
    expect((await use('2001:db8::1')).status).toBe(200);
    expect((await listed())?.networks).toEqual(['203.0.113.0/24', '2001:db8::1/128']);
    const refused = await use(OUTSIDE);
    expect(refused).toMatchObject({ status: 403, body: { code: 'key/network', status: 403 } });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect((await (await room()).use(OUTSIDE)).status).toBe(200);
  });

  it('goes by the client’s address behind a trusted proxy, and by nobody’s word else', async () => {
    const { use } = await room([`${INSIDE}/32`]);
    expect((await use(PROXY, { 'x-forwarded-for': INSIDE })).status).toBe(200);
    expect((await use(PROXY, { 'x-forwarded-for': OUTSIDE })).status).toBe(403);
    expect((await use(PROXY)).status).toBe(403);
    expect((await use(OUTSIDE, { 'x-forwarded-for': INSIDE })).status).toBe(403);
  });

  it('that is refused is told once an hour, by the network it was tried from, and is not noted as used', async () => {
    const { use, listed, made } = await room([INSIDE]);
    await db.oracle('delete from audit_intent');
    await Promise.all(Array.from({ length: 5 }, () => use(OUTSIDE)));
    const told = [{ action: 'key.refused', actor_kind: 'connector', facts: '{"network":"198.51.100.0/24"}' }];
    expect(await acts()).toEqual(told);
    expect((await listed())?.usedAt).toBeNull();
    const elsewhere = await identityApp(db);
    const headers = { authorization: `Bearer ${made.key}` };
    const again = () => elsewhere.ask('GET', 'probe/caller', { headers, from: OUTSIDE });
    expect((await again()).status).toBe(403);
    expect(await acts()).toEqual(told);
    await elsewhere.close();
    await db.oracle(`update credential set refused_at = refused_at - interval '1 hour'`);
    const later = await identityApp(db);
    await later.ask('GET', 'probe/caller', { headers, from: OUTSIDE });
    await later.close();
    expect(await acts()).toHaveLength(2);
  });

  it('gets others, from the next request on, and that is told', async () => {
    const { use, limit, listed, id } = await room([INSIDE]);
    expect((await use(INSIDE)).status).toBe(200);
    expect((await limit([`${OUTSIDE}/32`])).status).toBe(204);
    expect([(await use(INSIDE)).status, (await use(OUTSIDE)).status]).toEqual([403, 200]);
    expect((await limit([])).status).toBe(204);
    expect((await use(INSIDE)).status).toBe(200);
    expect((await listed())?.networks).toEqual([]);
    const changed = (await acts()).filter(({ action }) => action === 'key.changed');
    expect(changed.map(({ facts }) => facts)).toEqual([`{"networks":["${OUTSIDE}/32"]}`, '{"networks":[]}']);
    expect((await limit([], id)).status).toBe(404);
  });

  it('is not made, nor changed, with what is no network', async () => {
    const { limit, made, listed } = await room([INSIDE]);
    expect(await limit(['203.0.113.0/24', 'the office'])).toMatchObject({
      status: 422,
      body: { code: 'key/network-form' },
    });
    expect((await listed())?.networks).toEqual(made.networks);
  });

  it('opens no socket, whose handshake does not tell the client’s address', async () => {
    const authenticate = api.app.get(Authenticate);
    const { authorization } = await room([INSIDE]);
    expect(await authenticate.authenticate({ authorization })).toBeUndefined();
    expect(await authenticate.authenticate({ authorization }, INSIDE)).toBeDefined();
  });
});
