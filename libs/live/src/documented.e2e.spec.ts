import { liveDocument, payloadCheck } from '../../../test/contract/asyncapi.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { newId } from '#kernel';
import { PlantedAccess, startLiveApp } from './test-support/live-app.js';
import type { LiveApp } from './test-support/live-app.js';
import { LiveClient } from './test-support/live-client.js';
import { PLANTED_TABLES } from './test-support/planted-boards.js';

const document = liveDocument();

/** What is wrong with a message that was really sent, by the document. */
function faultsOf(message: string, payload: unknown): unknown[] {
  const check = payloadCheck(document, message);
  check(payload);
  return check.errors ?? [];
}

describe('what the document of the sockets says', () => {
  let db: TestDatabase;
  let access: PlantedAccess;
  let app: LiveApp;
  let client: LiveClient;
  const workspaceId = newId();

  beforeAll(async () => {
    db = await testDatabase();
    await db.oracle(PLANTED_TABLES);
    access = new PlantedAccess();
    app = await startLiveApp(db.appUrl, access);
    client = new LiveClient(app.url, { cookie: access.admit(workspaceId).cookie });
  });
  afterAll(async () => {
    client.close();
    await app.close();
    await db.drop();
  });

  it('can be asked: every example of a request is answered as the document says', async () => {
    const { examples = [] } = document.components.messages.watch!;
    expect(examples.length).toBeGreaterThan(1);
    for (const { payload } of examples)
      expect(faultsOf('watchAnswer', await client.say(payload))).toEqual([]);
    const time: unknown = await client.bare.timeout(10_000).emitWithAck('time');
    expect(faultsOf('timeAnswer', time)).toEqual([]);
  });

  it('is what a board answers, and what is refused', async () => {
    const whole = await client.say({ board: 'people' });
    expect({ kind: whole.kind, faults: faultsOf('watchAnswer', whole) }).toEqual({
      kind: 'snapshot',
      faults: [],
    });
    const refused = await client.say({ board: 'no-such-board' });
    expect({ kind: refused.kind, faults: faultsOf('watchAnswer', refused) }).toEqual({
      kind: 'refused',
      faults: [],
    });
    const bad = await client.say({ bored: 'people' });
    expect(bad).toMatchObject({ code: 'live/bad-request' });
    expect(faultsOf('watchAnswer', bad)).toEqual([]);
  });

  it('is what a change says when it comes by itself', async () => {
    // The first entry of all begins an epoch: what was watched before is stale.
    await app.record(workspaceId, 1);
    await client.watch('people');
    await client.until(() => client.last('people')?.revision === 1);
    const heard = new Promise<unknown>((resolve) => client.bare.once('change', resolve));
    await app.record(workspaceId, 2);
    const change = await heard;
    expect(change).toMatchObject({ board: 'people', from: 1, to: 3 });
    expect(faultsOf('change', change)).toEqual([]);
  });
});
