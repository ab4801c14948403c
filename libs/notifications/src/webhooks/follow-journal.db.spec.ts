import type { Entry } from '#contracts';
import { Signals } from '#database';
import { Readers } from '#journal';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import { newSecret } from '../domain/webhooks/endpoint.js';
import type { WebhookFormat } from '../domain/webhooks/endpoint.js';
import { replayDeliveries } from '../persistence/webhooks/deliveries.js';
import { dropBeyond } from '../persistence/webhooks/dropped.js';
import { insertEndpoint } from '../persistence/webhooks/endpoints.js';
import { FollowJournal } from './follow-journal.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

describe('what an endpoint does not hear', () => {
  let db: TestDatabase;
  let workspaceId: string;
  let endpointId: string;
  let following: FollowJournal;
  beforeAll(async () => {
    db = await testDatabase();
    const signals = { emit: () => undefined } as unknown as Signals;
    following = new FollowJournal(new Readers(db.database, signals), signals);
  });
  afterAll(() => db.drop());

  const made = async ({
    isEnabled = true,
    types = ['*'],
    format = 'cloudevents',
  }: { isEnabled?: boolean; types?: string[]; format?: WebhookFormat } = {}): Promise<void> => {
    workspaceId = (await buildWorkspace(db, { members: [] })).id;
    endpointId = newId();
    const wording = { url: 'https://example.com/', description: null, format, types } as const;
    await db.database.withWorkspace(workspaceId, (tx) =>
      insertEndpoint(tx, workspaceId, { ...wording, id: endpointId, secret: newSecret(), isEnabled }),
    );
    await db.oracle(`update webhook_endpoint set created_at = now() - interval '60 days' where id = $1`, [
      endpointId,
    ]);
  };
  const entries = (...ages: readonly number[]): Entry[] =>
    ages.map((age, position) => {
      const recordedAt = new Date(Date.now() - age);
      return { id: newId(), position, type: 'lead.captured', recordedAt } as unknown as Entry;
    });
  const read = (some: readonly Entry[]): Promise<void> =>
    db.database.withWorkspace(workspaceId, (tx) => following.read(tx, workspaceId, some));
  const log = async (): Promise<string[]> => {
    const rows = await db.oracle<{ is: string }>(
      `select position || ' ' || state as is from webhook_delivery where endpoint_id = $1 order by position`,
      [endpointId],
    );
    return rows.map(({ is }) => is);
  };

  it('as it came a day late stands in its log, what is past keeping does not', async () => {
    await made();
    await read(entries(31 * DAY_MS, 2 * DAY_MS, 25 * HOUR_MS, HOUR_MS));
    expect(await log()).toEqual(['1 dropped', '2 dropped', '3 pending']);
  });

  it('while it is stopped is replayed when it runs again, from the instant that is named', async () => {
    await made({ isEnabled: false });
    const told = entries(3 * HOUR_MS, 2 * HOUR_MS, HOUR_MS);
    await read(told);
    await read(told);
    expect(await log()).toEqual(['0 dropped', '1 dropped', '2 dropped']);
    const since = new Date(Date.now() - 2.5 * HOUR_MS);
    const replayed = await db.database.withWorkspace(workspaceId, (tx) =>
      replayDeliveries(tx, workspaceId, endpointId, { since }),
    );
    expect([replayed, await log()]).toEqual([2, ['0 dropped', '1 pending', '2 pending']]);
  });

  it('is only what it asked for, and never what was recorded before it was made', async () => {
    await made({ isEnabled: false, types: ['deal.*'] });
    await read(entries(HOUR_MS));
    expect(await log()).toEqual([]);
    await made({ isEnabled: false });
    await db.oracle(`update webhook_endpoint set created_at = now() - interval '90 minutes' where id = $1`, [
      endpointId,
    ]);
    await read(entries(2 * HOUR_MS, HOUR_MS));
    expect(await log()).toEqual(['1 dropped']);
  });

  it.each([
    { format: 'slack', heard: ['0 pending'], because: 'people hear of a broken promise once' },
    { format: 'cloudevents', heard: ['0 pending', '1 pending'], because: 'programs hear of both levels' },
  ] as const)('of a broken promise by $format: $because', async ({ format, heard }) => {
    await made({ format });
    const broken = ['lead', 'owner'].map((level, position) => ({
      ...entries(HOUR_MS)[0],
      ...{ id: newId(), position, type: 'obligation.breached', payload: { level } },
    }));
    await read(broken as unknown as Entry[]);
    expect(await log()).toEqual(heard);
  });

  it('stays for the newest of it: an endpoint that is forgotten does not grow for ever', async () => {
    await made({ isEnabled: false });
    await read(entries(4 * HOUR_MS, 3 * HOUR_MS, 2 * HOUR_MS, HOUR_MS));
    const forgotten = (most: number): Promise<number> =>
      db.database.withWorkspace(workspaceId, (tx) => dropBeyond(tx, workspaceId, endpointId, most));
    expect([await forgotten(4), await forgotten(2), await log()]).toEqual([0, 2, ['2 dropped', '3 dropped']]);
  });
});
