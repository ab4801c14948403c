import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { answers } from '../../../libs/notifications/src/test-support/receiver.js';
import { PushReceiver } from '../../../libs/notifications/src/test-support/push-receiver.js';
import type { MadeSubscription } from '../../../libs/notifications/src/test-support/push-receiver.js';
import { newHookSecret } from '#http';
import { newId } from '#kernel';
import { askAs, until } from '../../support/stack/index.js';
import { counted, startForgetful } from '../lib/open-workspace.js';
import type { Course, Trial } from '../lib/trial.js';
import { Canary, ownAddresses } from './canary.js';
import { endpointAt, openOut, receiving } from './room.js';
import type { OutRoom } from './room.js';
import { FIXED_HOSTS, NAMES, privateHost, tricks } from './spellings.js';

const LYING = new URL('./probes/lying-names.mjs', import.meta.url).pathname;
const CLOSED = {
  ...{ WEBHOOK_ALLOW_LOOPBACK: 'false', WEBHOOK_TIMEOUT_MS: '1500', WEBHOOK_RETRY_SECONDS: '0.2,0.2' },
  NODE_OPTIONS: `--import ${LYING}`,
};

export const ssrf: Trial = {
  ...{ row: 40, kind: 'fuzz', name: 'ssrf', unit: 'address', needs: ['build'] },
  promise:
    'No door that takes an address makes the server connect to itself or into a private network: no spelling, no name that leads elsewhere, no redirect and no record of a vendor, though the address stands in the table already.',
  rounds: { short: 400, long: 8_000 },
  async run(course) {
    const canary = await Canary.start(course);
    const room = await openOut(course, [CLOSED]);
    await itHears(course, canary);
    const push = await PushReceiver.start();
    course.cleanup.add(() => push.close());
    const device = push.subscribe();
    await refusedWhenNamed(course, room, canary, device);
    await namesLeadNowhere(course, room, canary, device);
    await plantedIsNotReached(course, room, canary, device);
    await vendorsLeadNowhere(course, room, canary);
    await redirectsLeadNowhere(course, room, canary);
    course.check(canary.hits === 0, `${canary.hits} connections were made`);
    course.figure('connections to the canary', canary.hits, '');
    if (!canary.isOnWebPorts)
      course.remark('Ports 80 and 443 were not ours, so vendors were tried by their outcome alone.');
    course.remark(
      'SMTP, IMAP, the sign-in provider and the vendors’ addresses are settings of the installation: nobody in a workspace names them.',
    );
  },
};

/** A canary that hears nothing shows nothing. */
async function itHears(course: Course, canary: Canary): Promise<void> {
  for (const host of ['127.0.0.1', '[::1]', ...ownAddresses()])
    await fetch(`http://${host}:${canary.port}/`).catch(() => undefined);
  course.check(canary.hits >= 2, 'the canary does not hear');
  canary.hits = 0;
}

/** The doors through which a member names an address, and what is sent there. */
const doors = (
  device: MadeSubscription,
): readonly { path: string; code: string; wish: (url: string) => object }[] => [
  { path: '/webhooks', code: 'webhook/address', wish: (url) => ({ url, types: ['*'] }) },
  { path: '/webhooks', code: 'webhook/address', wish: (url) => ({ url, types: ['*'], format: 'slack' }) },
  {
    path: '/notifications/devices',
    code: 'push/address',
    wish: (endpoint) => ({ ...device, endpoint, device: 'Chrome' }),
  },
];

async function refusedWhenNamed(
  course: Course,
  { as }: OutRoom,
  canary: Canary,
  device: MadeSubscription,
): Promise<void> {
  const made = await endpointAt(as('Giulia'), 'https://example.com/hooks', ['lead.*']);
  const change = {
    path: `/webhooks/${made.id}`,
    code: 'webhook/address',
    wish: (url: string) => ({ url, types: ['*'] }),
  };
  const spelt = [...FIXED_HOSTS, ...Array.from({ length: course.rounds }, () => privateHost(course.random))];
  const urls = [
    ...spelt.map((host) => `${course.random.pick(['https', 'https', 'http'])}://${host}:${canary.port}/`),
    ...spelt.slice(0, FIXED_HOSTS.length).map((host) => `https://${host}/`),
    ...tricks(canary.port),
  ];
  course.say(`${urls.length} addresses at each door`);
  for (const url of urls)
    for (const door of [...doors(device), change]) {
      const ask = as('Giulia');
      const { status, body } = await (door === change
        ? ask.put<{ code?: string }>(door.path, door.wish(url))
        : ask.post<{ code?: string }>(door.path, door.wish(url)));
      course.check(
        (status === 422 && body.code === door.code) || (status === 400 && !URL.canParse(url)),
        () => `${door.path} took ${url}: ${status} ${JSON.stringify(body)}`,
      );
    }
  await as('Giulia').delete(`/webhooks/${made.id}`);
  course.check(canary.hits === 0, 'judging an address connected to it');
}

