import { ALWAYS_OPEN } from '#calendar';
import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { until } from '../../../../test/support/until.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';
import { PostOffice } from '../test-support/post-office.js';

const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
  { name: 'Pia', roles: ['leadership'] },
] as const;
type Name = (typeof MEMBERS)[number]['name'];

const CLAUSES = [
  {
    ...{ kind: 'quota.volume', key: 'mql', title: 'Leads for sales', goal: 40 },
    ...{ owedBy: 'marketing', owedTo: 'sales' },
  },
  {
    ...{ kind: 'duty.accept', key: 'accept', title: 'Accept <fast>', owedBy: 'sales', owedTo: 'marketing' },
    ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: 3_600_000 }] },
  },
];

describe('mail', () => {
  let db: TestDatabase;
  let office: PostOffice;
  let apps: TestApp[];
  let members: Readonly<Record<Name, ActingMember>>;
  let ask: Record<Name, ReturnType<typeof askAs>>;
  let salesId: string;

  beforeAll(async () => {
    [db, office] = await Promise.all([testDatabase(), PostOffice.open()]);
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    members = workspace.members;
    salesId = workspace.teams.sales;
    await db.oracle(`update account set locale = 'it-IT' where id = $1`, [members.Anna.accountId]);
    const first = await startTestApp(db, { env: { ROLES: 'api,live,worker' } });
    apps = [first];
    const entries = MEMBERS.map(({ name }) => [name, askAs(first.url, members[name])] as const);
    ask = Object.fromEntries(entries) as typeof ask;
    for (const { name } of MEMBERS)
      expect((await ask[name].put('/notifications/preferences', { items: [], isQuiet: false })).status).toBe(
        200,
      );
    await agree();
    const today = new Date().getUTCDay() || 7;
    const env = {
      ...{ SMTP_URL: office.url, BASE_URL: 'https://staffetta.example', MAIL_DIGEST_TIME: '00:00' },
      MAIL_WEEKLY_DAY: String(zoned(today)),
    };
    apps.push(await startTestApp(db, { env }), await startTestApp(db, { env }));
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await office.close();
    await db.drop();
  });

  /** The day of the week in Rome, which is ahead of UTC. */
  const zoned = (fallback: number): number => {
    const name = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', weekday: 'short' }).format();
    return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name) + 1 || fallback;
  };
  const agree = async (): Promise<void> => {
    const { body, status } = await ask.Giulia.post<{ id: string }>('/agreements', {
      ...{ name: 'Spring', calendars: { default: ALWAYS_OPEN('Europe/Rome') } },
      terms: { period: { unit: 'month', zone: 'Europe/Rome' }, clauses: CLAUSES },
    });
    expect([status, body]).toEqual([201, expect.anything()]);
    const version = `/agreements/${body.id}/versions/1`;
    await ask.Giulia.post(`${version}/proposal`);
    await ask.Giulia.post(`${version}/signature`, { side: 'marketing' });
    await ask.Marco.post(`${version}/signature`, { side: 'sales' });
    expect(await ask.Marco.post(`${version}/activation`, {})).toMatchObject({ status: 200 });
    await until('the agreement is on the board', async () => {
      const { body: board } = await ask.Marco.get<{ cells: object }>(`/boards/agreement%2F${body.id}`);
      return Object.keys(board.cells).includes('clause.mql');
    });
  };
  const offeredTo = async (name: Name): Promise<string> => {
    const lead = {
      email: `${newId()}@rossi.example`,
      channel: 'website',
      origin: 'marketing',
      leadType: 'demo',
    };
    const captured = await ask.Giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      firstName: 'Ada',
      ...lead,
    });
    const { leadId } = captured.body.results[0];
    const offer = { leadIds: [leadId], toTeamId: salesId, toMemberId: members[name].id };
    expect((await ask.Giulia.post('/handovers', offer)).status).toBeLessThan(300);
    return leadId;
  };
  const arrived = (name: Name, what: string) =>
    until(`${name} gets a mail with ${what}`, () =>
      office.to(members[name].email).find(({ raw, mail }) => raw.includes(what) || mail.text?.includes(what)),
    );
  const stateOf = async (memberId: string, notificationOfLead: string): Promise<string | undefined> => {
    const [row] = await db.oracle<{ state: string }>(
      `select m.state from mail_message m join notification n on n.id = m.notification_id where m.member_id = $1 and n.lead_id = $2`,
      [memberId, notificationOfLead],
    );
    return row?.state;
  };

  it('brings an offer at once, in the language of the account, in both forms, with a way out', async () => {
    const leadId = await offeredTo('Anna');
    const { mail } = await arrived('Anna', leadId);
    expect(mail.subject).toBe('Ti è stato proposto un lead: accettalo o rifiutalo');
    expect(mail.text).toContain(`https://staffetta.example/leads/${leadId}`);
    expect(mail.html).toContain('lang="it"');
    const headers = new Map(mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toMatch(
      /^<https:\/\/staffetta\.example\/api\/v1\/unsubscribe\/[A-Za-z0-9_.-]+>$/,
    );
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('sends each member one mail about one thing, whatever two processes do', async () => {
    const leads = await Promise.all(Array.from({ length: 8 }, () => offeredTo('Anna')));
    for (const leadId of leads) await arrived('Anna', leadId);
    await until('all are settled', async () => {
      for (const leadId of leads) if ((await stateOf(members.Anna.id, leadId)) !== 'sent') return false;
      return true;
    });
    for (const leadId of leads)
      expect(office.to(members.Anna.email).filter(({ mail }) => mail.text?.includes(leadId))).toHaveLength(1);
  });

  it.each([
    { name: 'Giulia', side: 'marketing' },
    { name: 'Marco', side: 'sales' },
  ] as const)('brings $side the pacing of the day with its chart, once', async ({ name }) => {
    const { mail } = await arrived(name, 'Where both sides stand today');
    expect(mail.text).toMatch(
      /Leads for sales \(marketing\): [a-z ]+: \d+ of \d+; the plan for today is \d+\./,
    );
    expect(mail.html).toMatch(/<table role="img" aria-label="Leads for sales: \d+ of \d+/);
    expect((mail.html ?? '').split('<td valign="bottom"').length - 1).toBeGreaterThanOrEqual(28);
    expect(mail.html).toContain('Accept &lt;fast&gt;');
    expect(mail.html).not.toMatch(/<img|<script|src=/);
    expect(office.to(members[name].email).filter(({ raw }) => raw.includes('Where both sides'))).toHaveLength(
      1,
    );
  });

  it('brings leadership the week, and nobody else', async () => {
    await arrived('Pia', 'The week of');
    const others = office.arrived.filter(
      ({ to, mail }) => mail.subject?.startsWith('The week of') && !to.includes(members.Pia.email),
    );
    expect(others).toEqual([]);
  });

  it('leaves a member alone who wants no mail of a kind, and says nothing that was read meanwhile', async () => {
    const items = [{ channel: 'mail', kind: 'offer', mode: 'off' }];
    const { body } = await ask.Marco.put<{ items: object[] }>('/notifications/preferences', {
      items,
      isQuiet: false,
    });
    expect(body.items).toContainEqual(items[0]);
    expect(body.items).toContainEqual({ channel: 'mail', kind: 'alarm', mode: 'daily' });
    const leadId = await offeredTo('Marco');
    await until('Marco is told in the product', async () => {
      const { body: told } = await ask.Marco.get<{ items: { leadId: string }[] }>('/notifications?limit=100');
      return told.items.some((each) => each.leadId === leadId);
    });
    expect(await stateOf(members.Marco.id, leadId)).toBeUndefined();
  });

  it('waits for the working time of a quiet member, by a calendar of their own, and skips what was read by then', async () => {
    const inThreeDays = new Date(Date.now() + 3 * 86_400_000).getUTCDay();
    const day = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[inThreeDays]!;
    const { body: calendar, status } = await ask.Giulia.post<{ id: string }>('/calendars', {
      ...{ name: 'One day a week' },
      drawing: {
        ...{ zone: 'Europe/Rome', week: { [day]: [{ open: '09:00', close: '12:00' }] } },
        ...{ holidaySets: [], ownDates: [] },
      },
    });
    expect(status).toBe(201);
    await ask.Giulia.put(`/calendars/members/${members.Anna.id}`, { calendarId: calendar.id });
    await ask.Anna.put('/notifications/preferences', { items: [], isQuiet: true });
    const leadId = await offeredTo('Anna');
    const waiting = await until('it waits for that day', async () => {
      const [row] = await db.oracle<{ nextAt: Date; state: string }>(
        `select m.state, m.next_at as "nextAt" from mail_message m join notification n on n.id = m.notification_id where n.lead_id = $1 and m.member_id = $2`,
        [leadId, members.Anna.id],
      );
      return row?.state === 'waiting' && row.nextAt.getTime() > Date.now() + 86_400_000 && row;
    });
    expect(
      new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/Rome',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      })
        .format(waiting.nextAt)
        .toLowerCase(),
    ).toBe(`${day} 09:00`);
    await ask.Anna.post('/notifications/read');
    await ask.Anna.put('/notifications/preferences', { items: [], isQuiet: false });
    await db.oracle(`update mail_message set next_at = now() where state = 'waiting'`);
    await until('it is skipped', async () => (await stateOf(members.Anna.id, leadId)) === 'skipped');
    expect(office.to(members.Anna.email).filter(({ mail }) => mail.text?.includes(leadId))).toEqual([]);
  });

  it('tries again what the server surely did not take, and not what it rejects', async () => {
    office.refusing = { times: 1, code: 451 };
    const later = await offeredTo('Anna');
    await until(
      'it waits',
      async () => (await stateOf(members.Anna.id, later)) === 'waiting' && office.refusing.times === 0,
    );
    await db.oracle(`update mail_message set next_at = now() where state = 'waiting'`);
    await arrived('Anna', later);
    office.refusing = { times: 1, code: 550 };
    const never = await offeredTo('Anna');
    await until('it failed', async () => (await stateOf(members.Anna.id, never)) === 'failed');
  });

  it('does not repeat what a process began and never finished', async () => {
    const leadId = await offeredTo('Anna');
    await arrived('Anna', leadId);
    await until('it is sent', async () => (await stateOf(members.Anna.id, leadId)) === 'sent');
    await db.oracle(
      `update mail_message m set state = 'sending', settled_at = null, next_at = now() from notification n where n.id = m.notification_id and n.lead_id = $1`,
      [leadId],
    );
    await until('it is given up', async () => (await stateOf(members.Anna.id, leadId)) === 'unknown');
    expect(office.to(members.Anna.email).filter(({ mail }) => mail.text?.includes(leadId))).toHaveLength(1);
  });
});
