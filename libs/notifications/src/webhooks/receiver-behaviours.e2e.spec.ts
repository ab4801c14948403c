import { Webhook } from 'standardwebhooks';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { answers, Receiver } from '../test-support/receiver.js';
import type { Behaviour, Received } from '../test-support/receiver.js';

const ENV = {
  WEBHOOK_ALLOW_LOOPBACK: 'true',
  WEBHOOK_TIMEOUT_MS: '400',
  WEBHOOK_RETRY_SECONDS: '0.05,0.05',
};

interface Logged {
  readonly state: string;
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly log: readonly { readonly outcome: string; readonly status: number | null; readonly at: string }[];
}

const never: Behaviour = () => undefined;
const hangs: Behaviour = (response) => void response.writeHead(200, { 'content-length': '10' }).write('half');
const floods: Behaviour = (response) => {
  response.writeHead(200);
  const more = (): void => void (response.destroyed || response.write('x'.repeat(65_536), more));
  more();
};
/** A header that goes on and on, a byte at a time: something always comes, and never an answer. */
const drips: Behaviour = (_, { socket }) => {
  socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
  const timer = setInterval(() => socket.write('.'), 20);
  socket.on('close', () => clearInterval(timer));
};
const resets: Behaviour = (_, request) => void request.socket.resetAndDestroy();
const nonsense: Behaviour = (_, request) => void request.socket.end('this is no HTTP\r\n\r\n');
/** The second whole second after now: dates of HTTP know no smaller part. */
const soonAsDate = (): string => new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 1_000).toUTCString();
const throttles: Behaviour = (response, request) =>
  answers(503, { 'retry-after': soonAsDate() })(response, request);
const answered = (status: number) => ({ outcome: 'answered', status });
const silent = (outcome: string) => ({ outcome, status: null });
const fine = answers(200);

