import { Signals } from '#database';
import { Journal } from '#journal';
import { CaptureLeads, byProduct, LogAttempt } from '#leads';
import { openLog, ObservabilityConfig } from '#observability';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { CaptureMail } from '../application/capture-mail.js';
import { KeepMessage } from '../application/keep-message.js';
import { TakeMail } from '../application/take-mail.js';
import type { ArrivedMail } from '../application/take-mail.js';
import { leadAddress, workspaceAddress } from '../domain/mail-address.js';
import type { AddressKey } from '../domain/mail-address.js';
import { PostSettings } from '../domain/post-settings.js';
import { addressKeyOf } from '../persistence/address-keys.js';
import { mailboxState } from '../persistence/mailbox.js';
import { LetterBox } from '../test-support/letter-box.js';
import { mailLines } from '../test-support/mail-lines.js';
import { MailboxConfig } from './mailbox.config.js';
import { ReadMailbox } from './read-mailbox.js';

const MAILBOX = 'leads@example.com';
const AT = new Date('2026-03-02T09:30:00Z');
const SAID = { smtpUrl: undefined, from: 'a@example.com', mailbox: MAILBOX, baseUrl: 'http://a.example' };

/** No mail here comes under an intake address. */
const NO_CAPTURE = {
  run: () => Promise.reject(new Error('There is no intake address.')),
} as unknown as CaptureMail;

/** What a lost connection to PostgreSQL looks like. */
const killed = (): Error => Object.assign(new Error('terminating connection'), { code: '57P01' });

