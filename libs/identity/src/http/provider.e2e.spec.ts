import { join } from 'node:path';
import { OIDC_FAULTS, startOidcProvider } from '../../../../test/support/oidc-provider.js';
import type { OidcProvider } from '../../../../test/support/oidc-provider.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { ProviderClient } from '../application/provider/provider-client.js';
import { IdentityConfig } from '../identity.config.js';
import { identityApp } from '../test-support/identity-app.js';
import type { Answer, IdentityApp } from '../test-support/identity-app.js';

const PASSWORD = 'correct horse battery';
const BASE = 'http://127.0.0.1:4400';

type Told = { code: string; address: string; account: { id: string; email: string } };
type Asked = Answer<Told>;

describe('sign-in by OpenID Connect', () => {
  let db: TestDatabase;
  let provider: OidcProvider;
  const apps: IdentityApp[] = [];
  let api: IdentityApp;
  const served = async (settings: object = {}): Promise<IdentityApp> => {
    const { issuer: oidcIssuer, secret: oidcClientSecret } = provider;
    const known = { oidcIssuer, oidcClientSecret, oidcClientId: 'staffetta', oidcName: 'The house' };
    const app = await identityApp(db, { ...known, signInAttempts: 1_000, ...settings });
    apps.push(app);
    return app;
  };
  beforeAll(async () => {
    db = await testDatabase();
    provider = await startOidcProvider(BASE, join(__dirname, '../../../../test/support'));
    api = await served();
  });
  afterEach(() => provider.fault('none'));
  afterAll(async () => {
    await provider.stop();
    for (const app of apps) await app.close();
    await db.drop();
  });

  const cookieOf = ({ headers }: Answer, name: string): string =>
    [headers['set-cookie']]
      .flat()
      .map((line) => String(line).split(';')[0] ?? '')
      .find((pair) => pair.startsWith(`${name}=`)) ?? '';
  const member = async (email?: string, password = PASSWORD) => {
    const wish = { name: 'Giulia', roles: ['viewer'], password, ...(email && { email }) } as const;
    const { members, id } = await buildWorkspace(db, { members: [wish] });
    return { giulia: members.Giulia, workspaceId: id };
  };
  const begin = async (app = api) => {
    const begun = await app.ask<Told>('POST', 'session/provider', { body: {} });
    return { address: begun.body.address, cookie: cookieOf(begun, 'staffetta-provider') };
  };
  const finish = async (search: string, cookie: string, app = api) =>
    await app.ask<Told>('POST', 'session/provider/answer', { headers: { cookie }, body: { search } });
  const enter = async (who: string, app = api) => {
    const { address, cookie } = await begin(app);
    return finish(await provider.visit(address, who), cookie, app);
  };
  const link = async (of: ActingMember, who: string): Promise<Asked> => {
    const { headers } = of;
    const begun = await api.ask<Told>('POST', 'provider-link', {
      headers,
      body: { password: PASSWORD },
    });
    const cookie = `${of.cookie}; ${cookieOf(begun, 'staffetta-provider')}`;
    const search = await provider.visit(begun.body.address, who);
    return await api.ask<Told>('POST', 'provider-link/answer', {
      ...{ headers: { ...headers, cookie }, body: { search } },
    });
  };

  it('is offered by name where there is a provider, and by nothing where there is none', async () => {
    expect((await api.ask('GET', 'session/provider')).body).toEqual({ name: 'The house' });
    const none = await identityApp(db);
    apps.push(none);
    expect((await none.ask('GET', 'session/provider')).body).toEqual({ name: null });
    expect(await none.ask('POST', 'session/provider', { body: {} })).toMatchObject({
      ...{ status: 404, body: { code: 'provider/off' } },
    });
  });

  it('asks for a code with PKCE, state and nonce, and keeps what ties them in a cookie no script reads', async () => {
    const begun = await api.ask<Told>('POST', 'session/provider', { body: {} });
    const { searchParams, origin } = new URL(begun.body.address);
    expect(origin).toBe(provider.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: 'staffetta' },
      ...{
        redirect_uri: `${BASE}/signin/provider`,
        state: expect.stringMatching(/^sign-in\.[\w-]{43}$/) as string,
      },
    });
    expect(begun.headers['set-cookie']).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=600$/);
  });

  it('opens the same session as the password does, for whoever linked it', async () => {
    const { giulia } = await member();
    expect((await enter('linked')).body.code).toBe('provider/no-account');
    expect((await link(giulia, 'linked')).status).toBe(204);
    const entered = await enter('linked');
    expect(entered).toMatchObject({ status: 201, body: { account: { id: giulia.accountId } } });
    const headers = { cookie: cookieOf(entered, 'staffetta') };
    expect((await api.ask('GET', 'session', { headers })).status).toBe(200);
    const shown = await api.ask('GET', 'provider-link', { headers });
    expect(shown.body).toMatchObject({
      name: 'The house',
      hasPassword: true,
      linkedAt: expect.any(String) as string,
    });
  });

  it('is unlinked while a password opens the account, and then opens nothing', async () => {
    const { giulia } = await member();
    await link(giulia, 'leaving');
    const unlink = () => api.ask('DELETE', 'provider-link', { headers: giulia.headers });
    await db.oracle('update account set password_hash = null where id = $1', [giulia.accountId]);
    expect(await unlink()).toMatchObject({ status: 409, body: { code: 'provider/only-way' } });
    await db.oracle(`update account set password_hash = 'x' where id = $1`, [giulia.accountId]);
    expect((await unlink()).status).toBe(204);
    expect((await enter('leaving')).body.code).toBe('provider/no-account');
  });

  it('links a subject with one account only, with its own password, in its own session', async () => {
    const { giulia } = await member();
    const { giulia: other } = await member();
    await link(giulia, 'wanted');
    expect(await link(other, 'wanted')).toMatchObject({ status: 409, body: { code: 'provider/linked' } });
    expect((await link(giulia, 'wanted')).status).toBe(204);
    const wrong = await api.ask('POST', 'provider-link', {
      ...{ headers: giulia.headers, body: { password: 'not my password' } },
    });
    expect(wrong.body.code).toBe('second-factor/wrong-password');
    const begun = await api.ask<Told>('POST', 'provider-link', {
      ...{ headers: giulia.headers, body: { password: PASSWORD } },
    });
    const search = await provider.visit(begun.body.address, 'somebody');
    const kept = cookieOf(begun, 'staffetta-provider');
    const stolen = await api.ask('POST', 'provider-link/answer', {
      ...{ headers: { ...other.headers, cookie: `${other.cookie}; ${kept}` }, body: { search } },
    });
    expect(stolen.body.code).toBe('provider/refused');
    expect((await finish(search, kept)).body.code).toBe('provider/refused');
  });

  it('links by a verified address only where the settings say so, and never by an unverified one', async () => {
    const { giulia } = await member('giulia@staffetta.example');
    expect((await enter('giulia')).body.code).toBe('provider/no-account');
    const linking = await served({ oidcLinksByEmail: true });
    expect((await enter('unverified.1', linking)).body.code).toBe('provider/no-account');
    expect((await enter('giulia', linking)).body.account.id).toBe(giulia.accountId);
    expect((await enter('giulia.2', linking)).body.code).toBe('provider/no-account');
    await db.oracle('update account set deactivated_at = now() where id = $1', [giulia.accountId]);
    expect((await enter('giulia', linking)).body.code).toBe('provider/no-account');
  });

  it('makes a member of nobody, but where the settings name a workspace', async () => {
    expect((await enter('newcomer')).body.code).toBe('provider/no-account');
    const { workspaceId } = await member();
    const making = await served({ oidcNewMembersWorkspace: workspaceId });
    const entered = await enter('newcomer', making);
    expect(entered).toMatchObject({
      status: 201,
      body: { account: { email: 'newcomer@staffetta.example' } },
    });
    expect((await enter('newcomer', making)).body.account.id).toBe(entered.body.account.id);
    const known = await member('known@staffetta.example');
    expect((await enter('known', making)).body.code).toBe('provider/no-account');
    expect(known.giulia.email).toBe('known@staffetta.example');
  });

  it.each(OIDC_FAULTS)('refuses an id token with a wrong part: %s', async (fault) => {
    const { giulia } = await member();
    await link(giulia, `victim-${fault}`);
    await provider.fault(fault);
    expect(await enter(`victim-${fault}`)).toMatchObject({ status: 401, body: { code: 'provider/refused' } });
    await provider.fault('none');
    expect((await enter(`victim-${fault}`)).status).toBe(201);
  });

  it('refuses an answer that was changed, is another’s, came before, or comes without its cookie', async () => {
    const { giulia } = await member();
    await link(giulia, 'tied');
    const mine = await begin();
    const search = await provider.visit(mine.address, 'tied');
    const with_ = (name: string, value: string): string => {
      const changed = new URLSearchParams(search);
      changed.set(name, value);
      return `?${changed.toString()}`;
    };
    const other = await begin();
    const [text = '', mac = ''] = mine.cookie.split('=')[1]?.split('.') ?? [];
    const forged = Buffer.from(text, 'base64url').toString().replace('sign-in', 'link');
    const tries: [string, string][] = [
      [with_('state', 'sign-in.AAAA'), mine.cookie],
      [search.replace(/state=[^&]*/, ''), mine.cookie],
      [search, other.cookie],
      [search, ''],
      [search, `staffetta-provider=${Buffer.from(forged).toString('base64url')}.${mac}`],
      [with_('iss', 'https://elsewhere.example'), mine.cookie],
      [with_('code', 'another'), mine.cookie],
      ['', mine.cookie],
    ];
    for (const [answer, cookie] of tries)
      expect(await finish(answer, cookie)).toMatchObject({ status: 401, body: { code: 'provider/refused' } });
    expect((await finish(search, mine.cookie)).status).toBe(201);
    expect((await finish(search, mine.cookie)).body.code).toBe('provider/refused');
  });

  it('says that the provider let nobody in, or does not answer', async () => {
    expect(await enter('denied')).toMatchObject({ status: 403, body: { code: 'provider/denied' } });
    const lost = await served({ oidcIssuer: 'http://127.0.0.1:9' });
    expect(await lost.ask('POST', 'session/provider', { body: {} })).toMatchObject({
      ...{ status: 503, body: { code: 'provider/unavailable' } },
    });
    const wrong = await served({ oidcClientSecret: 'another secret' });
    expect(await enter('linked', wrong)).toMatchObject({
      status: 503,
      body: { code: 'provider/unavailable' },
    });
  });

  it('does not begin with settings that make no provider', () => {
    const made = (settings: Partial<IdentityConfig>) => () =>
      new ProviderClient(Object.assign(new IdentityConfig(), settings));
    expect(made({ oidcIssuer: provider.issuer })).toThrow('OIDC_CLIENT_ID');
    expect(made({ oidcIssuer: 'http://sso.example', oidcClientId: 'us' })).toThrow('https');
    expect(made({ oidcIssuer: 'https://sso.example', oidcClientId: 'us' })).not.toThrow();
  });
});
