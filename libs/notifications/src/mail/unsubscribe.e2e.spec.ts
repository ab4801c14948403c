import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { BuiltWorkspace } from '../../../../test/support/workspace-builder.js';
import { PostOffice } from '../test-support/post-office.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;

interface Preferences {
  readonly items: readonly { readonly channel: string; readonly kind: string; readonly mode: string }[];
  readonly mailTo: string | null;
}

describe('stopping mails by the link in them', () => {
  let db: TestDatabase;
  let office: PostOffice;
  let app: TestApp;
  let workspace: BuiltWorkspace<'Giulia' | 'Anna'>;
  let giulia: ReturnType<typeof askAs>;
  let anna: ReturnType<typeof askAs>;
  /** Path of the one-click address in the daily digest of Anna. */
  let oneClick: string;
  let text: string;

  beforeAll(async () => {
    [db, office] = await Promise.all([testDatabase(), PostOffice.open()]);
    workspace = await buildWorkspace(db, { members: MEMBERS });
    const env = { SMTP_URL: office.url, BASE_URL: 'http://staffetta.example', MAIL_DIGEST_TIME: '00:00' };
    const first = await startTestApp(db);
    [giulia, anna] = [askAs(first.url, workspace.members.Giulia), askAs(first.url, workspace.members.Anna)];
    const items = [{ channel: 'mail', kind: 'offer', mode: 'daily' }];
    await anna.put('/notifications/preferences', { items, isQuiet: false });
    await offered();
    await first.close();
    app = await startTestApp(db, { env });
    [giulia, anna] = [askAs(app.url, workspace.members.Giulia), askAs(app.url, workspace.members.Anna)];
    const digest = await until('the digest arrives', () =>
      office.to(workspace.members.Anna.email).find(({ mail }) => mail.subject?.includes('to know today')),
    );
    const header = digest.mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    oneClick = new URL(header.slice(1, -1)).pathname;
    text = digest.mail.text ?? '';
  });
  afterAll(async () => {
    await app.close();
    await office.close();
    await db.drop();
  });

  async function offered(): Promise<void> {
    const lead = {
      email: `${newId()}@rossi.example`,
      channel: 'website',
      origin: 'marketing',
      leadType: 'demo',
    };
    const captured = await giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      firstName: 'Ada',
      ...lead,
    });
    const { leadId } = captured.body.results[0];
    const wish = {
      leadIds: [leadId],
      toTeamId: workspace.teams.sales,
      toMemberId: workspace.members.Anna.id,
    };
    expect((await giulia.post('/handovers', wish)).status).toBeLessThan(300);
    await until('Anna is told', async () => {
      const { body } = await anna.get<{ items: { leadId: string }[] }>('/notifications');
      return body.items.some((each) => each.leadId === leadId);
    });
  }
  const modeOf = async (kind: string): Promise<string | undefined> => {
    const { body } = await anna.get<Preferences>('/notifications/preferences');
    return body.items.find((each) => each.channel === 'mail' && each.kind === kind)?.mode;
  };
  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${app.url}${path}`, { redirect: 'manual', ...init });

  it('names a page for people too', () => {
    expect(text).toContain(`http://staffetta.example/unsubscribe/${oneClick.split('/').at(-1)}`);
  });

  it('changes nothing by looking, and sends a browser to the page', async () => {
    const looked = await send(oneClick, { headers: { accept: 'application/json' } });
    expect(await looked.json()).toEqual({ kind: 'daily', workspace: expect.any(String), isStopped: false });
    const browsed = await send(oneClick, { headers: { accept: 'text/html,application/xhtml+xml' } });
    expect([browsed.status, browsed.headers.get('location')]).toEqual([
      302,
      `/unsubscribe/${oneClick.split('/').at(-1)}`,
    ]);
    expect(await modeOf('daily')).toBe('at_once');
  });

  it.each([
    {
      ...{ what: 'a form', type: 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    },
    {
      ...{ what: 'a form of parts', type: 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    },
  ])(
    'takes one click of a mail program as $what, without a session, and takes it back',
    async ({ type, body }) => {
      const stopped = await send(oneClick, { method: 'POST', headers: { 'content-type': type }, body });
      expect([stopped.status, await stopped.json()]).toEqual([
        200,
        expect.objectContaining({ isStopped: true }),
      ]);
      expect(await modeOf('daily')).toBe('off');
      const back = await send(`${oneClick}/undo`, { method: 'POST' });
      expect([back.status, await back.json()]).toEqual([200, expect.objectContaining({ isStopped: false })]);
      expect(await modeOf('daily')).toBe('at_once');
    },
  );

  it('stops that mail and no other', async () => {
    const before = (await anna.get<Preferences>('/notifications/preferences')).body.items;
    await send(oneClick, { method: 'POST' });
    const after = (await anna.get<Preferences>('/notifications/preferences')).body.items;
    expect(
      after.filter((cell) => !before.some((old) => JSON.stringify(old) === JSON.stringify(cell))),
    ).toEqual([{ channel: 'mail', kind: 'daily', mode: 'off' }]);
    await db.oracle(`delete from mail_message where kind = 'daily'`);
    await db.oracle(
      `insert into mail_message (workspace_id, id, member_id, kind, key, state, next_at, created_at)
       values ($1, $2, $3, 'daily', 'again', 'waiting', now(), now())`,
      [workspace.id, newId(), workspace.members.Anna.id],
    );
    await until('it is skipped', async () => {
      const [row] = await db.oracle<{ state: string }>(`select state from mail_message where key = 'again'`);
      return row?.state === 'skipped';
    });
  });

  it('is refused to a token that was changed, and to pages of other sites', async () => {
    const changed = oneClick.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const path of [changed.slice(0, -3), '/api/v1/unsubscribe/x'])
      expect((await send(path, { method: 'POST' })).status).toBe(404);
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await send(oneClick, { method: 'POST', headers: elsewhere })).status).toBe(403);
  });

  it('says where mails go and sends a test there, once a minute', async () => {
    const { body } = await anna.get<Preferences>('/notifications/preferences');
    expect(body.mailTo).toBe(workspace.members.Anna.email);
    for (let time = 0; time < 2; time += 1)
      expect(await anna.post('/notifications/preferences/test-mail')).toMatchObject({ status: 202 });
    const tests = () =>
      office.to(workspace.members.Anna.email).filter(({ mail }) => mail.subject?.startsWith('A test'));
    await until('the test arrives', () => tests().length > 0);
    const [first] = tests();
    expect(first?.mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(false);
  });
});
