import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };

/** Company holidays as another program exports them: a run of dates, a folded name, a short day in a zone. */
const CLOSINGS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:1',
  'DTSTART;VALUE=DATE:20270809',
  'DTEND;VALUE=DATE:20270821',
  'SUMMARY:Chiusura',
  '  estiva',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:2',
  'DTSTART;TZID=Europe/Rome:20261224T130000',
  'DTEND;TZID=Europe/Rome:20261224T180000',
  'SUMMARY:Vigilia',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

interface Shown {
  readonly current: {
    readonly number: number;
    readonly drawing: { readonly week: object; readonly holidaySets: object[]; readonly ownDates: object[] };
  };
}

describe('a calendar in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Ada'>;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [{ name: 'Ada', roles: ['administrator'], team: 'sales' }],
    });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, app.url, workspace.members.Ada));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  const shown = async (): Promise<Shown> => {
    const ask = askAs(app.url, workspace.members.Ada);
    const { body } = await ask.get<{ items: { id: string }[] }>('/calendars');
    return (await ask.get<Shown>(`/calendars/${body.items[0]?.id}`)).body;
  };

  /** Draws with the mouse from one hour of a day to another. */
  async function draw(row: Locator, from: number, to: number): Promise<void> {
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    if (!box) throw new Error('The row is not on the page.');
    const at = (hour: number): number => box.x + (box.width * hour) / 24;
    await page.mouse.move(at(from), box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(at((from + to) / 2), box.y + box.height / 2);
    await page.mouse.move(at(to), box.y + box.height / 2);
    await page.mouse.up();
  }

  it('is drawn with the mouse and with keys, and given Italy’s holidays', async () => {
    await page.goto(`${app.url}/settings/calendars`);
    await page.getByRole('link', { name: 'New calendar' }).click(LIMIT);
    await page.getByRole('textbox', { name: 'Name' }).first().fill('Milan office');
    await page.getByRole('button', { name: 'Clear the week' }).click();
    await draw(page.locator('[data-day=mon]'), 9, 13);
    await draw(page.locator('[data-day=mon]'), 14, 18);
    await page.getByRole('button', { name: 'Monday, 14:00 to 18:00' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('button', { name: 'Monday, 14:00 to 18:30' }).waitFor(LIMIT);
    await page.getByRole('button', { name: 'Monday’s hours, Monday to Friday' }).click();
    await page.getByRole('combobox', { name: 'Country' }).fill('Italy');
    await page.getByRole('option', { name: 'Italy' }).click(LIMIT);
    await page.getByRole('button', { name: 'Add holidays' }).click();
    await page.locator('time[datetime="2026-10-04"]').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Make the calendar' }).click();
    await page.getByRole('heading', { name: 'Milan office' }).waitFor(LIMIT);
    const hours = [
      { open: '09:00', close: '13:00' },
      { open: '14:00', close: '18:30' },
    ];
    expect((await shown()).current).toMatchObject({
      number: 1,
      drawing: {
        week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
        holidaySets: [{ country: 'IT' }],
      },
    });
  });

  it('tells what would be due over Easter, in words and as a strip', async () => {
    await page.getByLabel(/Promised at/).fill('2026-04-03T17:30');
    await page.getByRole('textbox', { name: 'Time allowed' }).first().fill('2');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.locator('time[datetime="2026-04-07T08:00:00.000Z"]').waitFor(LIMIT);
    await page.getByText('does not count: Lunedì dell’Angelo').waitFor(LIMIT);
    const strip = page.getByRole('img', { name: 'From promise to deadline, stretch by stretch' });
    expect(await strip.locator('[data-look=holiday]').count()).toBeGreaterThan(0);
    expect(await strip.locator('[data-look=counts]').count()).toBe(2);
  });

  it('takes closings from a file after showing them, and saves them as a version with its difference', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'closings.ics', mimeType: 'text/calendar', buffer: Buffer.from(CLOSINGS) });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 events give 13 dates').waitFor(LIMIT);
    await dialog.getByRole('button', { name: 'Add them' }).click();
    await page.getByText(/is closed 13:00–18:00/).waitFor(LIMIT);
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByRole('button', { name: 'What changed' }).click(LIMIT);
    await page
      .getByText(/is closed now: Chiusura estiva/)
      .first()
      .waitFor(LIMIT);
    expect((await shown()).current).toMatchObject({
      number: 2,
      drawing: {
        ownDates: [
          { kind: 'closed', on: '2027-08-09', until: '2027-08-20', name: 'Chiusura estiva' },
          { kind: 'cut', on: '2026-12-24', name: 'Vigilia', windows: [{ open: '13:00', close: '18:00' }] },
        ],
      },
    });
  });

  it('fits a phone and speaks Italian', async () => {
    const visit = { viewport: { width: 390, height: 844 } } as const;
    const phone = await visitAs(browser, app.url, workspace.members.Ada, visit);
    await phone.context.addInitScript({ content: `localStorage.setItem('staffetta-language', 'it')` });
    await phone.page.goto(`${app.url}/settings/calendars`);
    await phone.page.getByRole('link', { name: /Milan office/ }).click(LIMIT);
    await phone.page.getByRole('heading', { name: 'Che cosa scadrebbe quando?' }).waitFor(LIMIT);
    const isWide = await phone.page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(isWide).toBe(false);
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });

  it('logs no error', () => expect(errors).toEqual([]));
});
