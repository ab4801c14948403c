import { createServer, isIP } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { newSecret } from '../domain/webhooks/endpoint.js';
import { PRIVATE_HOSTS } from '../test-support/private-hosts.js';

const own = Object.values(networkInterfaces())
  .flatMap((each) => each ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map(({ address }) => address)
  .filter((address) => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address));

describe('an installation that lets nobody write to itself', () => {
  let db: TestDatabase;
  let app: TestApp;
  let workspaceId: string;
  let ask: ReturnType<typeof askAs>;
  let canary: Server;
  let port: number;
  let hits = 0;

  beforeAll(async () => {
    canary = createServer((socket) => {
      hits += 1;
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
    });
    await new Promise<void>((resolve) => canary.listen(0, '::', resolve));
    ({ port } = canary.address() as AddressInfo);
    db = await testDatabase();
    const members = [{ name: 'Ada', roles: ['administrator'] }] as const;
    const workspace = await buildWorkspace(db, { members });
    workspaceId = workspace.id;
    app = await startTestApp(db, { env: { WEBHOOK_TIMEOUT_MS: '2000' } });
    ask = askAs(app.url, workspace.members.Ada);
  });
  afterAll(async () => {
    await app.close();
    await new Promise((resolve) => canary.close(resolve));
    await db.drop();
  });

  const spellings = (): string[] => [...PRIVATE_HOSTS, ...own].map((host) => `${host}:${port}`);
  const tricks = (): string[] => [
    `https://example.com@127.0.0.1:${port}/`,
    `https://example.com:443@127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}#@example.com/`,
    `https://127.0.0.1:${port}\\@example.com/`,
    `https:\\\\127.0.0.1:${port}/`,
    `https:127.0.0.1:${port}`,
    `ht\ntps://127.0.0.1:${port}/`,
    `gopher://127.0.0.1:${port}/_POST`,
    `file:///etc/passwd`,
  ];

  it('refuses each spelling of a private address when it is named', async () => {
    // Where a name leads is judged at each connection: tomorrow it may lead elsewhere.
    const spelt = spellings().filter((host) => !host.includes('.example'));
    for (const url of [...spelt.map((host) => `https://${host}/`), ...tricks()])
      expect([url, await ask.post('/webhooks', { url, types: ['*'] })]).toMatchObject([
        url,
        { status: 422, body: { code: 'webhook/address' } },
      ]);
    expect(hits).toBe(0);
  });

  it('connects to none of them though they stand in its table, and says so in the log', async () => {
    const urls = spellings().flatMap((host) => [`http://${host}/`, `https://${host}/`]);
    const endpoints = urls
      .filter((url) => URL.canParse(url))
      .map((url) => ({ id: newId(), deliveryId: newId(), url }));
    await db.oracle(
      `insert into webhook_endpoint (workspace_id, id, url, format, types, secret, is_enabled, created_at)
       select $1, e.id, e.url, 'cloudevents', '{*}', $3, true, now() from jsonb_to_recordset($2::jsonb) as e(id uuid, url text)`,
      [workspaceId, JSON.stringify(endpoints), newSecret()],
    );
    await db.oracle(
      `insert into webhook_delivery (workspace_id, id, endpoint_id, type, state, next_at, created_at)
       select $1, e."deliveryId", e.id, 'webhook.test', 'pending', now(), now() from jsonb_to_recordset($2::jsonb) as e(id uuid, "deliveryId" uuid)`,
      [workspaceId, JSON.stringify(endpoints)],
    );
    const attempts = await until('each was tried', async () => {
      const found = await db.oracle<{ url: string; outcome: string; status: number | null }>(
        `select e.url, a.outcome, a.status from webhook_attempt a
           join webhook_delivery d on d.id = a.delivery_id join webhook_endpoint e on e.id = d.endpoint_id`,
      );
      return new Set(found.map(({ url }) => url)).size === endpoints.length && found;
    });
    expect(endpoints.length).toBeGreaterThanOrEqual(80);
    expect(attempts.filter(({ status }) => status !== null)).toEqual([]);
    // Names that lead nowhere do not become an address at all; whatever is one is refused as one.
    const addresses = attempts.filter(({ url }) => isIP(new URL(url).hostname.replace(/^\[|\]$/g, '')) !== 0);
    expect(addresses.filter(({ outcome }) => outcome !== 'forbidden_address')).toEqual([]);
    expect(hits).toBe(0);
  });
});
