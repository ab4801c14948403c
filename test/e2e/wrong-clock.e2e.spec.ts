import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import { setClockOff, setClockRight } from '../support/wrong-clock.js';

interface Captured {
  readonly results: readonly [{ readonly status: string; readonly leadId: string }];
}

describe.each([
  ['ahead', 3 * DAY_MS],
  ['behind', -3 * DAY_MS],
])('a process whose clock is three days %s', (_, byMs) => {
  let db: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
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

  it('judges what it takes, promises and dates by the clock of the database', async () => {
    const { members, ...workspace } = await buildWorkspace(db, {
      members: [{ name: 'Ada', roles: ['administrator'] }],
    });
    const ada = askAs(app.url, members.Ada);
    const now = await databaseTime();
    setClockOff(byMs);
    const capture = (occurredAt: number) =>
      ada.post<Captured>('/leads', {
        ...{ firstName: 'Bea', email: 'bea@rossi.example', channel: 'website', leadType: 'demo' },
        occurredAt: new Date(occurredAt).toISOString(),
      });

    expect(await capture(now + 2 * DAY_MS)).toMatchObject({ status: 400 });
    const taken = await capture(now - HOUR_MS);
    expect(taken).toMatchObject({ status: 201 });

    const { leadId } = taken.body.results[0];
    const terms = () => ada.get<{ latest: string }>(`/leads/${leadId}/hold`);
    const latest = Date.parse((await terms()).body.latest);
    setClockRight();
    expect(Math.abs(Date.parse((await terms()).body.latest) - latest)).toBeLessThan(MINUTE_MS);

    const [astray] = await db.oracle<{ count: number }>(
      `select count(*)::int as count from journal_entry
        where workspace_id = $1 and (abs(extract(epoch from recorded_at - clock_timestamp())) > 3600 or occurred_at > clock_timestamp())`,
      [workspace.id],
    );
    expect(astray?.count).toBe(0);
  });
});
