import { newId } from '#kernel';
import { askAs } from '../../../../test/support/http-client.js';
import type { Answer } from '../../../../test/support/http-client.js';
import { startTestApp } from '../../../../test/support/test-app.js';
import type { TestApp } from '../../../../test/support/test-app.js';
import { testDatabase } from '../../../../test/support/test-database.js';
import type { TestDatabase } from '../../../../test/support/test-database.js';
import { buildWorkspace } from '../../../../test/support/workspace-builder.js';
import type { ActingMember } from '../../../../test/support/workspace-builder.js';

const MEMBERS = [
  { name: 'Ada', roles: ['administrator'], team: 'sales' },
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;

const DAY = [
  { open: '09:00', close: '13:00' },
  { open: '14:00', close: '18:00' },
];
const OFFICE = {
  zone: 'Europe/Rome',
  week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
  holidaySets: [{ country: 'IT' }],
  ownDates: [] as object[],
};

interface Written {
  readonly id: string;
  readonly versionId: string;
  readonly version: number;
  readonly revision: number;
}

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

describe('calendars over HTTP', () => {
  let db: TestDatabase;
  let app: TestApp;
  let salesId: string;
  let ada: ActingMember;
  let ask: Record<(typeof MEMBERS)[number]['name'], ReturnType<typeof askAs>>;
  beforeAll(async () => {
    db = await testDatabase();
    const workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db);
    salesId = workspace.teams.sales;
    ada = workspace.members.Ada;
    ask = { Ada: askAs(app.url, ada), Anna: askAs(app.url, workspace.members.Anna) };
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
  });

  const make = async (name: string, drawing: object = OFFICE): Promise<Written> => {
    const made = await ask.Ada.post<Written>('/calendars', { name, drawing });
    expect(made.status).toBe(201);
    return made.body;
  };
  const put = async <T>(id: string, body: object, revision?: number): Promise<Answer<T>> => {
    const tag: Record<string, string> = revision === undefined ? {} : { 'if-match': `"${revision}"` };
    const answer = await fetch(`${app.url}/api/v1/calendars/${id}`, {
      method: 'PUT',
      headers: { ...ada.headers, 'content-type': 'application/json', ...tag },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as T, headers: answer.headers };
  };

  it('makes a calendar, shows it with its dates, and lists it', async () => {
    const made = await ask.Ada.post<Written>('/calendars', {
      ...{ name: 'Milan', purpose: 'Office hours', teamId: salesId, note: 'first' },
      drawing: { ...OFFICE, ownDates: [{ kind: 'closed', every: '12-07', name: 'Sant’Ambrogio' }] },
    });
    expect(made).toMatchObject({ status: 201, body: { version: 1, revision: 1 } });
    const shown = await ask.Anna.get<{ current: { dates: { on: string }[] } }>(`/calendars/${made.body.id}`);
    expect(shown.headers.get('etag')).toBe('"1"');
    expect(shown.body).toMatchObject({
      calendar: { name: 'Milan', teamId: salesId, weekMinutes: 2_400, archivedAt: null },
      current: { number: 1, note: 'first', zoneData: expect.stringMatching(/^20\d\d[a-z]$/) },
      versions: [{ number: 1, author: 'Ada', note: 'first' }],
      renewal: [],
    });
    expect(shown.body.current.dates).toContainEqual({
      on: '2026-12-07',
      name: 'Sant’Ambrogio',
      source: 'own',
    });
    expect(shown.body.current.dates).toContainEqual(
      expect.objectContaining({ on: '2026-12-25', source: 'IT' }),
    );
    const { body } = await ask.Anna.get<{ items: object[] }>('/calendars');
    expect(body.items).toContainEqual(expect.objectContaining({ id: made.body.id, zone: 'Europe/Rome' }));
  });

  it('makes another version of a change, tells the difference, and keeps the one before', async () => {
    const { id } = await make('Changing');
    const longer = { ...OFFICE, week: { ...OFFICE.week, sat: [{ open: '09:00', close: '12:00' }] } };
    const changed = await put<Written>(id, { name: 'Changing', drawing: longer, note: 'Saturdays' }, 1);
    expect(changed).toMatchObject({ status: 200, body: { version: 2, revision: 2 } });
    expect((await ask.Anna.get(`/calendars/${id}/versions/2/difference`)).body).toEqual({
      changes: [
        { code: 'week', facts: { weekday: 'sat', before: '', after: '09:00–12:00' } },
        { code: 'week-length', facts: { before: 2_400, after: 2_580 } },
      ],
    });
    const first = await ask.Anna.get<{ drawing: object }>(`/calendars/${id}/versions/1`);
    expect(first.body.drawing).toEqual(OFFICE);
  });

  it('makes no version of a change that says the same, but renames', async () => {
    const { id, versionId } = await make('Old name');
    const renamed = await put<Written>(id, { name: 'New name', drawing: OFFICE }, 1);
    expect(renamed.body).toEqual({ id, versionId, version: 1, revision: 2 });
    expect((await ask.Ada.get(`/calendars/${id}`)).body).toMatchObject({ calendar: { name: 'New name' } });
  });

  it('asks for the version a change is made against, and refuses one that was overtaken', async () => {
    const { id } = await make('Contested');
    expect((await put(id, { name: 'Contested', drawing: OFFICE })).status).toBe(428);
    await put(id, { name: 'Contested', purpose: 'by one', drawing: OFFICE }, 1);
    expect(await put<Refusal>(id, { name: 'Contested', drawing: OFFICE }, 1)).toMatchObject({
      status: 412,
      body: { code: 'calendar/stale', revision: 2 },
    });
  });

  it('archives: the name is free again, and nothing changes any more', async () => {
    const { id } = await make('Retired');
    expect((await ask.Ada.post(`/calendars/${id}/archival`)).status).toBe(200);
    expect((await put<Refusal>(id, { name: 'Retired', drawing: OFFICE }, 2)).body.code).toBe(
      'calendar/archived',
    );
    expect((await make('Retired')).id).not.toBe(id);
  });

  it.each([
    ['a name that is taken', { name: 'MILAN', drawing: OFFICE }, 409, '/name'],
    ['a team of nobody', { name: 'a', teamId: newId(), drawing: OFFICE }, 422, '/teamId'],
    ['no zone', { name: 'a', drawing: { ...OFFICE, zone: 'Rome' } }, 422, '/zone'],
    [
      'an unknown country',
      { name: 'a', drawing: { ...OFFICE, holidaySets: [{ country: 'XX' }] } },
      422,
      '/holidaySets/0/country',
    ],
    [
      'a region elsewhere',
      { name: 'a', drawing: { ...OFFICE, holidaySets: [{ country: 'IT', region: 'BY' }] } },
      422,
      '/holidaySets/0/region',
    ],
    [
      'a time of no clock',
      { name: 'a', drawing: { ...OFFICE, week: { mon: [{ open: '9', close: '18:00' }] } } },
      400,
      '/drawing/week/mon/0/open',
    ],
    [
      'a date that does not exist',
      { name: 'a', drawing: { ...OFFICE, ownDates: [{ kind: 'closed', on: '2026-02-30' }] } },
      422,
      '/ownDates/0/on',
    ],
    ['a field nobody knows', { name: 'a', drawing: { ...OFFICE, colour: 'red' } }, 400, '/drawing/colour'],
  ])('refuses %s and names the place', async (_what, body, status, pointer) => {
    const answer = await ask.Ada.post<Refusal>('/calendars', body);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it('lets those read who see agreements, and those write who keep settings', async () => {
    const { id } = await make('Guarded');
    expect((await ask.Anna.post('/calendars', { name: 'Mine', drawing: OFFICE })).status).toBe(403);
    expect((await ask.Anna.post(`/calendars/${id}/archival`)).status).toBe(403);
    expect((await ask.Anna.get(`/calendars/${newId()}`)).status).toBe(404);
    expect((await ask.Anna.get(`/calendars/${id}/versions/9`)).status).toBe(404);
  });

  it('tells what would be due in a version, over Easter, and what did not count', async () => {
    const { id } = await make('Easter');
    const { body } = await ask.Anna.post<{ sentences: object[] }>('/calendars/due-test', {
      ...{ startAt: '2026-04-03T17:00:00+02:00', target: 'PT2H' },
      calendar: { calendarId: id, version: 1 },
    });
    expect(body).toMatchObject({
      dueAt: '2026-04-07T08:00:00.000Z',
      elapsedMs: 7_200_000,
      zone: 'Europe/Rome',
    });
    expect(body.sentences).toContainEqual({
      code: 'holiday',
      facts: { on: '2026-04-06', name: 'Lunedì dell’Angelo', ms: 86_400_000 },
    });
  });

  it('tries a drawing nobody has saved, with a pause given back', async () => {
    const { body } = await ask.Anna.post('/calendars/due-test', {
      ...{ startAt: '2026-11-23T09:00:00Z', target: 'PT1H', drawing: OFFICE },
      pauses: [{ from: '2026-11-23T09:30:00Z', to: '2026-11-23T10:00:00Z', label: 'On leave' }],
    });
    expect(body).toMatchObject({
      dueAt: '2026-11-23T10:30:00.000Z',
      elapsedMs: 3_600_000,
      wallMs: 5_400_000,
    });
  });

  it.each([
    ['a target of no duration', { target: 'four hours', drawing: OFFICE }, 422, '/target'],
    [
      'a start without its offset',
      { startAt: '2026-11-23T09:00:00', target: 'PT1H', drawing: OFFICE },
      400,
      '/startAt',
    ],
    ['neither calendar nor drawing', { target: 'PT1H' }, 422, '/calendar'],
    [
      'a drawing that is wrong',
      { target: 'PT1H', drawing: { ...OFFICE, zone: 'Rome' } },
      422,
      '/drawing/zone',
    ],
    [
      'a week too thin for it',
      { target: 'PT8000H', drawing: { ...OFFICE, week: { mon: [{ open: '09:00', close: '09:01' }] } } },
      422,
      '/target',
    ],
  ])('refuses to try %s', async (_what, body, status, pointer) => {
    const answer = await ask.Anna.post<Refusal>('/calendars/due-test', {
      startAt: '2026-11-23T09:00:00Z',
      ...body,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  it('offers countries with their regions, and the dates of a set: Italy’s 4 October from 2026 among them', async () => {
    const { body } = await ask.Anna.get<{ items: { code: string; regions: { code: string }[] }[] }>(
      '/calendars/holiday-sets?language=it',
    );
    expect(body.items.find(({ code }) => code === 'IT')).toMatchObject({ name: 'Italia' });
    const regions = body.items.find(({ code }) => code === 'IT')?.regions.map(({ code }) => code);
    expect(regions).toEqual(expect.arrayContaining(['25', '25.MI', '32']));
    const dates = async (year: number): Promise<string[]> =>
      (
        await ask.Anna.get<{ items: { on: string }[] }>(
          `/calendars/holiday-sets/dates?country=IT&from=${year}&to=${year}`,
        )
      ).body.items.map(({ on }) => on);
    expect(await dates(2026)).toContain('2026-10-04');
    expect(await dates(2025)).not.toContain('2025-10-04');
  });

  it('previews a drawing against a version without writing', async () => {
    const { id } = await make('Previewed');
    const { body } = await ask.Ada.post<{ changes: object[] }>('/calendars/preview', {
      drawing: { ...OFFICE, ownDates: [{ kind: 'closed', on: '2026-12-24', name: 'Party' }] },
      since: { calendarId: id, version: 1 },
    });
    expect(body.changes).toEqual([{ code: 'date-closed', facts: { on: '2026-12-24', name: 'Party' } }]);
    expect((await ask.Ada.get<{ versions: object[] }>(`/calendars/${id}`)).body.versions).toHaveLength(1);
  });

  describe('given a file', () => {
    const FILE =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261224\nSUMMARY:Vigilia\nEND:VEVENT\nEND:VCALENDAR';
    const send = async <T>(
      path: string,
      body: string | Buffer,
      headers: Record<string, string> = {},
    ): Promise<Answer<T>> => {
      const answer = await fetch(`${app.url}/api/v1${path}`, {
        method: 'POST',
        headers: { ...ada.headers, 'content-type': 'text/calendar', ...headers },
        body: new Uint8Array(Buffer.from(body)),
      });
      return { status: answer.status, body: (await answer.json()) as T, headers: answer.headers };
    };
    const PREVIEW = '/calendars/ics-preview?zone=Europe/Rome';

    it('shows what it gives, then takes it over as a version', async () => {
      const { id } = await make('With a file');
      expect(await send(PREVIEW, FILE)).toMatchObject({
        status: 200,
        body: { ownDates: [{ kind: 'closed', on: '2026-12-24', name: 'Vigilia' }], skipped: [], events: 1 },
      });
      expect((await send(`/calendars/${id}/ics`, FILE)).status).toBe(428);
      const taken = await send(`/calendars/${id}/ics`, FILE, { 'if-match': '"1"' });
      expect(taken).toMatchObject({ status: 200, body: { version: 2, revision: 2, added: 1, taken: 0 } });
      expect(taken.headers.get('etag')).toBe('"2"');
    });

    it.each([
      [
        'a wrong rule, by line and property',
        PREVIEW,
        FILE.replace('SUMMARY:Vigilia', 'RRULE:FREQ=NEVER'),
        422,
        'ics/invalid',
      ],
      ['a zone of nowhere', '/calendars/ics-preview?zone=Rome', FILE, 422, 'calendar/unknown-zone'],
      ['bytes that are no text', PREVIEW, Buffer.from([0xff, 0xfe, 0x42]), 422, 'ics/not-text'],
      ['more than a megabyte', PREVIEW, 'x'.repeat(1_048_577), 413, 'request/too-large'],
    ])('refuses %s', async (_what, path, body, status, code) => {
      expect(await send(path, body)).toMatchObject({ status, body: { code } });
    });

    it('refuses a body of another type', async () => {
      expect((await send(PREVIEW, FILE, { 'content-type': 'text/csv' })).status).toBe(415);
      expect((await ask.Ada.post<Refusal>(PREVIEW, {})).body.code).toBe('request/content-type');
    });

    it('refuses a request without a file', async () => {
      expect((await ask.Ada.post<Refusal>(PREVIEW)).body.code).toBe('ics/no-file');
    });
  });
});