/** Where a name leads is judged at each connection; it may be named. */
async function namesLeadNowhere(
  course: Course,
  { as, db }: OutRoom,
  canary: Canary,
  device: MadeSubscription,
): Promise<void> {
  const ask = as('Giulia');
  for (const name of NAMES) {
    const url = `https://${name}:${canary.port}/`;
    const { id } = await endpointAt(ask, url);
    for (let time = 0; time < 2; time += 1) await ask.post(`/webhooks/${id}/test`);
    const kept = await ask.post<{ id: string }>('/notifications/devices', {
      ...device,
      endpoint: url,
      device: 'Chrome',
    });
    for (let time = 0; time < 2; time += 1) await ask.post(`/notifications/devices/${kept.body.id}/test`);
  }
  await until(
    'each was tried until it was given up',
    async () => (await counted(db, `select count(*) from webhook_delivery where state = 'pending'`)) === 0,
    120_000,
  );
  const outcomes = await db.oracle<{ url: string; outcome: string; status: number | null }>(ATTEMPTS);
  const answered = outcomes.filter(({ status }) => status !== null);
  course.check(answered.length === 0, () => `answers came from ${JSON.stringify(answered[0])}`);
  for (const name of NAMES) {
    const here = outcomes.filter(({ url }) => url.includes(`/${name}:`));
    course.check(
      here.some(({ outcome }) => outcome === 'forbidden_address'),
      () => `${name} was not refused as what it is: ${JSON.stringify(here)}`,
    );
  }
  await noPushLeft(course, db);
}

const ATTEMPTS = `
  select e.url, a.outcome, a.status from webhook_attempt a
    join webhook_delivery d on d.workspace_id = a.workspace_id and d.id = a.delivery_id
    join webhook_endpoint e on e.workspace_id = d.workspace_id and e.id = d.endpoint_id`;

/** Messages to devices are tried once and wait for a minute: all that is to be seen is that none was taken. */
async function noPushLeft(course: Course, db: OutRoom['db']): Promise<void> {
  const untried = `select count(*) from push_message where state = 'waiting' and attempts = 0 or state = 'sending'`;
  await until('each message was tried', async () => (await counted(db, untried)) === 0, 120_000);
  const sent = await counted(db, `select count(*) from push_message where state in ('sent','unknown')`);
  course.check(sent === 0, `${sent} messages to devices were taken`);
}

/** Addresses that got into the tables by no door. */
async function plantedIsNotReached(
  course: Course,
  { db, workspace }: OutRoom,
  canary: Canary,
  device: MadeSubscription,
): Promise<void> {
  const planted = FIXED_HOSTS.flatMap((host) =>
    ['http', 'https'].map((scheme) => `${scheme}://${host}:${canary.port}/`),
  )
    .filter((url) => URL.canParse(url))
    .map((url) => ({ id: newId(), messageId: newId(), url }));
  const given = [workspace.id, JSON.stringify(planted)];
  const from = `from jsonb_to_recordset($2::jsonb) as p(id uuid, "messageId" uuid, url text)`;
  await db.oracle(
    `insert into webhook_endpoint (workspace_id, id, url, format, types, secret, is_enabled, created_at)
     select $1, p.id, p.url, 'cloudevents', '{*}', $3, true, now() ${from}`,
    [...given, newHookSecret()],
  );
  await db.oracle(
    `insert into webhook_delivery (workspace_id, id, endpoint_id, type, state, next_at, created_at)
     select $1, p."messageId", p.id, 'webhook.test', 'pending', now(), now() ${from}`,
    given,
  );
  await db.oracle(
    `insert into push_subscription (workspace_id, id, member_id, endpoint, p256dh, auth, device, created_at)
     select $1, p.id, $3, p.url, $4, $5, 'Planted', now() ${from}`,
    [...given, workspace.members.Giulia.id, device.p256dh, device.auth],
  );
  await db.oracle(
    `insert into push_message (workspace_id, id, subscription_id, state, next_at, created_at)
     select $1, p."messageId", p.id, 'waiting', now(), now() ${from}`,
    given,
  );
  const tried = (): Promise<number> =>
    counted(db, `select count(distinct a.delivery_id) from webhook_attempt a where a.delivery_id = any($1)`, [
      planted.map(({ messageId }) => messageId),
    ]);
  await until('each was tried', async () => (await tried()) === planted.length, 180_000);
  const attempts = await db.oracle<{ url: string; outcome: string; status: number | null }>(ATTEMPTS);
  for (const { url, outcome, status } of attempts) {
    const isAddress = isIP(new URL(url).hostname.replace(/^\[|\]$/g, '')) !== 0;
    course.check(status === null && (!isAddress || outcome === 'forbidden_address'), `${url}: ${outcome}`);
  }
  await noPushLeft(course, db);
}

