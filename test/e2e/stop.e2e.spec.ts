import { once } from 'node:events';
import { Agent, get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { LiveClient } from '../../libs/live/src/test-support/live-client.js';
import { askAs } from '../support/http-client.js';
import { Cleanup } from '../support/stack/cleanup.js';
import type { Program } from '../support/stack/program.js';
import { startServer } from '../support/stack/server.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const ENV = { DATABASE_ALLOW_LOSS: 'true', WEBHOOK_ALLOW_LOOPBACK: 'true' };

const answerTo = (url: string, agent?: Agent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(url, { ...(agent ? { agent } : {}) }, (answer) => resolve(answer.resume())).on('error', reject);
  });

/** A receiver that takes a connection, counts it, and says nothing. */
async function silentReceiver() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    sockets.add(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    reached: () => sockets.size,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('a server that is told to stop', () => {
  let db: TestDatabase;
  let workspace: BuiltWorkspace<'Ada'>;
  let cleanup: Cleanup;
  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [{ name: 'Ada', roles: ['administrator', 'marketing-manager'], team: 'marketing' }],
    });
  });
  beforeEach(() => void (cleanup = new Cleanup()));
  afterEach(() => cleanup.run());
  afterAll(() => db.drop());

  const start = (pace: Readonly<Record<string, string>>): Promise<Program> =>
    startServer(db, { env: { ...ENV, ...pace }, cleanup });
  const told = (server: Program, signal: NodeJS.Signals = 'SIGTERM'): void =>
    void process.kill(server.pid, signal);
  const gone = (server: Program): Promise<true> => until('the process to end', () => !server.isAlive);

  it('says at once that it is not ready, and serves until balancers had time to notice', async () => {
    const server = await start({ SHUTDOWN_DRAIN_MS: '3000' });
    told(server);
    const ready = await until('it is not ready', async () => {
      const answer = await fetch(`${server.url}/health/ready`);
      return answer.status === 503 && answer;
    });
    expect(await ready.json()).toEqual({ isReady: false, checks: { running: 'failing' } });
    const served = await answerTo(`${server.url}/health/live`, new Agent({ keepAlive: true }));
    expect([served.statusCode, served.headers.connection]).toEqual([200, 'close']);
    expect((await askAs(server.url, workspace.members.Ada).get('/members')).status).toBe(200);
    await gone(server);
    expect(server.exitCode).toBe(0);
  });

  it('closes what is idle, sends sockets elsewhere, and lets nobody in', async () => {
    const server = await start({ SHUTDOWN_RUNNING_MS: '60000', SHUTDOWN_CLOSING_MS: '60000' });
    const idle = connect(server.port, '127.0.0.1');
    const closed = once(idle.resume(), 'close');
    idle.write('GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n');
    await once(idle, 'data');
    const client = new LiveClient(server.url, { cookie: workspace.members.Ada.cookie });
    await client.watch('funnel');
    told(server);
    await closed;
    await gone(server);
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
    client.close();
    expect(server.exitCode).toBe(0);
  });

  it('cuts a request that does not end', async () => {
    const server = await start({ SHUTDOWN_RUNNING_MS: '500' });
    const slow = connect(server.port, '127.0.0.1');
    slow.on('error', () => undefined);
    await once(slow, 'connect');
    slow.write('POST /api/v1/leads HTTP/1.1\r\nHost: here\r\ncontent-type: application/json\r\n');
    slow.write(`cookie: ${workspace.members.Ada.cookie}\r\ncontent-length: 1000\r\n\r\n{`);
    await fetch(`${server.url}/health/live`);
    told(server);
    await once(slow.resume(), 'close');
    await gone(server);
    expect(server.exitCode).toBe(0);
  });

  it('gives back a webhook whose receiver does not answer, as if it had not been tried', async () => {
    const receiver = await silentReceiver();
    cleanup.add(() => receiver.close());
    const server = await start({ SHUTDOWN_RUNNING_MS: '500' });
    const ask = askAs(server.url, workspace.members.Ada);
    const types = ['webhook.test'];
    const made = await ask.post<{ id: string }>('/webhooks', { url: receiver.url, types });
    await ask.post(`/webhooks/${made.body.id}/test`);
    await until('the attempt', () => receiver.reached() > 0);
    told(server);
    await gone(server);
    expect(server.exitCode).toBe(0);
    const left = await db.oracle(
      `select state, claim, attempts, next_at <= clock_timestamp() as "isDue" from webhook_delivery where endpoint_id = $1`,
      [made.body.id],
    );
    expect(left).toEqual([{ state: 'pending', claim: null, attempts: 0, isDue: true }]);
  });

  it('ends at once at a second signal', async () => {
    const server = await start({ SHUTDOWN_DRAIN_MS: '60000' });
    told(server);
    await until('it is not ready', async () => !(await fetch(`${server.url}/health/ready`)).ok);
    told(server, 'SIGINT');
    await gone(server);
    expect(server.exitCode).toBe(1);
  });
});
