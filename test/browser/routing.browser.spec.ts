import type { Browser, Locator, Page } from 'playwright-core';
import { EVERYONE } from '#contracts';
import { newId } from '#kernel';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const MEMBERS = [
  { name: 'Olga', roles: ['administrator', 'marketing-manager'], team: 'marketing' },
  { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
  { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
] as const;

interface InForce {
  readonly version: number;
  readonly rules: readonly { readonly name: string; readonly when: object }[];
}

describe('routing in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<(typeof MEMBERS)[number]['name']>;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, app.url, workspace.members.Olga));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  const ask = () => askAs(app.url, workspace.members.Olga);
  const inForce = async (): Promise<InForce> => (await ask().get<InForce>('/routing/rules')).body;
  const captured = async (lastName: string): Promise<string> => {
    const { body } = await ask().post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ firstName: 'Ada', lastName, email: `${newId()}@rossi.example`, channel: 'website' },
      ...{ origin: 'marketing', leadType: 'demo' },
    });
    return body.results[0].leadId;
  };
  const offered = async (lastName: string): Promise<string> => {
    const leadId = await captured(lastName);
    expect(await ask().post('/handovers', { leadIds: [leadId] })).toMatchObject({ status: 201 });
    return leadId;
  };
  const button = (name: string | RegExp, within: Page | Locator = page): Locator =>
    within.getByRole('button', { name });
  const rules = (): Locator => page.getByRole('list', { name: 'Rules in their order' }).locator('> li');

  it('writes a rule, says what is not right yet, and tries the draft on a lead', async () => {
    await captured('Bianchi');
    await page.goto(`${app.url}/settings/routing`);
    await button('Add a rule').click(LIMIT);
    await page.getByRole('textbox', { name: 'Name of the rule' }).fill('From the website');
    await button('Add a condition').click();
    await button('Put in force as version 1').click();
    await page.getByText('A condition has no value yet.').first().waitFor(LIMIT);
    await page.getByRole('combobox', { name: 'Values' }).fill('Website');
    await page.keyboard.press('Enter');
    await page.getByText('That is: channel is Website.').waitFor(LIMIT);
    await button('Try the draft').click();
    await page.getByRole('combobox', { name: 'Lead', exact: true }).fill('Bianchi');
    await page.getByRole('option', { name: /Bianchi/ }).click(LIMIT);
    await button('Who would get it?').click();
    await page.getByText('Luca would get it').waitFor(LIMIT);
    await page.getByText('Rule 1, “From the website”, is the first that fits: channel is Website.').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Sara' })
      .getByText('could take it, is not next')
      .waitFor();
    expect(await inForce()).toEqual({ version: 0, rules: [] });
  });

  it('describes a lead no rule is for, then puts the draft in force', async () => {
    await page.getByText('Described', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Channel' }).click();
    await page.getByRole('option', { name: 'Event', exact: true }).click(LIMIT);
    await button('Who would get it?').click();
    await page.getByText('No rule is for this lead').waitFor(LIMIT);
    await page.getByText('Rules', { exact: true }).click();
    await page
      .getByRole('textbox', { name: 'What changed, for whoever reads the versions' })
      .fill('The first');
    await button('Put in force as version 1').click();
    await page.getByText('Version 1 decides from now on').waitFor(LIMIT);
    const when = { all: [{ field: 'channel', op: 'in', value: ['website'] }] };
    expect(await inForce()).toMatchObject({ version: 1, rules: [{ name: 'From the website', when }] });
  });

  it('moves rules with the keyboard, and loses nothing when somebody else is faster', async () => {
    await button('Add a rule').click();
    await page.getByRole('textbox', { name: 'Name of the rule' }).fill('All the rest');
    await button('Move “All the rest” up').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await rules().first().getByText('All the rest').waitFor(LIMIT);
    await page.getByText('“All the rest” is rule 1 now').waitFor({ state: 'attached' });
    await button('Move “All the rest” down').press('Enter');
    await rules().first().getByText('From the website').waitFor(LIMIT);
    const theirs = { ...(await inForce()).rules[0], name: 'Web' };
    const seen = { 'if-match': '"1"' };
    expect(await ask().put('/routing/rules', { rules: [theirs], note: 'Shorter' }, seen)).toMatchObject({
      status: 200,
    });
    await button('Put in force as version 2').click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody put version 2 in force meanwhile' });
    await conflict.getByText('Version 2 by Olga: Shorter').waitFor(LIMIT);
    await conflict.getByText('“Web”: name').waitFor();
    await button('Keep my draft, over theirs').click();
    await page.getByText('“From the website”: name').waitFor(LIMIT);
    await button('Put in force as version 3').click();
    await page.getByText('Version 3 decides from now on').waitFor(LIMIT);
    expect(await inForce()).toMatchObject({
      ...{ version: 3, rules: [{ name: 'From the website' }, { name: 'All the rest', when: EVERYONE }] },
    });
  });

  it('says on the lead why this person; who is away by one tap sees the next lead go to the colleague', async () => {
    await page.goto(`${app.url}/leads/${await offered('Verdi')}`);
    await button(/^Luca .*In turn$/).click(LIMIT);
    await page.getByText('It was offered without naming anybody, so the rules decided.').waitFor(LIMIT);
    await page.getByText('By version 3 of the rules').waitFor();

    const waiting = await offered('Bianchi');
    const sara = await visitAs(browser, app.url, workspace.members.Sara);
    await button('I am away …', sara.page).click(LIMIT);
    await sara.page.getByRole('menuitem', { name: 'The rest of today' }).click();
    const sheet = sara.page.getByRole('dialog');
    await sheet.getByText('New leads go to your colleagues.').waitFor(LIMIT);
    await button('Give what waits for my answer to colleagues', sheet).click();
    await sara.page.getByText('1 lead went to colleagues').waitFor(LIMIT);
    const answers = await db.oracle<{ to: string }>(
      'select to_member_id as "to" from handover where lead_id = $1',
      [waiting],
    );
    expect(answers).toEqual([{ to: workspace.members.Luca.id }]);
    await sara.page.getByRole('status').filter({ hasText: 'You are away, back on' }).waitFor(LIMIT);

    const next = await offered('Neri');
    await page.goto(`${app.url}/leads/${next}`);
    await button(/^Luca .*In turn$/).click(LIMIT);
    await page.getByRole('listitem').filter({ hasText: 'Sara' }).getByText('is away').waitFor(LIMIT);

    await button('I am back', sara.page).click();
    await sara.page.getByText('Welcome back: you get leads again').waitFor(LIMIT);
    await sara.page.getByText('You are away, back on').waitFor({ ...LIMIT, state: 'detached' });
    await page.goto(`${app.url}/leads/${await offered('Gialli')}`);
    await button(/^Sara .*In turn$/).waitFor(LIMIT);
    expect(sara.errors).toEqual([]);
    await sara.context.close();
  });

  it('limits somebody and shows how much is used, and an absence is entered ahead and taken back', async () => {
    await page.goto(`${app.url}/settings/routing?view=people`);
    await page.getByText('Nothing waits: everything found somebody.').waitFor(LIMIT);
    await button('Limit and absences of Luca').click(LIMIT);
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('switch').press(' ');
    await sheet.getByRole('textbox', { name: 'Leads' }).fill('3');
    await button('Save the limit', sheet).click();
    await page
      .getByRole('progressbar', { name: 'Luca: 3 of 3 this week' })
      .waitFor({ ...LIMIT, state: 'attached' });
    await sheet.getByLabel('Away from').fill('2031-03-03');
    await sheet.getByLabel('Back on').fill('2031-03-10');
    await button('Enter the absence', sheet).click();
    await button('Does not go', sheet).click(LIMIT);
    await sheet.getByText('No absence is entered.').waitFor(LIMIT);
  });

  it('fits a phone and speaks Italian', async () => {
    const visit = { viewport: { width: 390, height: 844 } } as const;
    const phone = await visitAs(browser, app.url, workspace.members.Olga, visit);
    await phone.context.addInitScript({ content: `localStorage.setItem('staffetta-language', 'it')` });
    for (const view of ['people', 'test', 'rules']) {
      await phone.page.goto(`${app.url}/settings/routing?view=${view}`);
      await phone.page.getByText('A chi andrebbe?').first().waitFor(LIMIT);
      if (view === 'rules') {
        await phone.page.getByRole('button', { name: 'Modifica «From the website»' }).click(LIMIT);
        await phone.page.getByRole('button', { name: 'Aggiungi una condizione' }).click();
      }
      const isWide = await phone.page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      );
      expect([view, isWide]).toEqual([view, false]);
    }
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });

  // The browser itself reports the refused version.
  it('logs no error but the one refusal', () =>
    expect(errors.filter((error) => !error.includes('412'))).toEqual([]));
});
