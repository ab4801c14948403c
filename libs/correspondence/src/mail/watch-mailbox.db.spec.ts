import { Writable } from 'node:stream';
import { Metrics, ObservabilityConfig, openLog } from '#observability';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { markFailing, markUnread, moveOn } from '../persistence/mailbox.js';
import { MailboxConfig } from './mailbox.config.js';
import { WatchMailbox } from './watch-mailbox.js';

const MAILBOX = 'leads@example.com';

describe('the watch over the mailbox', () => {
  let db: TestDatabase;
  let said: string[];
  let metrics: Metrics;
  let watch: WatchMailbox;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    said = [];
    await db.oracle('truncate mailbox');
    metrics = new Metrics();
    const config = Object.assign(new MailboxConfig(), { imapUrl: 'imap://x', address: MAILBOX });
    const out = new Writable({
      write: (line: Buffer, _encoding, done) => {
        said.push((JSON.parse(line.toString()) as { msg: string }).msg);
        done();
      },
    });
    watch = new WatchMailbox(db.database, config, metrics, openLog(new ObservabilityConfig(), out));
    watch.onApplicationBootstrap();
  });
  afterEach(() => watch.onApplicationShutdown());

  const timer = (work: Parameters<TestDatabase['database']['withRole']>[1]): Promise<unknown> =>
    db.database.withRole('timer', work);
  const readToEnd = (): Promise<unknown> =>
    timer((tx) => moveOn(tx, MAILBOX, { uidValidity: '1', lastUid: 5, astray: 0, isEnd: true }));
  const gauge = async (name: string): Promise<number | undefined> => {
    const { text } = await metrics.read();
    const line = text.split('\n').find((each) => each.startsWith(`staffetta_mailbox_${name}_seconds `));
    return line === undefined ? undefined : Number(line.split(' ')[1]);
  };

  it('shows how long ago the mailbox was read to its end, and how long mail has waited in it', async () => {
    await readToEnd();
    await db.oracle(`update mailbox set read_at = now() - interval '90 seconds'`);
    expect(await gauge('look_age')).toBeGreaterThanOrEqual(90);
    expect(await gauge('unread_age')).toBe(0);
    await timer((tx) => markUnread(tx, MAILBOX, new Date(Date.now() - 300_000)));
    await timer((tx) => markUnread(tx, MAILBOX, new Date(Date.now() - 10_000)));
    expect(await gauge('unread_age')).toBeGreaterThanOrEqual(299);
    await timer((tx) => moveOn(tx, MAILBOX, { uidValidity: '1', lastUid: 6, astray: 0, isEnd: false }));
    expect(await gauge('unread_age')).toBeGreaterThanOrEqual(299);
    expect(await gauge('look_age')).toBeGreaterThanOrEqual(90);
    await readToEnd();
    expect(await gauge('unread_age')).toBe(0);
    expect(await gauge('look_age')).toBeLessThan(90);
  });

  it('raises one alarm when the mailbox is behind, and says when it has caught up', async () => {
    await readToEnd();
    await watch.check();
    expect(said).toEqual([]);
    await timer((tx) => markFailing(tx, MAILBOX, 'No.'));
    await db.oracle(`update mailbox set read_at = now() - interval '11 minutes'`);
    await watch.check();
    await watch.check();
    expect(said).toEqual(['The mailbox is behind: answers of leads wait unseen.']);
    await readToEnd();
    await watch.check();
    expect(said.at(-1)).toBe('The mailbox has caught up.');
  });

  it('raises it for one mail that cannot be taken, though the mailbox is read', async () => {
    await readToEnd();
    await timer((tx) => markUnread(tx, MAILBOX, new Date(Date.now() - 3_600_000)));
    await watch.check();
    expect(said).toHaveLength(1);
  });
});