describe('reading the mailbox', () => {
  let db: TestDatabase;
  let signals: Signals;
  let box: LetterBox;
  let workspaceId: string;
  let key: AddressKey;
  let leadId: string;
  let takeMail: TakeMail;

  beforeEach(async () => {
    [db, box] = await Promise.all([testDatabase(), LetterBox.open()]);
    signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    workspaceId = (await buildWorkspace(db, { members: [] })).id;
    takeMail = new TakeMail(
      db.database,
      new KeepMessage(new LogAttempt(journal)),
      NO_CAPTURE,
      new PostSettings(SAID),
    );
    await db.database.withWorkspace(workspaceId, async (tx) => {
      key = await addressKeyOf(tx, workspaceId);
      const seen = {
        personId: null,
        companyId: null,
        leadType: 'demo',
        channel: 'website',
        origin: 'marketing',
      } as const;
      const [captured] = await new CaptureLeads(journal).run(tx, byProduct(workspaceId), [seen]);
      leadId = captured?.leadId ?? '';
    });
  });
  afterEach(async () => {
    await signals.onApplicationShutdown();
    await Promise.all([box.close(), db.drop()]);
  });

  const reading = (taking: Pick<TakeMail, 'run' | 'setAside'> = takeMail, imapUrl = box.url): ReadMailbox => {
    const config = Object.assign(new MailboxConfig(), { imapUrl, address: MAILBOX });
    const log = openLog(Object.assign(new ObservabilityConfig(), { logLevel: 'silent' }));
    return new ReadMailbox(db.database, taking as TakeMail, config, new PostSettings(SAID), log);
  };
  const put = (...subjects: string[]): void => {
    for (const subject of subjects)
      box.put(mailLines({ from: 'ada@rossi.example', to: leadAddress(MAILBOX, key, leadId), subject }), AT);
  };
  const subjects = async (): Promise<string[]> =>
    (await db.oracle<{ subject: string }>('select subject from message order by recorded_at, id')).map(
      ({ subject }) => subject,
    );
  const attempts = async (): Promise<number> =>
    (await db.oracle<{ id: string }>('select id from attempt')).length;
  const state = () => db.database.withRole('timer', (tx) => mailboxState(tx, MAILBOX));
  /** Fails at the `nth` mail, before or after it was taken. */
  const dying = (nth: number, when: 'before' | 'after', error: () => Error) => {
    let seen = 0;
    return {
      run: async (id: string, arrived: ArrivedMail): Promise<boolean> => {
        seen += 1;
        if (seen === nth && when === 'before') throw error();
        const isNew = await takeMail.run(id, arrived);
        if (seen === nth) throw error();
        return isNew;
      },
      setAside: takeMail.setAside.bind(takeMail),
    };
  };

  it.each(['before', 'after'] as const)(
    'loses nothing and takes nothing twice when it is killed %s a mail is committed and before the cursor moves',
    async (when) => {
      put('one', 'two', 'three');
      await expect(reading(dying(2, when, killed)).run(() => true)).rejects.toThrow('terminating');
      await reading().run(() => true);
      expect(await subjects()).toEqual(['one', 'two', 'three']);
      expect(await attempts()).toBe(3);
    },
  );

  it('takes each mail once when two processes read at the same time', async () => {
    put('one', 'two', 'three', 'four');
    await Promise.all([reading().run(() => true), reading().run(() => true)]);
    expect((await subjects()).toSorted()).toEqual(['four', 'one', 'three', 'two']);
    expect(await attempts()).toBe(4);
  });

  it('stops between two mails when it may not go on, and goes on later', async () => {
    put('one', 'two');
    let asked = 0;
    await reading().run(() => (asked += 1) <= 1);
    expect(await subjects()).toEqual(['one']);
    await reading().run(() => true);
    expect(await subjects()).toEqual(['one', 'two']);
  });

  it('sets aside what cannot be taken, and goes on behind it', async () => {
    put('one', 'two');
    await reading(dying(1, 'before', () => new Error('odd'))).run(() => true);
    expect(await db.oracle('select subject, state, reason from message order by subject')).toEqual([
      { subject: 'one', state: 'unmatched', reason: 'not-taken' },
      { subject: 'two', state: 'matched', reason: null },
    ]);
  });

  it('counts mails that name no workspace and keeps nothing of them', async () => {
    box.put(mailLines({ from: 'ada@rossi.example', to: 'leads@example.com' }), AT);
    box.put(mailLines({ from: 'ada@rossi.example', to: 'leads+aaaaaaaaaaaa@example.com' }), AT);
    put('one');
    await reading().run(() => true);
    expect(await subjects()).toEqual(['one']);
    expect(await state()).toMatchObject({ astray: 2, failure: null });
  });

  it('believes no lead that an address names without proof', async () => {
    const forged = leadAddress(MAILBOX, { ...key, secret: 'another' }, leadId);
    box.put(mailLines({ from: 'ada@rossi.example', to: forged }), AT);
    await reading().run(() => true);
    expect(await db.oracle('select state, reason from message')).toEqual([
      { state: 'unmatched', reason: 'unknown-address' },
    ]);
  });

  it('brings a mail to each workspace it was sent to', async () => {
    const other = (await buildWorkspace(db, { members: [] })).id;
    const theirs = await db.database.withWorkspace(other, (tx) => addressKeyOf(tx, other));
    const to = `${workspaceAddress(MAILBOX, key)}, ${workspaceAddress(MAILBOX, theirs)}`;
    box.put(mailLines({ from: 'ada@rossi.example', to }), AT);
    await reading().run(() => true);
    const found = await db.oracle<{ id: string }>('select workspace_id as id from message');
    expect(found.map(({ id }) => id).toSorted()).toEqual([workspaceId, other].toSorted());
  });

  it('says since when the mailbox cannot be read, and forgets it once it can', async () => {
    const { url } = box;
    await box.close();
    const broken = reading(takeMail, url);
    await broken.run(() => true);
    const first = await state();
    await broken.run(() => true);
    expect(first).toMatchObject({ readAt: null, failingSince: expect.any(Date) as Date });
    expect((await state())?.failingSince).toEqual(first?.failingSince);
    box = await LetterBox.open();
    await reading().run(() => true);
    expect(await state()).toMatchObject({ failingSince: null, failure: null });
  });

  it('keeps a mail that says it was written in the future at the time the server took it', async () => {
    const headers = ['Date: Fri, 01 Jan 2100 00:00:00 +0000'];
    box.put(mailLines({ from: 'ada@rossi.example', to: leadAddress(MAILBOX, key, leadId), headers }), AT);
    await reading().run(() => true);
    const [entry] = await db.oracle<{ at: Date; recorded: Date; payload: object }>(
      `select occurred_at as at, recorded_at as recorded, payload from journal_entry where type = 'attempt.logged'`,
    );
    expect(entry?.at).toEqual(new Date('2026-03-02T09:30:00.999Z'));
    expect(entry?.payload).toMatchObject({ type: 'email', direction: 'in', outcome: 'sent', source: 'mail' });
    const [lead] = await db.oracle<{ workState: string }>('select work_state as "workState" from lead');
    expect(lead).toEqual({ workState: 'new' });
  });
});
