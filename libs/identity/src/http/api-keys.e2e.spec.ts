import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { identityApp } from '../test-support/identity-app.js';
import type { IdentityApp } from '../test-support/identity-app.js';

interface Key {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string | null;
  readonly usedAt: string | null;
}

describe('an API key', () => {
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

  const room = async (days?: number) => {
    const { members, id } = await buildWorkspace(db, {
      members: [{ name: 'Elena', roles: ['administrator'] }],
    });
    const { headers } = members.Elena;
    const body = { name: 'A shop', scopes: ['lead.capture'], ...(days && { days }) };
    const { body: made } = await api.ask<Key>('POST', 'api-keys', { headers, body });
    const listed = async () =>
      (await api.ask<{ items: Key[] }>('GET', 'api-keys', { headers })).body.items[0];
    const use = async () =>
      (await api.ask('GET', 'probe/caller', { headers: { authorization: `Bearer ${made.key}` } })).status;
    return { made, listed, use, id };
  };

  it('never ends unless somebody says when', async () => {
    const { made, listed } = await room();
    expect(made.expiresAt).toBeNull();
    expect(await listed()).toMatchObject({ expiresAt: null, usedAt: null });
  });

  it('is refused from its last instant on, and stands in the list as one that ended', async () => {
    const { made, listed, use, id } = await room(30);
    const inDays = (Date.parse(made.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(inDays).toBeCloseTo(30, 1);
    expect(await use()).toBe(200);
    await db.oracle('update credential set expires_at = clock_timestamp() where id = $1', [made.id]);
    api.signals.emit('revoked', id);
    expect(await use()).toBe(401);
    expect(await listed()).toMatchObject({ id: made.id });
  });

  it('tells when it was used last, to five minutes', async () => {
    const { made, listed, use, id } = await room();
    expect(await use()).toBe(200);
    const first = (await listed())?.usedAt ?? '';
    expect(Math.abs(Date.parse(first) - Date.now())).toBeLessThan(60_000);
    const agedBy = (minutes: number) =>
      db.oracle(
        `update credential set used_at = clock_timestamp() - make_interval(mins => $2) where id = $1`,
        [...[made.id, minutes]],
      );
    const usedAfter = async (minutes: number) => {
      await agedBy(minutes);
      api.signals.emit('revoked', id);
      await use();
      return Math.round((Date.now() - Date.parse((await listed())?.usedAt ?? '')) / 60_000);
    };
    expect(await usedAfter(4)).toBe(4);
    expect(await usedAfter(6)).toBe(0);
  });
});