const verified = (secret: string, { headers, body }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

/** The behaviours a sender of Standard Webhooks has to stand: what each leads to, and why. */
const TWELVE = [
  {
    ...{ receiver: 'takes it without a body', behaves: [answers(204)], state: 'delivered' },
    ...{ log: [answered(204)], because: 'any 2xx is success' },
  },
  {
    ...{ receiver: 'fails, then takes it', behaves: [answers(500), fine], state: 'delivered' },
    ...{ log: [answered(500), answered(200)], because: 'a failure is tried again' },
  },
  {
    ...{ receiver: 'always fails', behaves: [answers(500)], state: 'given_up' },
    ...{ log: [answered(500), answered(500), answered(500)], because: 'the schedule ends' },
  },
  {
    ...{ receiver: 'never answers, then takes it', behaves: [never, fine], state: 'delivered' },
    ...{ log: [silent('timeout'), answered(200)], because: 'no answer in time is a failure' },
  },
  {
    ...{ receiver: 'refuses it as malformed, then takes it', behaves: [answers(400), fine] },
    ...{ state: 'delivered', log: [answered(400), answered(200)], because: '4xx but 410 is tried again' },
  },
  {
    ...{ receiver: 'is gone', behaves: [answers(410)], state: 'given_up', isStopped: true },
    ...{ log: [answered(410)], because: '410 ends it at once and stops the endpoint' },
  },
  {
    ...{ receiver: 'wants fewer, for a second', behaves: [answers(429, { 'retry-after': '1' }), fine] },
    ...{ state: 'delivered', log: [answered(429), answered(200)], restsMs: 1_000 },
    because: 'Retry-After in seconds is heeded',
  },
  {
    ...{ receiver: 'is overloaded until an instant', behaves: [throttles, fine] },
    ...{ state: 'delivered', log: [answered(503), answered(200)], restsMs: 1_000 },
    because: 'Retry-After as a date is heeded',
  },
  {
    ...{ receiver: 'hangs in the middle of its answer', behaves: [hangs], state: 'delivered' },
    ...{ log: [answered(200)], because: 'the status decides, and a hanging body keeps nobody' },
  },
  {
    ...{ receiver: 'answers without end', behaves: [floods], state: 'delivered' },
    ...{ log: [answered(200)], because: 'only a little of an answer is read' },
  },
  {
    ...{ receiver: 'drips a header without end', behaves: [drips, fine], state: 'delivered' },
    ...{ log: [silent('timeout'), answered(200)], because: 'the time is for the whole attempt' },
  },
  {
    ...{ receiver: 'cuts the connection, then talks nonsense', behaves: [resets, nonsense, fine] },
    ...{ state: 'delivered', log: [silent('broken'), silent('broken'), answered(200)] },
    because: 'what is no answer is a failure',
  },
] as const satisfies readonly {
  receiver: string;
  behaves: readonly Behaviour[];
  state: string;
  log: readonly object[];
  because: string;
  isStopped?: boolean;
  restsMs?: number;
}[];

describe('a delivery, whatever its receiver does', () => {
  let db: TestDatabase;
  let app: TestApp;
  let ask: ReturnType<typeof askAs>;
  const receivers: Receiver[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    const members = [{ name: 'Ada', roles: ['administrator'] }] as const;
    const workspace = await buildWorkspace(db, { members });
    app = await startTestApp(db, { env: ENV });
    ask = askAs(app.url, workspace.members.Ada);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await Promise.all(receivers.map((receiver) => receiver.close()));
    await db.drop();
  });

  const receiving = async (...behaviours: readonly Behaviour[]): Promise<Receiver> => {
    const receiver = await Receiver.start();
    receivers.push(receiver);
    return behaviours.length > 0 ? receiver.behaves(...behaviours) : receiver;
  };
  const endpointAt = async (url: string): Promise<{ id: string; secret: string }> =>
    (await ask.post<{ id: string; secret: string }>('/webhooks', { url, types: ['webhook.test'] })).body;
  const settled = async (id: string): Promise<Logged> => {
    const { body } = await ask.post<{ deliveryId: string }>(`/webhooks/${id}/test`);
    return until('the delivery is settled', async () => {
      const delivery = await ask.get<Logged>(`/webhooks/${id}/deliveries/${body.deliveryId}`);
      return delivery.body.state !== 'pending' && delivery.body;
    });
  };

  it('is tried against twelve behaviours', () => {
    expect(new Set(TWELVE.map(({ receiver }) => receiver)).size).toBe(12);
  });

  it.each(TWELVE)(
    'is settled when the receiver $receiver: $because',
    async ({ behaves, state, log, ...also }) => {
      const receiver = await receiving(...behaves);
      const { id, secret } = await endpointAt(receiver.url);
      expect(await settled(id)).toMatchObject({ state, attempts: log.length, nextAt: null, log });
      expect(receiver.received).toHaveLength(log.length);
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      for (const each of receiver.received)
        expect(verified(secret, each)).toMatchObject({ type: 'webhook.test' });
      const { body } = await ask.get<{ isEnabled: boolean }>(`/webhooks/${id}`);
      expect(body.isEnabled).toBe(!('isStopped' in also));
      const [first, second] = receiver.received.map(({ at }) => at);
      if ('restsMs' in also) expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(also.restsMs - 20);
    },
  );

  it.each([301, 302, 303, 307, 308])(
    'takes the redirect %i for a failure and does not follow it',
    async (status) => {
      const elsewhere = await receiving();
      const receiver = await receiving(answers(status, { location: elsewhere.url }), fine);
      const { id } = await endpointAt(receiver.url);
      expect(await settled(id)).toMatchObject({ state: 'delivered', log: [{ status }, { status: 200 }] });
      expect(elsewhere.received).toEqual([]);
    },
  );

  it('is tried again where nobody listens', async () => {
    const receiver = await Receiver.start();
    const { id } = await endpointAt(receiver.url);
    await receiver.close();
    expect(await settled(id)).toMatchObject({ state: 'given_up', log: Array(3).fill(silent('refused')) });
  });
});
