import { EventEmitter } from 'node:events';
import { BackupConfig, BackupSchedule } from '#backup';
import { endOnUncaught, Log, Metrics } from '#observability';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { textOf } from './files.js';

const SUFFIX = /_(bucket|count|sum)$/;

describe('what operators watch', () => {
  let db: TestDatabase;
  let app: TestApp;
  let text: string;
  let scraped: ReadonlySet<string>;
  beforeAll(async () => {
    db = await testDatabase();
    app = await startTestApp(db, {
      env: {
        LOG_LEVEL: 'fatal',
        IMAP_URL: 'imap://nobody:x@127.0.0.1:9/INBOX',
        IMAP_ADDRESS: 'leads@example.com',
      },
    });
    // As the program does that runs the application.
    new BackupSchedule({
      ...{ ownerUrl: db.ownerUrl, folder: '', config: new BackupConfig(), everyHours: 0 },
      ...{ migrate: () => Promise.resolve(), log: app.app.get(Log), metrics: app.app.get(Metrics) },
    });
    endOnUncaught(app.app.get(Log), app.app.get(Metrics), () => undefined, new EventEmitter());
    await fetch(`${app.url}/health/live`);
    text = await (await fetch(`${app.url}/metrics`)).text();
    scraped = new Set([...text.matchAll(/^# TYPE (\S+) /gm)].map(([, name]) => name ?? ''));
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  it('tells which version runs', () => {
    const { version } = JSON.parse(textOf('package.json')) as { version: string };
    expect(text).toContain(`staffetta_build_info{version="${version}"} 1`);
  });

  it('is told in docs/operation.md, every metric of ours', () => {
    const ours = [...scraped].filter((name) => name.startsWith('staffetta_'));
    expect(ours.filter((name) => !textOf('docs/operation.md').includes(`\`${name}`))).toEqual([]);
  });

  it.each(['deploy/monitoring/alerts.yaml', 'deploy/monitoring/dashboard.json'])(
    '%s names only metrics that a scrape has',
    (file) => {
      const named = textOf(file).match(/\b(staffetta|nodejs|process)_[a-z0-9_]+/g) ?? [];
      const missing = [...new Set(named)].filter(
        (name) => !scraped.has(name) && !scraped.has(name.replace(SUFFIX, '')),
      );
      expect(named.length).toBeGreaterThan(5);
      expect(missing).toEqual([]);
    },
  );
});
