import { rows, Signals } from '#database';
import type { Tx } from '#database';
import { Journal } from '#journal';
import { AppError, newId } from '#kernel';
import { testDatabase } from '../../../test/support/test-database.js';
import type { TestDatabase } from '../../../test/support/test-database.js';
import { ArchiveCalendar } from './application/archive-calendar.js';
import type { By } from './application/by.js';
import type { WrittenCalendar } from './application/calendar-head.js';
import { CalendarVersions } from './application/calendar-versions.js';
import { ChangeCalendar } from './application/change-calendar.js';
import { CreateCalendar } from './application/create-calendar.js';
import { ImportIcs } from './application/import-ics.js';
import { ReadCalendars } from './application/read-calendars.js';
import type { CalendarDrawing } from './domain/drawing.js';

const DAY = [{ open: '09:00', close: '18:00' }];
const DRAWING: CalendarDrawing = {
  ...{ zone: 'Europe/Rome', week: { mon: DAY, tue: DAY }, holidaySets: [{ country: 'IT' }], ownDates: [] },
};
const closing = (on: string): CalendarDrawing => ({ ...DRAWING, ownDates: [{ kind: 'closed', on }] });

describe('calendars and their versions', () => {
  let db: TestDatabase;
  let signals: Signals;
  let create: CreateCalendar;
  let change: ChangeCalendar;
  let archive: ArchiveCalendar;
  let by: By;
  beforeAll(async () => {
    db = await testDatabase();
    signals = new Signals(db.appUrl);
    const journal = new Journal(signals);
    create = new CreateCalendar(journal);
    change = new ChangeCalendar(journal);
    archive = new ArchiveCalendar(journal);
  });
  afterAll(async () => {
    await signals.onApplicationShutdown();
    await db.drop();
  });
  beforeEach(() => {
    const id = newId<'member'>();
    by = { workspaceId: newId(), memberId: id, actor: { kind: 'member', id } };
  });

  const inside = <T>(work: (tx: Tx) => Promise<T>, at?: Date): Promise<T> =>
    db.database.withWorkspace(by.workspaceId, work, at ? { at } : {});
  const made = (at?: Date): Promise<WrittenCalendar> =>
    inside((tx) => create.run(tx, by, { name: 'Office', drawing: DRAWING }), at);
  const changed = (
    id: string,
    revision: number,
    drawing: CalendarDrawing,
    at?: Date,
  ): Promise<WrittenCalendar> =>
    inside((tx) => change.run(tx, by, id, revision, () => ({ name: 'Office', drawing })), at);
  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : (error as Error).message),
    );

  it('tells each step once in the journal', async () => {
    const { id } = await made();
    await changed(id, 1, closing('2026-12-24'));
    await inside((tx) => archive.run(tx, by, id, 2));
    await inside((tx) => archive.run(tx, by, id, undefined));
    const entries = await inside((tx) =>
      rows<{ type: string; payload: object }>(
        tx,
        'select type, payload from journal_entry where subject_id = $1 order by ordinal',
        [id],
      ),
    );
    expect(entries.map(({ type }) => type)).toEqual([
      'calendar.created',
      'calendar.changed',
      'calendar.archived',
    ]);
    expect(entries[1]?.payload).toMatchObject({ version: 2, since: 1, changes: 1, zone: 'Europe/Rome' });
  });

  it.each([
    ['changed', `update calendar_version set note = 'other'`],
    ['deleted', 'delete from calendar_version'],
  ])('refuses a version to be %s, whoever asks', async (_what, statement) => {
    await made();
    expect(await codeOf(inside((tx) => tx.query(statement)))).toMatch(/permission denied/);
  });

  it('lets one of two racing changes win and tells the other it is stale', async () => {
    const { id } = await made();
    const outcomes = await Promise.all([
      codeOf(changed(id, 1, closing('2026-12-24'))),
      codeOf(changed(id, 1, closing('2026-12-31'))),
    ]);
    expect(outcomes.sort()).toEqual(['calendar/stale', 'done']);
    const versions = await db.oracle<{ number: number }>(
      'select number from calendar_version where calendar_id = $1 order by number',
      [id],
    );
    expect(versions).toEqual([{ number: 1 }, { number: 2 }]);
  });

  it('lets one of two racing calendars have the name', async () => {
    const outcomes = await Promise.all([codeOf(made()), codeOf(made())]);
    expect(outcomes.sort()).toEqual(['calendar/name-taken', 'done']);
  });

  it('shows no workspace the calendars of another', async () => {
    const { versionId } = await made();
    const versions = new CalendarVersions();
    expect((await inside((tx) => versions.byIds(tx, by.workspaceId, [versionId]))).size).toBe(1);
    const stranger = newId();
    const seen = await db.database.withWorkspace(stranger, (tx) =>
      rows(tx, 'select id from calendar union all select id from calendar_version'),
    );
    expect(seen).toEqual([]);
  });

  it('hands versions on by id, as they were, whatever came later', async () => {
    const first = await made();
    const second = await changed(first.id, 1, closing('2026-12-24'));
    await inside((tx) => archive.run(tx, by, first.id, 2));
    const versions = await inside((tx) =>
      new CalendarVersions().byIds(tx, by.workspaceId, [first.versionId, second.versionId, newId()]),
    );
    expect([...versions.values()].map(({ number }) => number).sort()).toEqual([1, 2]);
    expect(versions.get(first.versionId)?.definition.holidays).not.toContainEqual({ on: '2026-12-24' });
    expect(versions.get(second.versionId)).toMatchObject({
      name: 'Office',
      definition: { zone: 'Europe/Rome' },
    });
  });

  it('moves no version when data move on: a renewal shows the difference, saving again takes it over', async () => {
    const then = new Date('2026-06-01T10:00:00Z');
    const later = new Date('2027-06-01T10:00:00Z');
    const { id } = await made(then);
    const shown = await inside((tx) => new ReadCalendars().one(tx, by.workspaceId, id), later);
    expect(shown.renewal).toEqual([{ code: 'dates-until', facts: { from: '2036-12-31', to: '2037-12-31' } }]);
    expect(shown.current.datesTo).toBe('2036-12-31');
    expect(await changed(id, 1, DRAWING, later)).toMatchObject({ version: 2 });
    expect((await inside((tx) => new ReadCalendars().one(tx, by.workspaceId, id), later)).renewal).toEqual(
      [],
    );
  });

  it('takes closings over from a file once, and keeps dates that have their own rule', async () => {
    const { id } = await made();
    const imports = new ImportIcs(change);
    const event = (on: string): string => `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${on}\nEND:VEVENT\n`;
    const text = `BEGIN:VCALENDAR\n${event('20261224')}${event('20261231')}END:VCALENDAR`;
    const first = await inside((tx) => imports.run(tx, by, id, 1, text));
    expect(first).toMatchObject({ version: 2, added: 2, taken: 0, skipped: [] });
    const again = await inside((tx) => imports.run(tx, by, id, 2, text));
    expect(again).toMatchObject({ version: 2, added: 0, taken: 2 });
  });
});
