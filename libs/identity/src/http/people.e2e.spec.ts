import { ROLES, actionsFrom, actionsOf } from '#contracts';
import type { Role } from '#contracts';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { ensureSetupLink } from '../application/ensure-setup-link.js';
import { issueOperatorReset } from '../application/issue-operator-reset.js';
import { SampleRequests } from '../application/sample-requests.js';
import type { SampleRequest } from '../application/sample-requests.js';
import { identityApp } from '../test-support/identity-app.js';
import type { Answer, IdentityApp } from '../test-support/identity-app.js';

const PASSWORD = 'correct horse battery';
const ADMIN = { name: 'Ada', roles: ['administrator'] } as const;
const BASE = 'http://127.0.0.1:4400';

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

const tokenIn = (link: unknown): string => String(link).split('/').at(-1) ?? '';
const cookieOf = ({ headers }: Answer): string => String(headers['set-cookie']).split(';')[0] ?? '';
const outcome = ({ status, body }: Answer) => ({ status, code: body.code });

describe('the first run', () => {
  it('is opened by the printed link once, by one of many, and never again', async () => {
    const samples: SampleRequest[] = [];
    api.app.get(SampleRequests).onRequest((request) => samples.push(request));
    expect((await api.ask('GET', 'setup')).body).toEqual({ isNeeded: true });
    const { link = '' } = (await ensureSetupLink(db.database, BASE)) ?? {};
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4400\/setup\/[\w-]{43}$/);
    const wish = {
      ...{ accountName: 'Ada Neri', email: 'ada@example.com', password: PASSWORD },
      ...{ workspaceName: 'Neri', zone: 'Europe/Rome', currency: 'EUR', locale: 'it', withSample: true },
    };
    const setUp = (change: object) =>
      api.ask('POST', 'setup', { body: { ...wish, token: tokenIn(link), ...change } });
    expect(outcome(await setUp({ token: 'a'.repeat(43) }))).toEqual({ status: 404, code: 'link/gone' });
    expect(outcome(await setUp({ zone: 'Rome' }))).toEqual({ status: 422, code: 'workspace/zone' });
    expect(outcome(await setUp({ currency: 'EUX' }))).toEqual({ status: 422, code: 'workspace/currency' });
    expect(outcome(await setUp({ password: 'short' }))).toEqual({ status: 422, code: 'password/length' });
    const answers = await Promise.all([setUp({}), setUp({}), setUp({})]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409]);
    const winner = answers.find(({ status }) => status === 201);
    expect(winner?.body).toMatchObject({ member: { roles: ['administrator'], locale: 'it' }, teams: [] });
    const teams = await api.ask('GET', 'teams', { headers: { cookie: winner ? cookieOf(winner) : '' } });
    expect(teams.body).toMatchObject({
      items: [
        { name: 'Marketing', kind: 'marketing' },
        { name: 'Vendite', kind: 'sales' },
      ],
    });
    expect(samples).toEqual([expect.objectContaining({ email: 'ada@example.com', locale: 'it' })]);
    expect((await api.ask('GET', 'setup')).body).toEqual({ isNeeded: false });
    expect(await ensureSetupLink(db.database, BASE)).toBeUndefined();
  });
});

