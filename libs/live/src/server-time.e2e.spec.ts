import type { Change, Snapshot, WatchAnswer } from '#contracts';
import { DAY_MS, newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { setClockOff, setClockRight } from '../../../test/support/wrong-clock.js';
import { PlantedAccess, startLiveApp } from './test-support/live-app.js';
import type { LiveApp } from './test-support/live-app.js';
import { LiveClient } from './test-support/live-client.js';
import { PLANTED_TABLES } from './test-support/planted-boards.js';

/** Between the clock of the database and what is told by it lies the trip of an answer, on a busy machine. */
const APART_MS = 2_000;

describe('the server time that clients are told', () => {
  let db: TestDatabase;
  let app: LiveApp;
  const access = new PlantedAccess();
  beforeAll(async () => {
    db = await testDatabase();
    await db.oracle(PLANTED_TABLES);
    app = await startLiveApp(db.appUrl, access);
  });
  afterEach(setClockRight);
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const databaseTime = async (): Promise<number> => {
    const [row] = await db.oracle<{ at: string }>(
      'select extract(epoch from clock_timestamp()) * 1000 as at',
    );
    return Number(row?.at);
  };

  it.each([
    ['ahead', DAY_MS],
    ['behind', -DAY_MS],
  ])('is that of the database where the clock of the machine is a day %s', async (_, byMs) => {
    const workspaceId = newId();
    const { cookie } = access.admit(workspaceId);
    const client = new LiveClient(app.url, { cookie });
    await client.until(() => client.isConnected, 'a connection');
    await app.record(workspaceId, 1);
    await client.watch('people');
    await client.until(() => client.last('people')?.revision === 1, 'the first revision');
    setClockOff(byMs);
    const told = new Promise<Change>((resolve) => client.bare.once('change', resolve));
    const { serverTime } = (await client.bare.emitWithAck('time')) as { serverTime: string };
    const answer = (await client.say({ board: 'people' })) as WatchAnswer & { kind: 'snapshot' };
    await app.record(workspaceId, 1);
    const change = await told;
    const read = await fetch(`${app.url}/boards/people`, { headers: { cookie } });
    const { serverTime: byRequest } = (await read.json()) as Snapshot;
    const now = await databaseTime();
    for (const at of [serverTime, answer.snapshot.serverTime, change.serverTime, byRequest])
      expect(Math.abs(Date.parse(at) - now)).toBeLessThan(APART_MS);
    client.close();
  });
});
