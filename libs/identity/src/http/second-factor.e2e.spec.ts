import { Secret, TOTP } from 'otpauth';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace, sessionOf } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { ResetSecondFactor } from '../application/second-factor/reset-second-factor.js';
import { identityApp } from '../test-support/identity-app.js';
import type { Answer, IdentityApp } from '../test-support/identity-app.js';

const PASSWORD = 'correct horse battery';
const STEP_MS = 30_000;

/** An authenticator app of our own: each code asked for is of a later step, as if time had gone by. */
class Device {
  private readonly totp: TOTP;
  constructor(text: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(text.replaceAll(' ', '')) });
  }
  code(offSteps = 0): string {
    return this.totp.generate({ timestamp: Date.now() + offSteps * STEP_MS });
  }
}

describe('a second factor', () => {
  let db: TestDatabase;
  let api: IdentityApp;
  beforeAll(async () => {
    db = await testDatabase();
    api = await identityApp(db, { signInAttempts: 1_000, signInAttemptsPerAddress: 100_000 });
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  const room = async () => {
    const { id, members } = await buildWorkspace(db, {
      members: [
        { name: 'Elena', roles: ['administrator'], password: PASSWORD },
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing', password: PASSWORD },
      ],
    });
    return { id, ...members };
  };
  const post = <T = Record<string, unknown>>(of: ActingMember, path: string, body: object) =>
    api.ask<T & { code: string }>('POST', path, { headers: of.headers, body });
  const begin = async (of: ActingMember): Promise<Device> => {
    const { body } = await post<{ text: string }>(of, 'second-factor', { password: PASSWORD });
    return new Device(body.text);
  };
  /** On, and the step of its first code forgotten: else each test would wait for the next one. */
  const turnOn = async (of: ActingMember) => {
    const device = await begin(of);
    const { body, status } = await post<{ recoveryCodes: string[] }>(of, 'second-factor/confirmation', {
      code: device.code(),
    });
    expect(status).toBe(201);
    await anew(of);
    return { device, codes: body.recoveryCodes };
  };
  const anew = (of: ActingMember) =>
    db.oracle('update second_factor set last_step = null where account_id = $1', [of.accountId]);
  const cookiesOf = ({ headers }: Answer): string =>
    [headers['set-cookie']]
      .flat()
      .map((line) => String(line).split(';')[0] ?? '')
      .join('; ');
  const signIn = (of: ActingMember) =>
    api.ask<{ code: string }>('POST', 'session', { body: { email: of.email, password: PASSWORD } });
  const finish = (cookie: string, code: string) =>
    api.ask<{ code: string }>('POST', 'session/code', { headers: { cookie }, body: { code } });

  it('is begun with the password, shown as code, address and text, and asked for only once confirmed', async () => {
    const { Giulia } = await room();
    const wrong = await post(Giulia, 'second-factor', { password: 'something else' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'second-factor/wrong-password' } });
    const { body } = await post<Record<string, string>>(Giulia, 'second-factor', { password: PASSWORD });
    expect(body.address).toMatch(/^otpauth:\/\/totp\/Staffetta/);
    expect(body.qr).toMatch(/^<svg/);
    expect((await signIn(Giulia)).status).toBe(201);
    const stored = await db.oracle<{ secret: string }>(
      'select secret from second_factor where account_id = $1',
      [Giulia.accountId],
    );
    expect(stored[0]?.secret).not.toContain((body.text ?? '-').replaceAll(' ', ''));
    const refused = await post(Giulia, 'second-factor/confirmation', { code: '000000' });
    expect(refused.body.code).toBe('second-factor/wrong-code');
    const device = new Device(body.text ?? '');
    const on = await post<{ recoveryCodes: string[] }>(Giulia, 'second-factor/confirmation', {
      code: device.code(),
    });
    expect(new Set(on.body.recoveryCodes).size).toBe(10);
    expect((await post(Giulia, 'second-factor', { password: PASSWORD })).body.code).toBe('second-factor/on');
    expect((await signIn(Giulia)).body.code).toBe('session/code-required');
  });

  it('opens a session with password and code; the password alone opens nothing', async () => {
    const { Giulia } = await room();
    const { device } = await turnOn(Giulia);
    const first = await signIn(Giulia);
    expect(first).toMatchObject({ status: 401, body: { code: 'session/code-required' } });
    expect(first.headers['set-cookie']).toMatch(
      /^staffetta-step=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=600$/,
    );
    expect(JSON.stringify(first.body)).not.toContain('Giulia');
    const cookie = cookiesOf(first);
    const asSession = { cookie: cookie.replace('staffetta-step', 'staffetta') };
    expect((await api.ask('GET', 'session', { headers: asSession })).status).toBe(401);
    const entered = await finish(cookie, device.code());
    expect(entered).toMatchObject({ status: 201, body: { account: { id: Giulia.accountId } } });
    expect((await api.ask('GET', 'session', { headers: { cookie: cookiesOf(entered) } })).status).toBe(200);
    expect((await finish(cookie, device.code(1))).body.code).toBe('session/step-gone');
  });

  it('takes codes of the present step and its neighbours, each once and none before the last taken', async () => {
    const { Giulia } = await room();
    const { device } = await turnOn(Giulia);
    const enter = async (code: string) => (await finish(cookiesOf(await signIn(Giulia)), code)).status;
    expect(await enter(device.code(-1))).toBe(201);
    expect(await enter(device.code(-1))).toBe(422);
    expect(await enter(device.code(1))).toBe(201);
    expect(await enter(device.code(0))).toBe(422);
    expect(await enter(device.code(3))).toBe(422);
  });

  it('lets one of many in who send the same code at once', async () => {
    const { Giulia } = await room();
    const { device } = await turnOn(Giulia);
    const steps = await Promise.all(Array.from({ length: 4 }, () => signIn(Giulia)));
    const code = device.code();
    const answers = await Promise.all(steps.map((step) => finish(cookiesOf(step), code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('bounds attempts per account, at once too, also for the right code, and longer each time', async () => {
    const { Giulia } = await room();
    const { device } = await turnOn(Giulia);
    const cookie = cookiesOf(await signIn(Giulia));
    const tried = await Promise.all(Array.from({ length: 12 }, () => finish(cookie, '000000')));
    expect(tried.filter(({ body }) => body.code === 'second-factor/wrong-code')).toHaveLength(5);
    const blocked = await finish(cookiesOf(await signIn(Giulia)), device.code());
    expect(blocked).toMatchObject({ status: 429, body: { code: 'second-factor/throttled' } });
    const waits: number[] = [];
    for (let series = 0; series < 9; series += 1) {
      const [{ seconds } = { seconds: 0 }] = await db.oracle<{ seconds: number }>(
        `select round(extract(epoch from blocked_until - clock_timestamp()) / 60)::int as seconds from second_factor where account_id = $1`,
        [Giulia.accountId],
      );
      waits.push(seconds);
      await db.oracle(`update second_factor set blocked_until = clock_timestamp() where account_id = $1`, [
        Giulia.accountId,
      ]);
      for (let attempt = 0; attempt < 5; attempt += 1) await finish(cookie, '000000');
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    await db.oracle(`update second_factor set blocked_until = clock_timestamp() where account_id = $1`, [
      Giulia.accountId,
    ]);
    expect((await finish(cookie, device.code())).status).toBe(201);
  });

  it('gives way to a recovery code, each once', async () => {
    const { Giulia } = await room();
    const { codes } = await turnOn(Giulia);
    const enter = async (code: string) => (await finish(cookiesOf(await signIn(Giulia)), code)).status;
    expect(await enter(codes[3] ?? '')).toBe(201);
    expect(await enter(codes[3] ?? '')).toBe(422);
    expect(await enter((codes[4] ?? '').toLowerCase().replaceAll('-', ' '))).toBe(201);
    const { body } = await api.ask('GET', 'second-factor', { headers: Giulia.headers });
    expect(body).toMatchObject({ isOn: true, recoveryCodesLeft: 8 });
    const stored = await db.oracle<{ hash: string }>('select hash from recovery_code where account_id = $1', [
      Giulia.accountId,
    ]);
    expect(stored.every(({ hash }) => hash.startsWith('$argon2id$'))).toBe(true);
  });

  it('is asked for after a reset of the password, too', async () => {
    const { Elena, Giulia } = await room();
    const { device } = await turnOn(Giulia);
    const { body } = await post<{ link: string }>(Elena, `members/${Giulia.id}/reset-link`, {});
    const path = `links/${body.link.split('/').at(-1)}`;
    const followed = await api.ask<{ code: string }>('POST', path, {
      body: { password: 'a new long password' },
    });
    expect(followed).toMatchObject({ status: 401, body: { code: 'session/code-required' } });
    expect((await finish(cookiesOf(followed), device.code())).status).toBe(201);
  });

  it('is turned off, and its recovery codes made anew, with password and code only', async () => {
    const { Giulia } = await room();
    const { device, codes } = await turnOn(Giulia);
    for (const path of ['second-factor/removal', 'second-factor/recovery-codes']) {
      const noPassword = await post(Giulia, path, { password: 'not mine, sorry', code: device.code() });
      expect(noPassword.body.code).toBe('second-factor/wrong-password');
      const noCode = await post(Giulia, path, { password: PASSWORD, code: '000000' });
      expect(noCode.body.code).toBe('second-factor/wrong-code');
    }
    const proof = () => ({ password: PASSWORD, code: device.code() });
    const renewed = await post<{ recoveryCodes: string[] }>(Giulia, 'second-factor/recovery-codes', proof());
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await finish(cookiesOf(await signIn(Giulia)), codes[0] ?? '')).status).toBe(422);
    await anew(Giulia);
    expect((await post(Giulia, 'second-factor/removal', proof())).status).toBe(204);
    expect((await signIn(Giulia)).status).toBe(201);
    expect((await post(Giulia, 'second-factor/removal', proof())).body.code).toBe('second-factor/off');
  });

  it('is reset by an administrator, but not of an account that is at home elsewhere too', async () => {
    const { Elena, Giulia } = await room();
    await turnOn(Giulia);
    const reset = () => api.ask('DELETE', `members/${Giulia.id}/second-factor`, { headers: Elena.headers });
    const own = await api.ask('DELETE', `members/${Elena.id}/second-factor`, { headers: Giulia.headers });
    expect(own).toMatchObject({ status: 403, body: { code: 'access/forbidden' } });
    expect((await reset()).status).toBe(204);
    expect(
      await db.oracle(
        `select subject_id, actor_id from journal_entry where type = 'member.second_factor_reset'`,
      ),
    ).toEqual([{ subject_id: Giulia.id, actor_id: Elena.id }]);
    expect((await signIn(Giulia)).status).toBe(201);
    expect(await reset()).toMatchObject({ status: 409, body: { code: 'second-factor/off' } });
    await turnOn(Giulia);
    await buildWorkspace(db, { members: [{ name: 'Giulia', roles: ['viewer'], email: Giulia.email }] });
    expect(await reset()).toMatchObject({ status: 409, body: { code: 'second-factor/reset-elsewhere' } });
  });

  it('is reset by whoever runs the installation, wherever the account is at home, and each workspace is told', async () => {
    const { Giulia, id } = await room();
    const other = await buildWorkspace(db, {
      members: [{ name: 'Giulia', roles: ['viewer'], email: Giulia.email }],
    });
    await turnOn(Giulia);
    const factors = api.app.get(ResetSecondFactor, { strict: false });
    expect(await factors.byOperator(` ${Giulia.email.toUpperCase()} `)).toBe(2);
    expect((await signIn(Giulia)).status).toBe(201);
    for (const [workspaceId, memberId] of [
      [id, Giulia.id],
      [other.id, other.members.Giulia.id],
    ]) {
      expect(
        await db.oracle(
          `select subject_id, actor_id from journal_entry where type = 'member.second_factor_reset' and workspace_id = $1`,
          [workspaceId],
        ),
      ).toEqual([{ subject_id: memberId, actor_id: null }]);
      expect(
        await db.oracle(
          `select actor_kind, subject_id, facts from audit_intent where action = 'account.second_factor_removed' and workspace_id = $1`,
          [workspaceId],
        ),
      ).toEqual([{ actor_kind: 'system', subject_id: memberId, facts: JSON.stringify({ by: 'command' }) }]);
    }
    await expect(factors.byOperator(Giulia.email)).rejects.toMatchObject({ code: 'second-factor/off' });
    await expect(factors.byOperator('nobody@example.com')).rejects.toMatchObject({ code: 'account/missing' });
  });

  describe('demanded by a workspace', () => {
    const demand = (of: ActingMember, demandsSecondFactor: boolean) =>
      api.ask('PUT', 'sign-in-rules', { headers: of.headers, body: { demandsSecondFactor } });

    it('is first set up by whoever demands it', async () => {
      const { Elena } = await room();
      expect(await demand(Elena, true)).toMatchObject({
        status: 409,
        body: { code: 'second-factor/own-first' },
      });
      await turnOn(Elena);
      expect(await demand(Elena, true)).toMatchObject({ status: 200, body: { demandsSecondFactor: true } });
    });

    it('holds back members without one until they have it, in open sessions and new ones', async () => {
      const { Elena, Giulia, id } = await room();
      await turnOn(Elena);
      const ask = (path: string, of = Giulia) =>
        api.ask<{ code: string }>('GET', path, { headers: of.headers });
      expect((await ask('probe/caller')).status).toBe(200);
      await demand(Elena, true);
      expect(await ask('probe/caller')).toMatchObject({
        status: 403,
        body: { code: 'second-factor/demanded' },
      });
      expect((await ask('members')).body.code).toBe('second-factor/demanded');
      expect((await ask('session')).body).toMatchObject({ actions: [], mustSetUpSecondFactor: true });
      expect((await ask('sessions')).status).toBe(200);
      const later = await sessionOf(db, id, { ...Giulia, memberId: Giulia.id });
      expect((await ask('probe/caller', later)).status).toBe(403);
      const { device } = await turnOn(Giulia);
      expect((await ask('probe/caller')).status).toBe(200);
      expect((await ask('session')).body).toMatchObject({ mustSetUpSecondFactor: false });
      await post(Giulia, 'second-factor/removal', { password: PASSWORD, code: device.code() });
      expect((await ask('probe/caller')).status).toBe(403);
      await demand(Elena, false);
      expect((await ask('probe/caller')).status).toBe(200);
    });
  });
});