describe('invitations', () => {
  it('let a person in once, with the roles and teams given', async () => {
    const { members, teams } = await buildWorkspace(db, { members: [ADMIN] });
    const { headers } = members.Ada;
    const body = { email: 'Luca@Example.com', name: 'Luca', roles: ['sales-rep'], teamIds: [teams.sales] };
    const invited = await api.ask('POST', 'members/invitations', { headers, body });
    expect(invited.status).toBe(201);
    const path = `links/${tokenIn(invited.body.link)}`;
    expect((await api.ask('GET', path)).body).toMatchObject({
      ...{ kind: 'invitation', email: 'luca@example.com', asksFor: 'new-password' },
    });
    expect(outcome(await api.ask('POST', path, { body: { password: 'short' } }))).toMatchObject({
      status: 422,
    });
    const followed = await Promise.all(
      [1, 2, 3].map(() => api.ask('POST', path, { body: { name: 'Luca Verdi', password: PASSWORD } })),
    );
    expect(followed.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
    const session = followed.find(({ status }) => status === 201)?.body;
    expect(session).toMatchObject({
      member: { name: 'Luca Verdi', roles: ['sales-rep'] },
      teams: [{ kind: 'sales' }],
    });
    expect(outcome(await api.ask('GET', path))).toEqual({ status: 404, code: 'link/gone' });
    expect(outcome(await api.ask('POST', 'members/invitations', { headers, body }))).toEqual({
      ...{ status: 409, code: 'member/exists' },
    });
  });

  it('never change the password of an account that has one', async () => {
    const victim = {
      name: 'Vera',
      roles: ['viewer'],
      password: PASSWORD,
      email: 'vera@example.com',
    } as const;
    await buildWorkspace(db, { members: [victim] });
    const { members, id } = await buildWorkspace(db, { members: [ADMIN] });
    const body = { email: victim.email, name: 'Vera', roles: [], teamIds: [] };
    const { headers } = members.Ada;
    const { body: invited } = await api.ask('POST', 'members/invitations', { headers, body });
    const path = `links/${tokenIn(invited.link)}`;
    expect((await api.ask('GET', path)).body.asksFor).toBe('password');
    const taken = await api.ask('POST', path, { body: { password: 'the password of Ada' } });
    expect(outcome(taken)).toEqual({ status: 401, code: 'session/wrong-credentials' });
    const joined = await api.ask('POST', path, { body: { password: PASSWORD } });
    expect(joined.body).toMatchObject({ workspace: { id }, workspaces: [{}, {}] });
  });

  it('are replaced by inviting again', async () => {
    const { members } = await buildWorkspace(db, { members: [ADMIN] });
    const { headers } = members.Ada;
    const invite = () =>
      api.ask('POST', 'members/invitations', {
        headers,
        body: { email: 'late@example.com', name: 'Late', roles: ['viewer'], teamIds: [] },
      });
    const [first, second] = [await invite(), await invite()];
    expect((await api.ask('GET', `links/${tokenIn(first.body.link)}`)).status).toBe(404);
    expect((await api.ask('GET', `links/${tokenIn(second.body.link)}`)).status).toBe(200);
  });

  it('refuse roles and teams that do not exist here', async () => {
    const { members } = await buildWorkspace(db, { members: [ADMIN] });
    const other = await buildWorkspace(db, { members: [ADMIN] });
    const invite = (change: object) =>
      api.ask('POST', 'members/invitations', {
        headers: members.Ada.headers,
        body: { email: 'x@example.com', name: 'X', roles: [], teamIds: [], ...change },
      });
    expect(outcome(await invite({ roles: ['root'] }))).toEqual({ status: 422, code: 'member/role' });
    expect(outcome(await invite({ teamIds: [other.teams.sales] }))).toEqual({
      status: 422,
      code: 'member/team',
    });
    expect(outcome(await invite({ email: 'x' }))).toEqual({ status: 422, code: 'account/email' });
  });
});

describe('a team', () => {
  it('is called something else, unless another is called so or it stands in another workspace', async () => {
    const { members, teams } = await buildWorkspace(db, { members: [ADMIN] });
    const other = await buildWorkspace(db, { members: [ADMIN] });
    const rename = (id: string, name: string) =>
      api.ask('PATCH', `teams/${id}`, { headers: members.Ada.headers, body: { name } });
    const { status, body } = await rename(teams.sales, 'The hunters');
    expect({ status, body }).toEqual({
      status: 200,
      body: { id: teams.sales, name: 'The hunters', kind: 'sales' },
    });
    expect(outcome(await rename(teams.marketing, 'The hunters'))).toEqual({
      status: 409,
      code: 'team/name-taken',
    });
    expect(outcome(await rename(other.teams.sales, 'Ours'))).toEqual({ status: 404, code: 'team/missing' });
    const { body: all } = await api.ask('GET', 'teams', { headers: members.Ada.headers });
    const names = (all.items as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('The hunters');
    expect(names).not.toContain('Ours');
  });
});

describe('resets', () => {
  it('set a new password once and end every session of the account', async () => {
    const { members } = await buildWorkspace(db, {
      members: [ADMIN, { name: 'Rita', roles: ['viewer'], password: PASSWORD }],
    });
    const { Ada, Rita } = members;
    const made = await api.ask('POST', `members/${Rita.id}/reset-link`, { headers: Ada.headers });
    const path = `links/${tokenIn(made.body.link)}`;
    const change = (password: string) => api.ask('POST', path, { body: { password } });
    expect(outcome(await change(Rita.email))).toEqual({ status: 422, code: 'password/is-email' });
    const answers = await Promise.all([change('a new password 1'), change('a new password 2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect((await api.ask('GET', 'session', { headers: Rita.headers })).status).toBe(401);
    const old = await api.ask('POST', 'session', { body: { email: Rita.email, password: PASSWORD } });
    expect(old.status).toBe(401);
  });

  it('are not for accounts at home elsewhere, nor for members with rights beyond the maker’s', async () => {
    const shared = { name: 'Sara', roles: ['viewer'], email: 'sara@example.com' } as const;
    await buildWorkspace(db, { members: [shared] });
    const { members } = await buildWorkspace(db, { members: [ADMIN, shared, { name: 'Ugo', roles: [] }] });
    const { Ada, Sara, Ugo } = members;
    const reset = (id: string, headers: Record<string, string>) =>
      api.ask('POST', `members/${id}/reset-link`, { headers });
    expect(outcome(await reset(Sara.id, Ada.headers))).toEqual({
      status: 409,
      code: 'member/reset-elsewhere',
    });
    const role = { name: 'People', rights: ['member.manage', 'member.read'] };
    const { body } = await api.ask('POST', 'roles', { headers: Ada.headers, body: role });
    await api.ask('PATCH', `members/${Ugo.id}`, { headers: Ada.headers, body: { roles: [body.role] } });
    expect(outcome(await reset(Ada.id, Ugo.headers))).toEqual({ status: 403, code: 'grant/beyond-reach' });
    const byOperator = await issueOperatorReset(db.database, 'SARA@example.com', BASE);
    const path = `links/${tokenIn(byOperator.link)}`;
    expect((await api.ask('POST', path, { body: { password: PASSWORD } })).status).toBe(201);
  });
});

describe('sign-in links', () => {
  it('exist for the people of a sample workspace only', async () => {
    const wish = { members: [ADMIN, { name: 'Demo', roles: ['sales-rep'] }] } as const;
    const make = async (isSample: boolean) => {
      const { members } = await buildWorkspace(db, { ...wish, isSample });
      return api.ask('POST', `members/${members.Demo.id}/sign-in-link`, { headers: members.Ada.headers });
    };
    expect(outcome(await make(false))).toEqual({ status: 403, code: 'member/not-sample' });
    const { body } = await make(true);
    const followed = await api.ask('POST', `links/${tokenIn(body.link)}`, { body: {} });
    expect(followed.body).toMatchObject({ member: { name: 'Demo' }, workspace: { isSample: true } });
  });
});

describe('members', () => {
  it('are deactivated at once: sessions and links end, also within the moment a caller is remembered', async () => {
    const { members } = await buildWorkspace(db, { members: [ADMIN, { name: 'Elio', roles: ['viewer'] }] });
    const { Ada, Elio } = members;
    const asElio = async () => (await api.ask('GET', 'probe/caller', { headers: Elio.headers })).status;
    const link = await api.ask('POST', `members/${Elio.id}/reset-link`, { headers: Ada.headers });
    expect(await asElio()).toBe(200);
    const changed = await api.ask('PATCH', `members/${Elio.id}`, {
      headers: { ...Ada.headers, 'if-match': '"1"' },
      body: { isActive: false },
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { isActive: false, version: 2 },
      headers: { etag: '"2"' },
    });
    expect(await asElio()).toBe(401);
    expect((await api.ask('GET', `links/${tokenIn(link.body.link)}`)).status).toBe(404);
  });

  it('are changed from the version that was read, or not at all', async () => {
    const { members } = await buildWorkspace(db, { members: [ADMIN, { name: 'Elio', roles: ['viewer'] }] });
    const change = (version: string) =>
      api.ask('PATCH', `members/${members.Elio.id}`, {
        headers: { ...members.Ada.headers, 'if-match': version },
        body: { name: 'Elia', roles: ['care'] },
      });
    const answers = await Promise.all([change('"1"'), change('"1"')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('always include an administrator, however two of them race to leave', async () => {
    const { members } = await buildWorkspace(db, {
      members: [ADMIN, { name: 'Bea', roles: ['administrator'] }],
    });
    const leave = ({ id, headers }: typeof members.Ada) =>
      api.ask('PATCH', `members/${id}`, { headers, body: { roles: ['viewer'] } });
    const answers = await Promise.all([leave(members.Ada), leave(members.Bea)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('of another workspace do not exist', async () => {
    const mine = await buildWorkspace(db, { members: [ADMIN] });
    const theirs = await buildWorkspace(db, { members: [ADMIN, { name: 'Elio', roles: [] }] });
    const { headers } = mine.members.Ada;
    const { id } = theirs.members.Elio;
    const tries = await Promise.all([
      api.ask('PATCH', `members/${id}`, { headers, body: { isActive: false } }),
      api.ask('POST', `members/${id}/reset-link`, { headers }),
      api.ask('POST', `members/${id}/sign-in-link`, { headers }),
    ]);
    expect(tries.map(outcome)).toEqual(tries.map(() => ({ status: 404, code: 'member/missing' })));
    const { body } = await api.ask<{ items: { id: string }[] }>('GET', 'members', { headers });
    expect(body.items.map((member) => member.id)).toEqual([mine.members.Ada.id]);
  });
});

describe('roles', () => {
  it.each(Object.keys(ROLES) as Role[])(
    'give %s over HTTP what the table says, and nothing else',
    async (role) => {
      const { members, teams } = await buildWorkspace(db, { members: [{ name: 'One', roles: [role] }] });
      const { headers } = members.One;
      const caller = await api.ask<{ actions: string[] }>('GET', 'probe/caller', { headers });
      expect(new Set(caller.body.actions)).toEqual(actionsOf([role]));
      const isAllowed = async (action: string, asked: Promise<Answer>) => {
        const answer = await asked;
        const isRefused = answer.status === 403 && answer.body.action === action;
        expect({ action, isRefused }).toEqual({ action, isRefused: !actionsOf([role]).has(action) });
      };
      await isAllowed('handover.accept', api.ask('POST', 'probe/accept', { headers }));
      await isAllowed('member.read', api.ask('GET', 'members', { headers }));
      await isAllowed(
        'team.manage',
        api.ask('POST', 'teams', { headers, body: { name: role, kind: 'care' } }),
      );
      await isAllowed('key.manage', api.ask('GET', 'api-keys', { headers }));
      const invitation = { email: `${role}@example.com`, name: 'X', roles: [], teamIds: [teams.sales] };
      await isAllowed('member.manage', api.ask('POST', 'members/invitations', { headers, body: invitation }));
      const definition = { name: 'X', rights: ['lead.capture'] };
      await isAllowed('role.manage', api.ask('POST', 'roles', { headers, body: definition }));
    },
  );

  it('of a workspace hold what was chosen from the table, and go only when nobody holds them', async () => {
    const { members } = await buildWorkspace(db, { members: [ADMIN, { name: 'Elio', roles: [] }] });
    const { Ada, Elio } = members;
    const rights = ['lead.read:own-team', 'handover.accept:own'];
    const made = await api.ask('POST', 'roles', { headers: Ada.headers, body: { name: 'Caller', rights } });
    const role = String(made.body.role);
    await api.ask('PATCH', `members/${Elio.id}`, { headers: Ada.headers, body: { roles: [role] } });
    const caller = await api.ask<{ actions: string[] }>('GET', 'probe/caller', { headers: Elio.headers });
    expect(new Set(caller.body.actions)).toEqual(actionsFrom(rights));
    const remove = () => api.ask('DELETE', `roles/${role}`, { headers: Ada.headers });
    expect((await remove()).status).toBe(409);
    await api.ask('PATCH', `members/${Elio.id}`, { headers: Ada.headers, body: { roles: [] } });
    expect((await remove()).status).toBe(204);
    const wrong = { name: 'Wrong', rights: ['lead.read'] };
    expect(outcome(await api.ask('POST', 'roles', { headers: Ada.headers, body: wrong }))).toEqual({
      ...{ status: 422, code: 'role/right' },
    });
  });
});

describe('API keys', () => {
  it('act within their scopes, without a CSRF token, until they are revoked', async () => {
    const { members, id: workspaceId } = await buildWorkspace(db, { members: [ADMIN] });
    const { headers } = members.Ada;
    const body = { name: 'CRM', scopes: ['handover.accept', 'lead.read'] };
    const made = await api.ask<{ id: string; key: string }>('POST', 'api-keys', { headers, body });
    const bearer = { authorization: `Bearer ${made.body.key}` };
    const caller = await api.ask('GET', 'probe/caller', { headers: bearer });
    expect(caller.body).toMatchObject({
      workspaceId,
      credentialId: made.body.id,
      accountId: null,
      memberId: null,
    });
    expect(caller.body.actions).toContain('lead.read:all');
    expect((await api.ask('POST', 'probe/accept', { headers: bearer })).status).toBe(201);
    expect(outcome(await api.ask('GET', 'api-keys', { headers: bearer }))).toEqual({
      ...{ status: 403, code: 'access/forbidden' },
    });
    const listed = await api.ask('GET', 'api-keys', { headers });
    expect(JSON.stringify(listed.body)).not.toContain('stf_');
    expect((await api.ask('DELETE', `api-keys/${made.body.id}`, { headers })).status).toBe(204);
    expect((await api.ask('GET', 'probe/caller', { headers: bearer })).status).toBe(401);
  });

  it('are revoked by their own workspace only, and never sign', async () => {
    const [mine, theirs] = [
      await buildWorkspace(db, { members: [ADMIN] }),
      await buildWorkspace(db, { members: [ADMIN] }),
    ];
    const create = (scopes: string[]) =>
      api.ask('POST', 'api-keys', { headers: mine.members.Ada.headers, body: { name: 'K', scopes } });
    const { body } = await create(['lead.capture']);
    const stolen = await api.ask('DELETE', `api-keys/${String(body.id)}`, {
      headers: theirs.members.Ada.headers,
    });
    expect(outcome(stolen)).toEqual({ status: 404, code: 'key/missing' });
    expect(outcome(await create(['agreement.sign.sales']))).toEqual({ status: 422, code: 'key/scope' });
  });
});

describe('secrets', () => {
  it('stand in no table: not the cookie, the key, the link, nor the password', async () => {
    const { members } = await buildWorkspace(db, {
      members: [
        { ...ADMIN, password: 'a password to look for' },
        { name: 'Elio', roles: [] },
      ],
    });
    const { Ada, Elio } = members;
    const { headers } = Ada;
    const key = await api.ask('POST', 'api-keys', { headers, body: { name: 'K', scopes: ['lead.capture'] } });
    const link = await api.ask('POST', `members/${Elio.id}/reset-link`, { headers });
    const secrets = {
      session: Ada.cookie.slice('staffetta='.length),
      csrf: Ada.csrfToken,
      key: String(key.body.key),
      keySecret: String(key.body.key).slice(-43),
      link: tokenIn(link.body.link),
      password: 'a password to look for',
    };
    const tables = await db.oracle<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const dump: string[] = [];
    for (const { name } of tables)
      dump.push(JSON.stringify(await db.oracle(`select t::text as line from ${name} t`)));
    const text = dump.join('\n');
    expect(text).toContain(Ada.accountId);
    expect(Object.entries(secrets).filter(([, secret]) => text.includes(secret))).toEqual([]);
  });
});
