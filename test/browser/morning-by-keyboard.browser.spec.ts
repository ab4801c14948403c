import type { Browser, Locator, Page } from 'playwright-core';
import { PostOffice } from '../../libs/notifications/src/test-support/post-office.js';
import { launchBrowser } from '../support/browser.js';
import { Hands } from '../support/hands.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const PASSWORD = 'a long enough morning';
const MEMBERS = [
  { name: 'Giulia', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales', password: PASSWORD },
] as const;
type Name = (typeof MEMBERS)[number]['name'];

interface Lead {
  readonly stage: string;
  readonly workState: string;
  readonly owner: { readonly id: string } | null;
  readonly holdReason: string | null;
  readonly nextStep: string | null;
  readonly nextStepDueAt: string | null;
  readonly handover: { readonly state: string } | null;
  readonly attempts: readonly { readonly type: string; readonly outcome: string; readonly by: string }[];
  readonly notes: readonly { readonly text: string; readonly mentions: readonly string[] }[];
}

describe('a rep works a morning by keyboard alone', () => {
  let db: TestDatabase;
  let app: TestApp;
  let office: PostOffice;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let page: Page;
  let hands: Hands;
  const leads: Record<string, string> = {};
  const errors: string[] = [];

  beforeAll(async () => {
    [db, office] = await Promise.all([testDatabase(), PostOffice.open()]);
    workspace = await buildWorkspace(db, { members: MEMBERS });
    const env = { SMTP_URL: office.url, MAIL_FROM: 'Staffetta <hello@example.com>' };
    app = await startTestApp(db, { env, hasWeb: true });
    await agreeOnChecklist();
    for (const name of ['Anna', 'Bruno', 'Carla', 'Dario']) leads[name] = await offered(name);
    await ask('Luca').post(`/handovers/${await handoverOf('Dario')}/acceptance`);
    browser = await launchBrowser();
    page = await open();
    hands = new Hands(page);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await office?.close();
    await db.drop();
  });

  const ask = (name: Name): ReturnType<typeof askAs> => askAs(app.url, workspace.members[name]);
  const lead = async (name: string): Promise<Lead> =>
    (await ask('Luca').get<Lead>(`/leads/${leads[name]}`)).body;
  const line = (name: string): Locator => page.locator('li[data-line]', { hasText: `${name} Rossi` });
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });

  async function open(): Promise<Page> {
    const context = await browser.newContext({
      ...{ viewport: { width: 1440, height: 900 }, locale: 'en', reducedMotion: 'reduce' },
      timezoneId: 'Europe/Rome',
    });
    const opened = await context.newPage();
    opened.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    opened.on('pageerror', (error) => errors.push(String(error)));
    await opened.goto(`${app.url}/signin`);
    return opened;
  }
  async function agreeOnChecklist(): Promise<void> {
    const { body } = await ask('Giulia').get<{ items: { name: string; key: string }[] }>(
      '/frameworks/templates',
    );
    const template = body.items.find(({ name }) => name === 'BANT');
    const made = await ask('Giulia').post<{ version: number }>('/frameworks', template);
    await ask('Giulia').post(`/frameworks/${template?.key}/versions/${made.body.version}/activation`);
  }
  async function offered(firstName: string): Promise<string> {
    const { body } = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ firstName, lastName: 'Rossi', email: `${firstName.toLowerCase()}@rossi.example` },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
    });
    const { leadId } = body.results[0];
    const toMemberId = workspace.members.Luca.id;
    const wish = { leadIds: [leadId], toTeamId: workspace.teams.sales, toMemberId };
    expect((await ask('Giulia').post('/handovers', wish)).status).toBe(201);
    return leadId;
  }
  async function handoverOf(name: string): Promise<string> {
    const [row] = await db.oracle<{ id: string }>('select id from handover where lead_id = $1', [
      leads[name],
    ]);
    return row?.id ?? '';
  }

  it('signs in, and stands on the first offer', async () => {
    await page.getByLabel('E-mail').waitFor(LIMIT);
    await hands.press('Tab');
    await hands.tabTo('textbox', 'E-mail');
    await hands.type(workspace.members.Luca.email);
    await hands.press('Tab');
    await hands.type(PASSWORD);
    await page.keyboard.press('Enter');
    await hands.untilOn('the first offer', line('Anna'));
    expect(await line('Anna').getAttribute('aria-current')).toBe('true');
  });

  it('goes through the lines by letters and by arrows', async () => {
    await hands.press('j');
    expect(await hands.isOn(line('Bruno'))).toBe(true);
    await hands.press('ArrowDown', 'ArrowDown');
    expect(await hands.isOn(line('Dario'))).toBe(true);
    await hands.press('k', 'ArrowUp', 'k', 'k');
    expect(await hands.isOn(line('Anna'))).toBe(true);
  });

  it('reads every key on one sheet, and is back where it was', async () => {
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keyboard' });
    await sheet.waitFor(LIMIT);
    await hands.stands();
    for (const text of ['Accept the lead', 'Write a mail', 'Open a deal', 'Take back what was just done'])
      expect(await sheet.getByText(text).count()).toBeGreaterThan(0);
    await hands.press('a');
    expect((await lead('Anna')).handover?.state).toBe('offered');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ ...LIMIT, state: 'detached' });
    await hands.untilOn('the first offer', line('Anna'));
  });

  it('types into the search without setting anything off', async () => {
    await hands.press('/');
    await hands.type('arj');
    expect(await page.getByRole('textbox', { name: 'Find in the inbox' }).inputValue()).toBe('arj');
    await hands.press('Control+a', 'Backspace', 'Escape');
    await hands.untilOn('the first offer', line('Anna'));
    const states = await Promise.all(['Anna', 'Bruno', 'Carla'].map(lead));
    expect(states.map(({ handover }) => handover?.state)).toEqual(['offered', 'offered', 'offered']);
  });

  it('accepts one, and stands on the next', async () => {
    await hands.press('a');
    await until('Anna is accepted', async () => (await lead('Anna')).handover?.state === 'accepted');
    await hands.untilOn('the next offer', line('Bruno'));
    expect(await lead('Anna')).toMatchObject({ stage: 'sal', owner: { id: workspace.members.Luca.id } });
    expect((await lead('Bruno')).handover?.state).toBe('offered');
  });

  it('rejects one with its reason, and stands on the next', async () => {
    await page.keyboard.press('r');
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Student or job seeker').waitFor(LIMIT);
    await hands.tabTo('radio', /./);
    await hands.choose('Student or job seeker');
    await hands.tabTo('button', /^Reject/);
    await page.keyboard.press('Enter');
    await sheet.waitFor({ ...LIMIT, state: 'detached' });
    await hands.untilOn('the last offer', line('Carla'));
    const said = await db.oracle<{ state: string; reason: string }>(
      'select state, reason from handover where lead_id = $1',
      [leads.Bruno],
    );
    expect(said).toEqual([{ state: 'rejected', reason: 'STUDENT_OR_JOBSEEKER' }]);
  });

  it('snoozes a lead for a reason from its line, and takes that back', async () => {
    await hands.press('j', 'j');
    await hands.untilOn('Dario', line('Dario'));
    await page.keyboard.press('s');
    const sheet = page.getByRole('dialog', { name: 'Snooze' });
    await sheet.getByText('Why it has to wait').waitFor(LIMIT);
    await hands.tabTo('radio', 'The person is away');
    await hands.choose('Their budget is decided later');
    await hands.tabTo('button', 'Snooze');
    await page.keyboard.press('Enter');
    await sheet.waitFor({ ...LIMIT, state: 'detached' });
    await hands.untilOn('Dario', line('Dario'));
    expect(await lead('Dario')).toMatchObject({ workState: 'on_hold', holdReason: 'budget' });
    await hands.press('z');
    await until('it goes on', async () => (await lead('Dario')).workState !== 'on_hold');
    await hands.untilOn('Dario', line('Dario'));
  });

  it('opens a lead at its name', async () => {
    await hands.press('k');
    await hands.untilOn('Anna', line('Anna'));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/leads/${leads.Anna}`);
    await hands.untilOn('its name', page.getByRole('heading', { level: 1, name: 'Anna Rossi' }));
  });

  it('logs an attempt with its outcome', async () => {
    await hands.press('l');
    expect(await hands.isOn(page.getByRole('radio', { name: 'Call' }))).toBe(true);
    await hands.press('Tab');
    await hands.choose('No answer');
    await hands.press('Tab');
    await hands.type('she is on a train');
    await hands.press('Tab');
    await hands.press('Enter');
    const { attempts } = await until('the attempt', async () => {
      const read = await lead('Anna');
      return read.attempts.length > 0 && read;
    });
    expect(attempts).toMatchObject([{ type: 'call', outcome: 'no_answer', by: workspace.members.Luca.id }]);
    await hands.untilOn('the button that logged it', button('Log attempt'));
  });

  it('mentions a colleague in a note', async () => {
    await hands.press('m');
    await hands.type('Wants prices by Friday, @mar');
    await page.getByRole('option', { name: 'Marco' }).waitFor(LIMIT);
    await hands.press('Enter');
    await hands.type('can you sign?');
    await hands.press('Control+Enter');
    const { notes } = await until('the note', async () => {
      const read = await lead('Anna');
      return read.notes.some(({ mentions }) => mentions.length > 0) && read;
    });
    expect(notes).toContainEqual(
      expect.objectContaining({
        text: 'Wants prices by Friday, @Marco can you sign?',
        mentions: [workspace.members.Marco.id],
      }),
    );
    await until('Marco is told', async () => {
      const { body } = await ask('Marco').get<{ items: { kind: string }[] }>('/notifications');
      return body.items.length > 0;
    });
    await hands.press('Escape');
  });

  it('takes a second note back by one key', async () => {
    const before = (await lead('Anna')).notes.length;
    await hands.press('m');
    await hands.type('zzz on the wrong lead');
    await hands.press('Control+Enter');
    await until('the note', async () => (await lead('Anna')).notes.length === before + 1);
    await page.getByText('Note added').last().waitFor(LIMIT);
    await hands.press('Escape', 'z');
    await until('it is gone', async () => (await lead('Anna')).notes.length === before);
    expect((await lead('Anna')).notes.map(({ text }) => text)).not.toContain('zzz on the wrong lead');
  });

  it('plans the next step', async () => {
    await page.keyboard.press('n');
    await hands.untilOn('the field', page.getByRole('dialog').getByRole('textbox').first());
    await hands.type('Send prices');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ ...LIMIT, state: 'detached' });
    await hands.stands();
    const { nextStep, nextStepDueAt } = await lead('Anna');
    expect(nextStep).toBe('Send prices');
    expect(Date.parse(nextStepDueAt ?? '')).toBeGreaterThan(Date.now());
  });

  it('qualifies by the checklist, filling in on the spot what is missing', async () => {
    await page.keyboard.press('q');
    const sheet = page.getByRole('dialog', { name: 'Not qualified for sales yet' });
    await sheet.waitFor(LIMIT);
    await sheet.getByText('Missing before sales may qualify it').waitFor(LIMIT);
    for (const answer of ['12000', 'Ms Rossi decides', 'Too much scrap on line two']) {
      await hands.tabTo('button', 'Add what is known');
      await hands.press('Enter');
      await hands.stands();
      await hands.type(answer);
      await hands.tabTo('button', 'Save');
      await hands.press('Enter');
      // Told by the server: the field says it too, while it is on its way.
      const known = answer === '12000' ? /12,000/ : answer;
      await sheet.locator('[data-met=true]', { hasText: known }).waitFor(LIMIT);
    }
    await hands.tabTo('button', 'Qualified by sales');
    await page.keyboard.press('Enter');
    await until('it is qualified', async () => (await lead('Anna')).stage === 'sql');
    await sheet.waitFor({ ...LIMIT, state: 'detached' });
    await hands.stands();
  });

  it('opens a deal', async () => {
    await hands.press('v');
    await hands.type('Rossi, line two');
    await hands.press('Tab');
    await hands.type('12000');
    await hands.press('Tab', 'Enter');
    const deals = await until('the deal', async () => {
      const { body } = await ask('Luca').get<{ items: { name: string; amount: string }[] }>(
        `/opportunities?leadId=${leads.Anna}`,
      );
      return body.items.length > 0 && body.items;
    });
    expect(deals).toMatchObject([{ name: 'Rossi, line two', amount: '12000.00' }]);
    expect((await lead('Anna')).stage).toBe('opportunity');
    await page.getByRole('link', { name: 'Rossi, line two' }).waitFor(LIMIT);
    await hands.stands();
  });

  it('sends a mail', async () => {
    await hands.press('e');
    await hands.untilOn('the subject', page.getByLabel('Subject'));
    await hands.type('Prices');
    await hands.press('Tab');
    await hands.type('As promised.');
    await hands.tabTo('button', 'Send');
    await hands.press('Enter');
    const { mail } = await until('it arrives', () => office.to('anna@rossi.example')[0]);
    expect(mail.subject).toBe('Prices');
    await button('Write a mail').waitFor(LIMIT);
    await hands.stands();
  });

  it('comes back to the inbox by one key, on the line it left', async () => {
    await page.keyboard.press('u');
    await page.waitForURL(`${app.url}/`);
    await hands.untilOn('Anna', line('Anna'));
  });

  it('writes into the palette while it is still on its way', async () => {
    const field = page.getByRole('dialog').locator('input');
    let arrive = (): void => undefined;
    const onItsWay = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/palette-*.js', (route) => onItsWay.then(() => route.continue()));
    await page.keyboard.press('Control+k');
    await hands.type('dax');
    await page.keyboard.press('Backspace');
    arrive();
    await hands.untilOn('the search', field);
    await hands.type('rio');
    expect(await field.inputValue()).toBe('dario');
    await page.keyboard.press('Escape');
    await hands.untilOn('Anna', line('Anna'));
  });

  it('goes anywhere by the palette, and comes back to the line', async () => {
    await page.keyboard.press('Control+k');
    await hands.type('carla');
    await page.getByRole('dialog').getByText('Carla').first().waitFor(LIMIT);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/leads/${leads.Carla}`);
    await hands.untilOn('its name', page.getByRole('heading', { level: 1, name: 'Carla Rossi' }));
    await hands.press('a');
    await until('Carla is accepted', async () => (await lead('Carla')).handover?.state === 'accepted');
    await page.keyboard.press('u');
    await page.waitForURL(`${app.url}/`);
    await hands.untilOn('Anna', line('Anna'));
    await page.getByText('Nothing waits for you').waitFor(LIMIT);
  });

  it('logs no error but the refusal of the checklist', () => {
    expect(errors.filter((message) => !/status of 422/.test(message))).toEqual([]);
  });
});