/** Records that vendors name, and vendors whose names lead elsewhere. */
async function vendorsLeadNowhere(
  course: Course,
  { as, servers, db }: OutRoom,
  canary: Canary,
): Promise<void> {
  const ask = as('Giulia');
  const ids = [
    ...[`http://127.0.0.1:${canary.port}/`, `//127.0.0.1:${canary.port}/`, `@127.0.0.1:${canary.port}/`],
    ...[`..//..//127.0.0.1:${canary.port}/`, `\\\\127.0.0.1:${canary.port}\\`, `?x=@127.0.0.1#`, '..', '1'],
  ];
  const wish = { secret: 'client-secret', token: 'access-token', name: 'Ads' };
  const { status, body } = await ask.post<{ id: string; path: string }>('/connectors', {
    kind: 'hubspot',
    ...wish,
  });
  course.check(status === 201, `a connector was refused: ${JSON.stringify(body)}`);
  for (const objectId of ids) {
    const told = JSON.stringify([
      { eventId: 1, objectId, subscriptionType: 'contact.creation', occurredAt: Date.now() },
    ]);
    const at = String(Date.now());
    const url = `${servers[0]?.url}${body.path}`;
    const signed = createHmac('sha256', 'client-secret').update(`POST${url}${told}${at}`).digest('base64');
    const answer = await fetch(url, {
      ...{ method: 'POST', body: told },
      headers: {
        ...{ 'content-type': 'application/json', 'x-hubspot-request-timestamp': at },
        'x-hubspot-signature-v3': signed,
      },
    });
    course.check(answer.status === 200, `a record of ${objectId} was answered with ${answer.status}`);
  }
  const unreached = await counted(
    db,
    `select count(*) from connector_hit where connector_id = $1 and reason = 'vendor-unreachable'`,
    [body.id],
  );
  course.check(unreached === ids.length, `${ids.length - unreached} records were read from somewhere`);
}

/** Where this machine is allowed, a redirect is still not followed, and no other private network is reached. */
async function redirectsLeadNowhere(
  course: Course,
  { db, servers, workspace }: OutRoom,
  canary: Canary,
): Promise<void> {
  await servers[0]?.stop();
  await db.oracle('delete from webhook_endpoint');
  const env = { ...CLOSED, WEBHOOK_ALLOW_LOOPBACK: 'true' };
  const server = await startForgetful(course, db, env);
  const ask = askAs(server.url, workspace.members.Giulia);
  const targets = [
    ...['127.0.0.1', '[::1]', 'localhost', ...ownAddresses()].map((host) => `http://${host}:${canary.port}/`),
    'http://169.254.169.254/latest/meta-data/',
  ];
  for (const location of targets)
    for (const status of [301, 302, 303, 307, 308]) {
      const receiver = await receiving(course, answers(status, { location }));
      const { id } = await endpointAt(ask, receiver.url);
      await ask.post(`/webhooks/${id}/test`);
      await until('it was sent', () => receiver.received.length > 0, 60_000);
      await ask.delete(`/webhooks/${id}`);
    }
  for (const host of [...ownAddresses(), '10.0.0.1', '169.254.169.254', '[fe80::1]', '0.0.0.0'])
    course.check(
      (await ask.post('/webhooks', { url: `http://${host}:${canary.port}/`, types: ['*'] })).status === 422,
      `${host} was taken where this machine alone is allowed`,
    );
}
