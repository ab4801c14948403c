import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import type { SessionView } from '../application/describe-session.js';
import { identityApp } from '../test-support/identity-app.js';
import type { IdentityApp } from '../test-support/identity-app.js';

const PASSWORD = 'correct horse battery';

describe('sessions', () => {
  let db: TestDatabase;
  let api: IdentityApp;
  beforeAll(async () => {
    db = await testDatabase();
    api = await identityApp(db, { signInAttempts: 5 });
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  const withGiulia = async (): Promise<{ giulia: ActingMember; workspaceId: string }> => {
    const wish = {
      name: 'Giulia',
      roles: ['marketing-manager'],
      team: 'marketing',
      password: PASSWORD,
    } as const;
    const { id, members } = await buildWorkspace(db, { members: [wish] });
    return { giulia: members.Giulia, workspaceId: id };
  };
  const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) =>
    api.ask<SessionView & { code: string }>('POST', 'session', { body: { email, password }, headers });
  const cookieOf = (headers: { 'set-cookie'?: string | string[] | number | undefined }): string =>
    String(headers['set-cookie']).split(';')[0] ?? '';

  it('open with the right password and tell who is signed in, where and with which rights', async () => {
    const { giulia, workspaceId } = await withGiulia();
    const { status, body, headers } = await signIn(giulia.email.toUpperCase());
    expect(status).toBe(201);
    expect(headers['set-cookie']).toMatch(
      /^staffetta=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/,
    );
    expect(body).toMatchObject({
      account: { id: giulia.accountId, email: giulia.email },
      member: { id: giulia.id, name: 'Giulia', roles: ['marketing-manager'] },
      teams: [{ kind: 'marketing' }],
      workspace: { id: workspaceId, zone: 'Europe/Rome', currency: 'EUR', isSample: false },
      workspaces: [{ id: workspaceId }],
    });
    expect(body.actions).toContain('agreement.sign.marketing');
    expect(body.actions).not.toContain('handover.accept');
    expect(JSON.stringify(body)).not.toContain(cookieOf(headers).slice('staffetta='.length));
  });

  it('answer an unknown account, a wrong password and one without password alike', async () => {
    const { giulia } = await withGiulia();
    const { members } = await buildWorkspace(db, { members: [{ name: 'Paolo', roles: ['viewer'] }] });
    const answers = await Promise.all([
      signIn('nobody@example.com'),
      signIn(giulia.email, 'wrong password'),
      signIn(members.Paolo.email),
    ]);
    const bodies = answers.map(({ status, body }) => ({ ...body, status, instance: undefined }));
    expect(bodies[0]).toMatchObject({ status: 401, code: 'session/wrong-credentials' });
    expect(bodies[1]).toEqual(bodies[0]);
    expect(bodies[2]).toEqual(bodies[0]);
  });

  it('are refused after too many attempts, also with the right password, with the time to wait', async () => {
    const { giulia } = await withGiulia();
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(giulia.email, 'wrong password');
    const { status, body, headers } = await signIn(giulia.email);
    expect({ status, code: body.code }).toEqual({ status: 429, code: 'session/throttled' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('enter the workspace asked for, else the one used last, and none where the account is not active', async () => {
    const wish = { name: 'Vera', roles: ['viewer'], password: PASSWORD, email: 'vera@example.com' } as const;
    const first = await buildWorkspace(db, { members: [wish] });
    const second = await buildWorkspace(db, { members: [wish] });
    const { giulia, workspaceId: foreign } = await withGiulia();
    const enter = async (workspaceId?: string) => {
      const body = { email: wish.email, password: PASSWORD, ...(workspaceId && { workspaceId }) };
      return (await api.ask<SessionView & { code: string }>('POST', 'session', { body })).body;
    };
    expect((await enter()).workspace.id).toBe(second.id);
    expect((await enter(first.id)).workspace.id).toBe(first.id);
    const last = await enter();
    expect(last.workspace.id).toBe(first.id);
    expect(last.workspaces.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect((await enter(foreign)).code).toBe('session/no-workspace');
    await db.oracle('update member set is_active = false where account_id = $1', [giulia.accountId]);
    expect((await signIn(giulia.email)).body.code).toBe('session/no-workspace');
    await db.oracle('update account set deactivated_at = now() where id = $1', [giulia.accountId]);
    expect((await signIn(giulia.email)).body.code).toBe('session/wrong-credentials');
  });

  it('go over to another workspace of the account without a password: the old one ends, a foreign one stays shut', async () => {
    const wish = { name: 'Nora', roles: ['viewer'], password: PASSWORD, email: 'nora@example.com' } as const;
    const first = await buildWorkspace(db, { members: [wish] });
    const second = await buildWorkspace(db, { members: [wish] });
    const { workspaceId: foreign } = await withGiulia();
    const { headers } = first.members.Nora;
    const heard: string[] = [];
    const stop = api.signals.on('revoked', (id) => heard.push(id));
    const go = (workspaceId: string) =>
      api.ask<SessionView & { code: string }>('POST', 'session/workspace', {
        headers,
        body: { workspaceId },
      });
    const refused = await go(foreign);
    expect({ status: refused.status, code: refused.body.code }).toEqual({
      status: 403,
      code: 'session/no-workspace',
    });
    const gone = await go(second.id);
    expect({ status: gone.status, into: gone.body.workspace.id }).toEqual({ status: 201, into: second.id });
    expect(heard).toEqual([first.id]);
    expect((await api.ask('GET', 'session', { headers })).status).toBe(401);
    const there = await api.ask<SessionView>('GET', 'session', {
      headers: { cookie: cookieOf(gone.headers) },
    });
    expect(there.body.workspace.id).toBe(second.id);
    stop();
  });

  it('end on sign-out: the cookie is cleared and works nowhere any more', async () => {
    const { giulia, workspaceId } = await withGiulia();
    const heard: string[] = [];
    const stop = api.signals.on('revoked', (id) => heard.push(id));
    expect((await api.ask('GET', 'probe/caller', { headers: giulia.headers })).status).toBe(200);
    const out = await api.ask('DELETE', 'session', { headers: giulia.headers });
    expect(out.status).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/^staffetta=; .*Max-Age=0$/);
    expect(heard).toEqual([workspaceId]);
    expect((await api.ask('GET', 'probe/caller', { headers: giulia.headers })).status).toBe(401);
    expect((await api.ask('GET', 'session', { headers: giulia.headers })).status).toBe(401);
    stop();
  });

  it('end after their idle time and after their longest life, and are prolonged by use in between', async () => {
    const { giulia, workspaceId } = await withGiulia();
    const life = () =>
      db.oracle<{ days: number }>(
        `select round(extract(epoch from expires_at - clock_timestamp()) / 86400)::int as days from session where account_id = $1`,
        [giulia.accountId],
      );
    const age = (created: number, seen: number, expires: number) =>
      db.oracle(
        `update session set created_at = now() - $2 * interval '1 day', seen_at = now() - $3 * interval '1 day', expires_at = now() + $4 * interval '1 day'
          where account_id = $1`,
        [giulia.accountId, created, seen, expires],
      );
    const ask = async () => {
      api.signals.emit('revoked', workspaceId);
      return (await api.ask('GET', 'probe/caller', { headers: giulia.headers })).status;
    };
    expect(await life()).toEqual([{ days: 14 }]);
    await age(10, 5, 9);
    expect(await ask()).toBe(200);
    expect(await life()).toEqual([{ days: 14 }]);
    await age(85, 1, 3);
    expect(await ask()).toBe(200);
    expect(await life()).toEqual([{ days: 5 }]);
    await age(91, 1, -1);
    expect(await ask()).toBe(401);
  });

  describe('from a page', () => {
    const CASES = [
      { headers: {}, status: 403, code: 'csrf/token', because: 'a cookie travels by itself' },
      {
        headers: { 'x-csrf-token': 'x' },
        status: 403,
        code: 'csrf/token',
        because: 'the token is not of this session',
      },
      {
        headers: { origin: 'https://evil.example', token: 'mine' },
        status: 403,
        code: 'csrf/other-origin',
        because: 'the page is of another site',
      },
      {
        headers: { 'sec-fetch-site': 'cross-site', token: 'mine' },
        status: 403,
        code: 'csrf/other-origin',
        because: 'the browser says so',
      },
      {
        headers: { origin: 'http://127.0.0.1:4400', 'sec-fetch-site': 'same-origin', token: 'mine' },
        status: 201,
        code: undefined,
        because: 'it is our own page',
      },
    ];
    it.each(CASES)('change something: $status $code because $because', async ({ headers, status, code }) => {
      const { giulia } = await withGiulia();
      const { token, ...others } = headers as Record<string, string>;
      const carried = {
        cookie: giulia.cookie,
        ...others,
        ...(token ? { 'x-csrf-token': giulia.csrfToken } : {}),
      };
      const answer = await api.ask('POST', 'probe/change', { headers: carried });
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    });

    it('cannot be opened by another site (login CSRF)', async () => {
      const { giulia } = await withGiulia();
      const { status, headers } = await signIn(giulia.email, PASSWORD, { origin: 'https://evil.example' });
      expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 403, cookie: undefined });
    });

    it('get the CSRF token of their session by GET /session', async () => {
      const { giulia } = await withGiulia();
      const { body } = await api.ask('GET', 'session', { headers: { cookie: giulia.cookie } });
      expect(body.csrfToken).toBe(giulia.csrfToken);
    });
  });

  it('travel over HTTPS as a __Host- cookie only', async () => {
    const { giulia } = await withGiulia();
    const secure = await identityApp(db, { baseUrl: 'https://staffetta.example.com' });
    try {
      const body = { email: giulia.email, password: PASSWORD };
      const { headers } = await secure.ask('POST', 'session', { body });
      expect(headers['set-cookie']).toMatch(
        /^__Host-staffetta=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; /,
      );
      expect((await secure.ask('GET', 'session', { headers: { cookie: cookieOf(headers) } })).status).toBe(
        200,
      );
      expect((await secure.ask('GET', 'session', { headers: { cookie: giulia.cookie } })).status).toBe(401);
    } finally {
      await secure.close();
    }
  });

  it.each([
    { headers: {}, because: 'nothing was sent' },
    { headers: { cookie: 'staffetta=short' }, because: 'it is no token' },
    { headers: { cookie: `staffetta=${'a'.repeat(43)}` }, because: 'nobody has this token' },
    { headers: { authorization: 'Bearer stf_x' }, because: 'it is no key' },
    {
      headers: { authorization: `Bearer stf_${'0'.repeat(32)}_${'a'.repeat(43)}` },
      because: 'nobody has this key',
    },
    { headers: { authorization: 'Basic YTpi' }, because: 'the scheme is another' },
    {
      headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.' },
      because: 'tokens are opaque',
    },
  ])('are required: 401 because $because', async ({ headers }) => {
    const answer = await api.ask('GET', 'probe/caller', { headers: headers as Record<string, string> });
    expect({ status: answer.status, code: answer.body.code }).toEqual({
      status: 401,
      code: 'session/required',
    });
    expect(
      (await api.ask('GET', 'probe/public', { headers: headers as Record<string, string> })).status,
    ).toBe(200);
  });
});
