import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startTestApp } from '../../../test/support/test-app.js';
import type { TestApp } from '../../../test/support/test-app.js';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';

const MAIN = join(__dirname, '../../../dist/program/cli.js');
const LINK = /https:\/\/staffetta\.example\/setup\/([\w-]{43})/;

describe('the link that sets up an installation of containers', () => {
  let db: TestDatabase;
  let app: TestApp;
  let home: string;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db);
    home = mkdtempSync(join(tmpdir(), 'staffetta-setup-'));
    writeFileSync(join(home, 'owner_url'), db.ownerUrl);
    writeFileSync(join(home, 'app_url'), `${db.appUrl}\n`);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  /** In the surroundings a container has: addresses in files, a home of its own, logs as JSON. */
  async function setupLink(): Promise<string> {
    const env = {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', HOST: '0.0.0.0', LOG_FORMAT: 'json' },
      ...{ STAFFETTA_HOME: home, BASE_URL: 'https://staffetta.example', ROLES: 'api,live' },
      ...{ DATABASE_URL_FILE: join(home, 'owner_url'), DATABASE_APP_URL_FILE: join(home, 'app_url') },
    };
    return (await promisify(execFile)(process.execPath, [MAIN, 'setup-link'], { env })).stdout;
  }

  it('is printed for whoever may run a command there, works once, and is made no more after that', async () => {
    const [, token] = LINK.exec(await setupLink()) ?? [];
    expect(LINK.exec(await setupLink())?.[1]).not.toBe(token);
    const body = {
      ...{ token, accountName: 'Ada Neri', email: 'ada@example.com', password: 'a long enough pass phrase' },
      ...{ workspaceName: 'Neri', zone: 'Europe/Rome', currency: 'EUR', locale: 'it', withSample: false },
    };
    const setUp = () =>
      fetch(`${app.url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await setUp()).status).toBe(201);
    expect((await setUp()).status).not.toBe(201);
    const after = await setupLink();
    expect(after).not.toMatch(LINK);
    expect(after).toContain('Sign in with your e-mail address and password.');
  });
});

describe('staffetta --version', () => {
  it('is the version of the package', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN, '--version']);
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(stdout).toBe(`${version}\n`);
  });
});
