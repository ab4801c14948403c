import { newId } from '#kernel';
import { Stopping } from '#observability';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { newSecret } from '../domain/webhooks/endpoint.js';
import type { Attempt } from '../domain/webhooks/judge-attempt.js';
import { insertDeliveries, replayDeliveries } from '../persistence/webhooks/deliveries.js';
import type { NewDelivery } from '../persistence/webhooks/deliveries.js';
import { insertEndpoint } from '../persistence/webhooks/endpoints.js';
import { holdForAdding, holdForSettling, letNextGo } from '../persistence/webhooks/order.js';
import type { SafeClient } from './safe-client.js';
import { SendWebhooks } from './send-webhooks.js';
import { WebhookConfig } from './webhook.config.js';
import type { WriteBodies } from './write-bodies.js';

type Told = readonly [position: number, aboutId: string | null];

const [ANNA, BRUNO] = [newId(), newId()];
const answered = (status: number): Attempt => ({
  ...{ outcome: 'answered', status, retryAfter: null, durationMs: 1 },
});

describe('what is told of one lead', () => {
  let db: TestDatabase;
  let workspaceId: string;
  let endpointId: string;
  /** Positions in the order in which they arrived at the receiver, whatever it answered. */
  let heard: number[];
  /** What it answers at a position; 200 where nothing is said. */
  let answers: Map<number, number>;
  let isDown: boolean;

  beforeAll(async () => {
    db = await testDatabase();
    workspaceId = (await buildWorkspace(db, { members: [] })).id;
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    [endpointId, heard, answers, isDown] = [newId(), [], new Map(), false];
    const wording = { url: 'https://example.com/', description: null, format: 'cloudevents' } as const;
    await db.database.withWorkspace(workspaceId, (tx) =>
      insertEndpoint(tx, workspaceId, {
        ...{ ...wording, id: endpointId, types: ['*'], secret: newSecret(), isEnabled: true },
      }),
    );
  });

  const sender = (): SendWebhooks => {
    const client = {
      post: ({ body }: { body: string }) => {
        heard.push(Number(body));
        return Promise.resolve(answered(isDown ? 503 : (answers.get(Number(body)) ?? 200)));
      },
    } as unknown as SafeClient;
    const bodies = {
      of: (_tx: unknown, _id: string, { position }: { position: number }) =>
        Promise.resolve(String(position)),
    } as unknown as WriteBodies;
    return new SendWebhooks(db.database, client, bodies, new WebhookConfig(), new Stopping());
  };
  const told = (...of: readonly Told[]): NewDelivery[] =>
    of.map(([position, aboutId]) => ({
      ...{ id: newId(), endpointId, entryId: newId(), position, aboutId, type: 'lead.captured' },
    }));
  const add = (...of: readonly Told[]): Promise<void> =>
    db.database.withWorkspace(workspaceId, async (tx) => {
      await holdForAdding(tx, workspaceId, [endpointId]);
      await insertDeliveries(tx, workspaceId, told(...of));
    });
  const send = (): Promise<void> => sender().sendAll({ workspaceId, endpointId }, () => false);
  /** As if its waits were over. */
  const later = async (): Promise<void> => {
    await db.oracle(
      `update webhook_delivery set next_at = now() where endpoint_id = $1 and next_at > now() and claim is null`,
      [endpointId],
    );
  };
  const states = async (): Promise<string[]> => {
    const found = await db.oracle<{ is: string }>(
      `select position || ' ' || state || case when next_at is null and state = 'pending' then ' waits' else '' end as is
         from webhook_delivery where endpoint_id = $1 order by position`,
      [endpointId],
    );
    return found.map(({ is }) => is);
  };

  it('goes one by one in the order of positions, and leads do not wait for one another', async () => {
    await add([1, ANNA], [2, ANNA], [3, BRUNO], [4, ANNA]);
    expect(await states()).toEqual(['1 pending', '2 pending waits', '3 pending', '4 pending waits']);
    await send();
    expect(heard.filter((position) => position !== 3)).toEqual([1, 2, 4]);
    expect(heard).toHaveLength(4);
  });

  it('waits for what is tried again, and goes on when that arrived or was given up', async () => {
    isDown = true;
    await add([1, ANNA], [2, ANNA]);
    await send();
    await add([3, ANNA], [4, BRUNO]);
    await send();
    expect(heard).toEqual([1, 4]);
    isDown = false;
    await later();
    await send();
    expect(heard.filter((position) => position !== 4)).toEqual([1, 1, 2, 3]);
    await add([5, ANNA], [6, ANNA]);
    await db.oracle(
      `update webhook_delivery set round_attempts = 9 where endpoint_id = $1 and position = 5`,
      [endpointId],
    );
    answers.set(5, 500);
    await send();
    expect(await states()).toContain('5 given_up');
    expect(heard.at(-1)).toBe(6);
  });

  it('does not wait for ever for one that fails while others arrive', async () => {
    answers.set(1, 500);
    await add([1, ANNA], [2, ANNA]);
    for (const position of [11, 12]) {
      await send();
      expect(heard).not.toContain(2);
      await add([position, newId()]);
      await send();
      await later();
    }
    await send();
    expect(heard.filter((position) => position <= 2)).toEqual([1, 1, 1, 2]);
    expect(await states()).toContain('1 pending');
    answers.delete(1);
    await later();
    await send();
    expect(await states()).toContain('1 delivered');
  });

  it('waits for one that failed by itself once after an outage', async () => {
    isDown = true;
    await add([1, ANNA], [2, ANNA]);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await send();
      await later();
    }
    isDown = false;
    await add([3, BRUNO]);
    answers.set(1, 500);
    await send();
    await later();
    answers.delete(1);
    await send();
    expect(heard.slice(-2)).toEqual([1, 2]);
    expect(heard.filter((position) => position === 1)).toHaveLength(5);
  });

  it('waits as long as the endpoint takes nothing at all', async () => {
    isDown = true;
    await add([1, ANNA], [2, ANNA]);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await send();
      await later();
    }
    expect(heard).toEqual([1, 1, 1, 1, 1]);
  });

  it('is sent at once when an endpoint takes something again after a while of failing', async () => {
    isDown = true;
    await add([1, ANNA], [2, ANNA]);
    await send();
    await db.oracle(
      `update webhook_endpoint set failing_since = now() - interval '2 minutes' where id = $1`,
      [endpointId],
    );
    isDown = false;
    await add([3, BRUNO]);
    await send();
    expect(heard).toEqual([1, 3, 1, 2]);
  });

  it('is sent again in its order', async () => {
    isDown = true;
    await add([1, ANNA], [2, ANNA], [3, ANNA]);
    await db.oracle(
      `update webhook_delivery set state = 'given_up', next_at = null where endpoint_id = $1 and position < 3`,
      [endpointId],
    );
    const replay = (which: { since: Date } | { id: string }): Promise<number> =>
      db.database.withWorkspace(workspaceId, (tx) => replayDeliveries(tx, workspaceId, endpointId, which));
    expect(await replay({ since: new Date(0) })).toBe(2);
    expect(await states()).toEqual(['1 pending', '2 pending waits', '3 pending waits']);
    isDown = false;
    await send();
    expect(heard).toEqual([1, 2, 3]);
  });

  it('is missed by nobody who adds while another settles what is before it', async () => {
    const [first] = told([1, ANNA]);
    await db.database.withWorkspace(workspaceId, (tx) => insertDeliveries(tx, workspaceId, [first!]));
    let adding: Promise<void> | undefined;
    await db.database.withWorkspace(workspaceId, async (tx) => {
      await holdForSettling(tx, workspaceId, endpointId);
      adding = add([2, ANNA]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.query(`update webhook_delivery set state = 'delivered', next_at = null where id = $1`, [
        first!.id,
      ]);
      await letNextGo(tx, workspaceId, first!.id);
    });
    await adding;
    expect(await states()).toEqual(['1 delivered', '2 pending']);
  });
});
