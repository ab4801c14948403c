import { csrfTokenOf, IdentityConfig, openSession } from '#identity';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { PushReceiver } from '../test-support/push-receiver.js';
import type { MadeSubscription } from '../test-support/push-receiver.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
] as const;
type Name = (typeof MEMBERS)[number]['name'];
const ENV = { WEBHOOK_ALLOW_LOOPBACK: 'true', WEBHOOK_TIMEOUT_MS: '1000', MAIL_FROM: 'S <s@example.com>' };

interface Device {
  readonly id: string;
  readonly endpoint: string;
}
interface Again {
  readonly ask: ReturnType<typeof askAs>;
  readonly leave: () => Promise<Response>;
}
interface Devices {
  readonly publicKey: string;
  readonly items: readonly Device[];
}

describe('messages to devices', () => {
  let db: TestDatabase;
  let apps: TestApp[];
  let service: PushReceiver;
  let salesId: string;
  let workspaceId: string;
  let members: Readonly<Record<Name, ActingMember>>;
  let ask: Record<Name, ReturnType<typeof askAs>>;

  beforeAll(async () => {
    [db, service] = await Promise.all([testDatabase(), PushReceiver.start()]);
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    [members, salesId] = [workspace.members, workspace.teams.sales];
    workspaceId = workspace.id;
    apps = [await startTestApp(db, { env: ENV }), await startTestApp(db, { env: ENV })];
    const [first, second] = apps as [TestApp, TestApp];
    ask = {
      Giulia: askAs(first.url, members.Giulia),
      Anna: askAs(second.url, members.Anna),
      Luca: askAs(first.url, members.Luca),
    };
    for (const { name } of MEMBERS)
      await ask[name].put('/notifications/preferences', { items: [], isQuiet: false });
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await service.close();
    await db.drop();
  });
  beforeEach(() => {
    service.answers = [{ status: 201 }];
    service.asked = 0;
  });
  afterEach(() => {
    expect(service.faults).toEqual([]);
  });

  const deviceOf = async (name: Name, device = 'Chrome, Android'): Promise<Device & MadeSubscription> => {
    const subscription = service.subscribe();
    const { status, body } = await ask[name].post<Device>('/notifications/devices', {
      ...subscription,
      device,
    });
    expect([status, body]).toEqual([200, expect.anything()]);
    return { ...subscription, ...body };
  };
  /** The same member, signed in once more. */
  const signedInAgain = async (name: Name): Promise<Again> => {
    const { accountId } = members[name];
    const token = await db.database.withRole('accounts', (tx) =>
      openSession(tx, accountId, workspaceId, new IdentityConfig()),
    );
    const headers = { cookie: `staffetta=${token}`, 'x-csrf-token': csrfTokenOf(token) };
    const { url } = apps[0]!;
    const leave = (): Promise<Response> => fetch(`${url}/api/v1/session`, { method: 'DELETE', headers });
    return { ask: askAs(url, { headers }), leave };
  };
  const offeredTo = async (name: Name): Promise<string> => {
    const person = { firstName: 'Grace', lastName: 'Hopper', email: `${newId()}@rossi.example` };
    const lead = { ...person, channel: 'website', origin: 'marketing', leadType: 'demo' };
    const { body } = await ask.Giulia.post<{ results: [{ leadId: string }] }>('/leads', lead);
    const { leadId } = body.results[0];
    const offer = { leadIds: [leadId], toTeamId: salesId, toMemberId: members[name].id };
    expect((await ask.Giulia.post('/handovers', offer)).status).toBeLessThan(300);
    return leadId;
  };
  const told = (device: MadeSubscription, leadId: string) =>
    until('the device is told', () =>
      service.to(device).find(({ payload }) => payload.path === `/leads/${leadId}`),
    );
  const statesFor = (device: Device): Promise<string[]> =>
    db
      .oracle<{ state: string }>(
        'select state from push_message where subscription_id = $1 order by created_at, id',
        [device.id],
      )
      .then((found) => found.map(({ state }) => state));
  const settled = (device: Device, state: string) =>
    until(`it is ${state}`, async () => (await statesFor(device)).includes(state));

  it('tell what happened in ids and codes, readable by the device alone, with proof of who sends it', async () => {
    const device = await deviceOf('Anna');
    const { body } = await ask.Anna.get<Devices>('/notifications/devices');
    const leadId = await offeredTo('Anna');
    const arrived = await told(device, leadId);
    expect(arrived.payload).toEqual({
      ...{ v: 1, id: expect.any(String), kind: 'offer', path: `/leads/${leadId}`, language: 'en' },
    });
    expect(arrived.senderKey).toBe(body.publicKey);
    expect(arrived.claims.sub).toBe('mailto:s@example.com');
    expect(Number(arrived.ttl)).toBeGreaterThan(0);
    expect(arrived.raw.includes(leadId)).toBe(false);
    expect(JSON.stringify(arrived.payload)).not.toMatch(/Grace|Hopper|rossi/);
    expect(body.items).toMatchObject([{ endpoint: device.endpoint, device: 'Chrome, Android' }]);
  });

  it('come to every device of a member once, whatever two processes do, and to nobody else', async () => {
    const [own, other, lucas] = [await deviceOf('Anna'), await deviceOf('Anna'), await deviceOf('Luca')];
    const leads = await Promise.all(Array.from({ length: 8 }, () => offeredTo('Anna')));
    for (const leadId of leads) {
      await told(own, leadId);
      await told(other, leadId);
    }
    await until('all are settled', async () =>
      (await statesFor(own)).concat(await statesFor(other)).every((state) => state === 'sent'),
    );
    for (const device of [own, other])
      expect(
        service
          .to(device)
          .map(({ payload }) => payload.path)
          .sort(),
      ).toEqual(leads.map((id) => `/leads/${id}`).sort());
    expect(service.to(lucas)).toEqual([]);
  });

  it('use one key of the installation, in every process', async () => {
    const keys = await Promise.all(
      [ask.Anna, ask.Giulia, ask.Luca].map(
        async (each) => (await each.get<Devices>('/notifications/devices')).body.publicKey,
      ),
    );
    expect(new Set(keys).size).toBe(1);
    const kept = await db.oracle<{ name: string }>(
      `select name from installation_secret where name = 'push.vapid'`,
    );
    expect(kept).toHaveLength(1);
  });

  it.each([404, 410])('end with a device whose browser took its subscription back (%i)', async (status) => {
    const device = await deviceOf('Luca');
    service.answers = [{ status }];
    await ask.Luca.post(`/notifications/devices/${device.id}/test`);
    await until('the device is forgotten', async () => {
      const { body } = await ask.Luca.get<Devices>('/notifications/devices');
      return !body.items.some(({ id }) => id === device.id);
    });
    expect(service.to(device)).toEqual([]);
  });

  it('are tried again where the service surely did not take them, and not where it rejects them', async () => {
    const device = await deviceOf('Luca');
    service.answers = [{ status: 503 }, { status: 201 }];
    await ask.Luca.post(`/notifications/devices/${device.id}/test`);
    await until('it waits', async () => service.asked > 0 && (await statesFor(device)).includes('waiting'));
    await db.oracle(`update push_message set next_at = now() where state = 'waiting'`);
    await until('it is there', () => service.to(device).find(({ payload }) => payload.kind === 'test'));
    await settled(device, 'sent');
    service.answers = [{ status: 413 }];
    service.asked = 0;
    await ask.Luca.post(`/notifications/devices/${device.id}/test`);
    await settled(device, 'failed');
    expect(service.to(device)).toHaveLength(1);
  });

  it('are not repeated where a process began and never finished', async () => {
    const device = await deviceOf('Luca');
    await ask.Luca.post(`/notifications/devices/${device.id}/test`);
    await settled(device, 'sent');
    await db.oracle(
      `update push_message set state = 'sending', settled_at = null, next_at = now() where subscription_id = $1`,
      [device.id],
    );
    await settled(device, 'unknown');
    expect(service.to(device)).toHaveLength(1);
  });

  it('are of the kinds a member wants, and of what is not read yet', async () => {
    const device = await deviceOf('Luca');
    const items = [{ channel: 'push', kind: 'offer', mode: 'off' }];
    await ask.Luca.put('/notifications/preferences', { items, isQuiet: false });
    const leadId = await offeredTo('Luca');
    await until('Luca is told in the product', async () => {
      const { body } = await ask.Luca.get<{ items: { leadId: string }[] }>('/notifications?limit=100');
      return body.items.some((each) => each.leadId === leadId);
    });
    expect(await statesFor(device)).toEqual([]);
    const collected = [{ channel: 'push', kind: 'offer', mode: 'daily' }];
    expect(
      await ask.Luca.put('/notifications/preferences', { items: collected, isQuiet: false }),
    ).toMatchObject({ status: 422, body: { code: 'notification/mode' } });
    await ask.Luca.put('/notifications/preferences', {
      ...{ items: [{ channel: 'push', kind: 'offer', mode: 'at_once' }], isQuiet: false },
    });
  });

  it('follow a browser to whoever signs in on it last', async () => {
    const device = await deviceOf('Anna');
    const { endpoint, p256dh, auth } = device;
    await ask.Luca.post('/notifications/devices', { endpoint, p256dh, auth, device: 'Chrome' });
    const annas = await ask.Anna.get<Devices>('/notifications/devices');
    expect(annas.body.items.some((each) => each.endpoint === endpoint)).toBe(false);
    const leadId = await offeredTo('Luca');
    await told(device, leadId);
  });

  it('end on a device with the session in which it was turned on, and begin again when it is turned on in another', async () => {
    const [session, again] = [await signedInAgain('Luca'), await signedInAgain('Luca')];
    const subscription = service.subscribe();
    const keep = ({ ask: own }: Again): Promise<{ status: number; body: Device }> =>
      own.post<Device>('/notifications/devices', { ...subscription, device: 'Chrome' });
    const { body: device } = await keep(session);
    const other = await deviceOf('Luca');
    expect((await session.leave()).status).toBe(204);
    const missed = await offeredTo('Luca');
    await told(other, missed);
    await until('the device is forgotten', async () => {
      const { body } = await ask.Luca.get<Devices>('/notifications/devices');
      return !body.items.some(({ id }) => id === device.id);
    });
    expect(service.to(subscription)).toEqual([]);
    expect((await keep(again)).status).toBe(200);
    const leadId = await offeredTo('Luca');
    await told(subscription, leadId);
    expect(service.to(subscription).map(({ payload }) => payload.path)).toEqual([`/leads/${leadId}`]);
  });

  it.each([
    { endpoint: 'https://10.0.0.1/push', because: 'a private address' },
    { endpoint: 'https://169.254.169.254/push', because: 'the metadata of a cloud' },
    { endpoint: 'https://[fd00::1]/push', because: 'a private address of the new kind' },
    { endpoint: 'https://printer.local/push', because: 'a name of the house' },
    { endpoint: 'http://push.example.com/', because: 'not HTTPS' },
  ])('are refused to $endpoint: $because', async ({ endpoint }) => {
    const { p256dh, auth } = service.subscribe();
    const answer = await ask.Anna.post('/notifications/devices', { endpoint, p256dh, auth, device: 'x' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'push/address' } });
  });

  it('are refused to keys nothing can be written with, and to devices of others', async () => {
    const { endpoint, auth } = service.subscribe();
    const p256dh = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url');
    expect(
      await ask.Anna.post('/notifications/devices', { endpoint, p256dh, auth, device: 'x' }),
    ).toMatchObject({ status: 422, body: { code: 'push/keys' } });
    const lucas = await deviceOf('Luca');
    expect(await ask.Anna.post(`/notifications/devices/${lucas.id}/test`)).toMatchObject({
      ...{ status: 404, body: { code: 'push/missing' } },
    });
  });
});
