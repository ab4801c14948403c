import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Ada', roles: ['administrator'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;
const DAY = [{ open: '09:00', close: '13:00' }];
const MORNINGS = {
  ...{ zone: 'Europe/Rome', week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY }, holidaySets: [] },
  ownDates: [{ kind: 'closed', on: '2026-04-14', name: 'Off' }],
};

describe('calendars of members’ own, over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let anna: string;
  let calendarId: string;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  beforeAll(async () => {
    db = await testDatabase();
    const { members } = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    anna = members.Anna.id;
    ask = { Ada: askAs(app.url, members.Ada), Anna: askAs(app.url, members.Anna) };
    const made = await ask.Ada.post<{ id: string }>('/calendars', { name: 'Mornings', drawing: MORNINGS });
    calendarId = made.body.id;
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const give = (to: string | null, member = anna) =>
    ask.Ada.put(`/calendars/members/${member}`, { calendarId: to });
  const promise = { startAt: '2026-04-13T12:00:00+02:00', target: 'PT4H' };

  it('explains what would be due by one, day off included, and says when there is none', async () => {
    const without = await ask.Anna.post('/calendars/due-test', { ...promise, memberId: anna });
    expect(without).toMatchObject({ status: 422, body: { code: 'calendar/no-own' } });
    expect(await give(calendarId)).toMatchObject({
      status: 200,
      body: { assigned: { memberId: anna, calendarId, calendarName: 'Mornings', version: 1 } },
    });
    const { body } = await ask.Anna.post<{ dueAt: string; intervals: { label: string | null }[] }>(
      '/calendars/due-test',
      { ...promise, memberId: anna },
    );
    expect(body).toMatchObject({ dueAt: '2026-04-15T10:00:00.000Z', zone: 'Europe/Rome' });
    expect(body.intervals.map(({ label }) => label)).toContain('Off');
    expect(
      await ask.Anna.post('/calendars/due-test', { ...promise, memberId: anna, drawing: MORNINGS }),
    ).toMatchObject({
      body: { code: 'calendar/one-calendar' },
    });
  });

  it('are listed for whoever reads agreements, and taken away again', async () => {
    await give(calendarId);
    expect((await ask.Anna.get('/calendars/members')).body).toMatchObject({
      items: [{ memberId: anna, calendarId }],
    });
    expect(await give(null)).toMatchObject({ status: 200, body: { assigned: null } });
    expect((await ask.Anna.get('/calendars/members')).body).toEqual({ items: [] });
  });

  it('are given by whoever keeps the settings, to members, and only while they can be chosen', async () => {
    expect(await ask.Anna.put(`/calendars/members/${anna}`, { calendarId })).toMatchObject({ status: 403 });
    expect(await give(calendarId, newId())).toMatchObject({
      status: 422,
      body: { code: 'calendar/unknown-member' },
    });
    expect(await give(newId())).toMatchObject({ status: 422, body: { code: 'calendar/unknown' } });
    expect(await ask.Ada.put(`/calendars/members/${anna}`, {})).toMatchObject({ status: 400 });
    const old = await ask.Ada.post<{ id: string }>('/calendars', { name: 'Old', drawing: MORNINGS });
    await ask.Ada.post(`/calendars/${old.body.id}/archival`);
    expect(await give(old.body.id)).toMatchObject({ status: 409, body: { code: 'calendar/archived' } });
  });

  it('is one at a time, whoever gives it at the same moment', async () => {
    const other = await ask.Ada.post<{ id: string }>('/calendars', { name: 'Other', drawing: MORNINGS });
    const answers = await Promise.all([give(calendarId), give(other.body.id), give(calendarId)]);
    expect(answers.map(({ status }) => status)).not.toContain(500);
    const running = await db.oracle<{ count: number }>(
      'select count(*)::int as count from member_calendar where member_id = $1 and to_at is null',
      [anna],
    );
    expect(running).toEqual([{ count: 1 }]);
  });
});
