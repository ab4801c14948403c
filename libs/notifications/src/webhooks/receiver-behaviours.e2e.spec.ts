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
import { fine, REDIRECTS, silent, TWELVE } from '../test-support/twelve-receivers.js';

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

const verified = (secret: string, { headers, body }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

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
  });
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
      expect(body.isEnabled).toBe(also.isStopped !== true);
      const [first, second] = receiver.received.map(({ at }) => at);
      if (also.restsMs !== undefined)
        expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(also.restsMs - 20);
    },
  );

  it.each(REDIRECTS)('takes the redirect %i for a failure and does not follow it', async (status) => {
    const elsewhere = await receiving();
    const receiver = await receiving(answers(status, { location: elsewhere.url }), fine);
    const { id } = await endpointAt(receiver.url);
    expect(await settled(id)).toMatchObject({ state: 'delivered', log: [{ status }, { status: 200 }] });
    expect(elsewhere.received).toEqual([]);
  });

  it('is tried again where nobody listens', async () => {
    const receiver = await Receiver.start();
    const { id } = await endpointAt(receiver.url);
    await receiver.close();
    expect(await settled(id)).toMatchObject({ state: 'given_up', log: Array(3).fill(silent('refused')) });
  });
});
