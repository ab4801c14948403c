import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';

describe('an installation behind a proxy', () => {
  let db: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterEach(() => app.close());
  afterAll(() => db.drop());

  const gauge = async (): Promise<string | undefined> =>
    /^staffetta_untrusted_proxy (\d)$/m.exec(await (await fetch(`${app.url}/metrics`)).text())?.[1];
  const pass = () => fetch(`${app.url}/health/live`, { headers: { 'x-forwarded-for': '203.0.113.7' } });

  it('shows from the first request on that the proxy is not trusted', async () => {
    app = await startTestApp(db);
    expect(await gauge()).toBe('0');
    await pass();
    expect(await gauge()).toBe('1');
  });

  it('has nothing to show where the proxy is named', async () => {
    app = await startTestApp(db, { env: { TRUSTED_PROXIES: 'loopback' } });
    await pass();
    expect(await gauge()).toBeUndefined();
  });
});
