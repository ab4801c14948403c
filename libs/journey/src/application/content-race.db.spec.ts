import type { Tx } from '#database';
import { newId } from '#kernel';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import '../journey.module.js';
import { changeAsset, registerAsset } from './keep-assets.js';
import { changeCampaign, registerCampaign } from './keep-campaigns.js';
import { keeperOf } from '../test-support/keeper.js';

type Renaming = (tx: Tx, workspaceId: string, id: string) => Promise<{ readonly name: string }>;
type Making = (tx: Tx, workspaceId: string, name: string) => Promise<{ readonly id: string }>;

const CAMPAIGNS: [Making, Renaming] = [
  (tx, ws, name) => registerCampaign(tx, keeperOf(ws), { name, channel: 'event' }),
  (tx, ws, id) => changeCampaign(tx, keeperOf(ws), { id, seen: 1 }, { name: 'Fair' }),
];
const ASSETS: [Making, Renaming] = [
  (tx, ws, name) => registerAsset(tx, keeperOf(ws), { name }),
  (tx, ws, id) => changeAsset(tx, keeperOf(ws), { id, seen: 1 }, { name: 'Fair' }),
];

describe('two that are given one name at once', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  const isWaiting = async (): Promise<boolean> =>
    (
      await db.oracle(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
    ).length > 0;

  it.each([
    ['campaigns', CAMPAIGNS],
    ['assets', ASSETS],
  ] as const)('%s: the later one hears that the name is gone, and can choose', async (_, [make, rename]) => {
    const ws = newId();
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.withWorkspace(ws, work);
    const first = await within((tx) => make(tx, ws, 'One'));
    const second = await within((tx) => make(tx, ws, 'Two'));
    let later: Promise<unknown> = Promise.resolve();
    await within(async (tx) => {
      await rename(tx, ws, first.id);
      later = within((other) => rename(other, ws, second.id)).catch((error: unknown) => error);
      await until('the later one waits for the name', isWaiting);
    });
    expect(await later).toMatchObject({ code: 'content/name-just-taken', kind: 'conflict' });
    await expect(within((tx) => rename(tx, ws, second.id))).rejects.toMatchObject({
      code: expect.stringMatching(/name-taken$/) as string,
    });
  });
});
