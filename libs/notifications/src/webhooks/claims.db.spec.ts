import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { newSecret } from '../domain/webhooks/endpoint.js';
import { claimDeliveries, insertDeliveries, settleDelivery } from '../persistence/webhooks/deliveries.js';
import type { ClaimedDelivery, NewDelivery } from '../persistence/webhooks/deliveries.js';
import { insertEndpoint } from '../persistence/webhooks/endpoints.js';

const ANSWERED = { outcome: 'answered', status: 200, retryAfter: null, durationMs: 1 } as const;

describe('claims of deliveries', () => {
  let db: TestDatabase;
  let workspaceId: string;
  let endpointId: string;

  beforeAll(async () => {
    db = await testDatabase();
    workspaceId = (await buildWorkspace(db, { members: [] })).id;
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    endpointId = newId();
    await db.database.withWorkspace(workspaceId, (tx) =>
      insertEndpoint(tx, workspaceId, {
        ...{ id: endpointId, url: 'https://example.com/', description: null, format: 'cloudevents' },
        ...{ types: ['*'], secret: newSecret(), isEnabled: true },
      }),
    );
  });

  const due = async (count: number): Promise<NewDelivery[]> => {
    const deliveries = Array.from({ length: count }, (_, position) => ({
      ...{ id: newId(), endpointId, entryId: newId(), position, aboutId: newId(), type: 'lead.captured' },
    }));
    await db.database.withWorkspace(workspaceId, (tx) => insertDeliveries(tx, workspaceId, deliveries));
    return deliveries;
  };
  const claimed = (claim: string, holdMs = 60_000, limit = 7): Promise<ClaimedDelivery[]> =>
    db.database.withWorkspace(workspaceId, (tx) =>
      claimDeliveries(tx, { workspaceId, endpointId }, { claim, holdMs, limit }),
    );
  const settled = (id: string, claim: string): Promise<boolean> =>
    db.database.withWorkspace(workspaceId, (tx) =>
      settleDelivery(tx, workspaceId, { id, claim }, ANSWERED, { state: 'delivered' }),
    );

  it('give each delivery to one of many that ask at once', async () => {
    const deliveries = await due(50);
    const hands = await Promise.all(Array.from({ length: 20 }, () => claimed(newId())));
    const taken = hands.flat().map(({ id }) => id);
    expect(new Set(taken).size).toBe(taken.length);
    for (let more = await claimed(newId()); more.length > 0; more = await claimed(newId()))
      taken.push(...more.map(({ id }) => id));
    expect(taken.sort()).toEqual(deliveries.map(({ id }) => id).sort());
  });

  it('end by themselves: what a dead process had in hand is due again under the same id', async () => {
    const [delivery] = await due(1);
    const [dead, next] = [newId(), newId()];
    expect(await claimed(dead, -1)).toHaveLength(1);
    expect(await claimed(next)).toMatchObject([{ id: delivery!.id, roundAttempts: 0 }]);
    expect(await settled(delivery!.id, dead)).toBe(false);
    expect(await settled(delivery!.id, next)).toBe(true);
    expect(await settled(delivery!.id, next)).toBe(false);
  });

  it('are of entries that go to an endpoint once, whatever is read twice', async () => {
    const deliveries = await due(3);
    const again = deliveries.map((delivery) => ({ ...delivery, id: newId() }));
    await db.database.withWorkspace(workspaceId, (tx) => insertDeliveries(tx, workspaceId, again));
    expect(await claimed(newId())).toHaveLength(3);
  });
});
