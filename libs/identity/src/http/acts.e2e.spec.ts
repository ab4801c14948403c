import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { identityApp } from '../test-support/identity-app.js';
import type { IdentityApp } from '../test-support/identity-app.js';

const PASSWORD = 'correct horse battery';

describe('what is done with accounts, members, roles and keys', () => {
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
    const { headers } = members.Elena;
    const ask = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => {
      const answer = await api.ask<{ id: string; role: string }>(method, path, {
        headers,
        ...(body && { body }),
      });
      expect(answer.status).toBeLessThan(300);
      return answer.body;
    };
    return { id, ...members, ask };
  };
  /** Each as actor, act and subject, in the order of their commits. */
  const acts = (workspaceId: string) =>
    db.oracle<{ actor: string; action: string; subject: string; facts: string }>(
      `select actor_id as actor, action, subject_id as subject, facts from audit_intent where workspace_id = $1 order by ordinal`,
      [workspaceId],
    );

  it('tells of sign-ins that went well, that were refused, and of signing out', async () => {
    const { id, Giulia } = await room();
    const enter = (password: string) =>
      api.ask('POST', 'session', { body: { email: Giulia.email, password } });
    expect((await enter('not the password')).status).toBe(401);
    const entered = await enter(PASSWORD);
    expect(entered.status).toBe(201);
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    const { csrfToken } = (await api.ask<{ csrfToken: string }>('GET', 'session', { headers: { cookie } }))
      .body;
    await api.ask('DELETE', 'session', { headers: { cookie, 'x-csrf-token': csrfToken } });
    const own = { actor: Giulia.id, subject: Giulia.id };
    expect(await acts(id)).toEqual([
      { ...own, action: 'account.sign_in_refused', facts: '{}' },
      { ...own, action: 'account.signed_in', facts: '{"by":"password"}' },
      { ...own, action: 'account.signed_out', facts: '{}' },
    ]);
  });

  it('tells who changed which member, and to what', async () => {
    const { id, Elena, Giulia, ask } = await room();
    await ask('PATCH', `members/${Giulia.id}`, { roles: ['viewer'], isActive: false });
    await ask('PATCH', `members/${Giulia.id}`, { isActive: true });
    await ask('POST', `members/${Giulia.id}/reset-link`);
    await ask('POST', 'members/invitations', {
      ...{ email: 'new@example.com', name: 'Anna Rossi', roles: ['viewer'], teamIds: [] },
    });
    const told = await acts(id);
    expect(told.map(({ action, facts }) => [action, facts])).toEqual([
      ['member.roles_changed', '{"roles":["viewer"]}'],
      ['member.deactivated', '{}'],
      ['member.reactivated', '{}'],
      ['member.link_made', '{"kind":"reset"}'],
      ['member.invited', '{"roles":["viewer"]}'],
    ]);
    expect(new Set(told.map(({ actor }) => actor))).toEqual(new Set([Elena.id]));
    expect(told.slice(0, 4).every(({ subject }) => subject === Giulia.id)).toBe(true);
    expect(JSON.stringify(told)).not.toMatch(/Anna|example\.com/);
  });

  it('tells of keys, roles and teams, and of nothing that was refused', async () => {
    const { id, Giulia, ask } = await room();
    const key = await ask('POST', 'api-keys', { name: 'site', scopes: ['lead.capture'] });
    await ask('DELETE', `api-keys/${key.id}`);
    const { role } = await ask('POST', 'roles', { name: 'Reader', rights: ['member.read'] });
    await ask('DELETE', `roles/${role}`);
    const team = await ask('POST', 'teams', { name: 'Second', kind: 'sales' });
    const beyond = await api.ask('POST', 'api-keys', {
      ...{ headers: Giulia.headers, body: { name: 'mine', scopes: ['member.manage'] } },
    });
    expect(beyond.status).toBe(403);
    const told = await acts(id);
    expect(told.map(({ action, subject }) => [action, subject])).toEqual([
      ['key.created', key.id],
      ['key.revoked', key.id],
      ['role.defined', role],
      ['role.removed', role],
      ['team.created', team.id],
    ]);
  });
});
