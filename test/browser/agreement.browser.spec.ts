import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { takeStep } from '../support/take-step.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
] as const;

interface Version {
  readonly number: number;
  readonly status: string;
  readonly effectiveOn: string | null;
  readonly terms: { readonly clauses: readonly { readonly key: string; readonly goal?: number }[] };
}

describe('an agreement in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Marco'>;
  let giulia: Page;
  let marco: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    const open = async (name: 'Giulia' | 'Marco'): Promise<Page> => {
      const visit = await visitAs(browser, app.url, workspace.members[name]);
      visit.page.on('pageerror', (error) => errors.push(String(error)));
      return visit.page;
    };
    giulia = await open('Giulia');
    marco = await open('Marco');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  const ask = () => askAs(app.url, workspace.members.Giulia);
  const agreementId = async (): Promise<string> => {
    const { body } = await ask().get<{ items: { id: string }[] }>('/agreements');
    return body.items[0]?.id ?? '';
  };
  const versions = async (): Promise<readonly Version[]> =>
    (await ask().get<{ versions: Version[] }>(`/agreements/${await agreementId()}`)).body.versions;
  const goalOf = ({ terms }: Version): number | undefined =>
    terms.clauses.find(({ goal }) => goal !== undefined)?.goal;

  const writeGoal = async (page: Page, goal: number): Promise<void> => {
    await page.getByRole('textbox', { name: 'Leads a period' }).fill(String(goal), LIMIT);
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByText('Everything is saved.').waitFor(LIMIT);
  };

  it('is drafted from a template, corrected where the server names the place, and proposed', async () => {
    await giulia.goto(`${app.url}/agreement`);
    await giulia.getByRole('radio', { name: /Marketing and sales/ }).click(LIMIT);
    await giulia.getByRole('button', { name: 'Write the draft' }).click();
    await giulia.getByRole('textbox', { name: 'Leads a period' }).fill('0', LIMIT);
    await giulia.getByRole('textbox', { name: 'Title' }).focus();
    await giulia.getByRole('textbox', { name: 'Key' }).fill('Not A Key');
    await giulia.getByRole('button', { name: 'Save the draft' }).click();
    await giulia
      .getByText(/lower-case letters, digits and hyphens/)
      .first()
      .waitFor(LIMIT);
    await giulia.getByRole('textbox', { name: 'Key' }).fill('mql-volume');
    await writeGoal(giulia, 140);
    await giulia.getByRole('link', { name: 'Back to the agreement' }).click();
    await giulia.getByText(/140 leads a month/).waitFor(LIMIT);
    await takeStep(giulia, 'Propose to the other side');
    expect((await versions()).map(({ status }) => status)).toEqual(['proposed']);
  });

  it('asks before what was written is left behind', async () => {
    await marco.goto(`${app.url}/agreement`);
    await takeStep(marco, 'Answer with a counter-proposal');
    await marco.getByRole('textbox', { name: 'Leads a period' }).fill('120', LIMIT);
    await marco.getByRole('link', { name: 'Back to the agreement' }).click();
    await marco.getByRole('dialog').getByRole('button', { name: 'Stay' }).click(LIMIT);
    expect(await marco.getByRole('textbox', { name: 'Leads a period' }).inputValue()).toBe('120');
  });

  it('is answered with a counter-proposal that shows what it changes, and takes the first off the table', async () => {
    await marco.getByRole('textbox', { name: 'Why this version' }).fill('We are three');
    await writeGoal(marco, 120);
    await marco.getByRole('link', { name: 'Back to the agreement' }).click();
    await marco.getByText('The goal goes from 140 to 120.').waitFor(LIMIT);
    await takeStep(marco, 'Propose to the other side');
    expect((await versions()).map(({ status }) => status)).toEqual(['superseded', 'proposed']);
  });

  it('is signed from both sides, each seeing the other’s signature without reloading, and put in force', async () => {
    await giulia.goto(`${app.url}/agreement`);
    await giulia.getByText('“We are three”').first().waitFor(LIMIT);
    await takeStep(giulia, 'Sign for Marketing');
    await marco.locator('[data-side=marketing]').getByText('Giulia').first().waitFor(LIMIT);
    await takeStep(marco, 'Sign for Sales');
    await giulia.getByRole('button', { name: 'Put in force' }).waitFor(LIMIT);
    await takeStep(giulia, 'Put in force');
    await until(
      'the counter-proposal to be in force',
      async () => (await versions())[1]?.status === 'active',
    );
    await marco.getByText('A new version is in force').waitFor(LIMIT);
  });

  it('is amended in mid-period from tomorrow on, with the same goal on the page, in the API and in SQL', async () => {
    await giulia.goto(`${app.url}/agreement`);
    await takeStep(giulia, 'Write a new version');
    await writeGoal(giulia, 160);
    await giulia.getByRole('link', { name: 'Back to the agreement' }).click();
    await giulia.getByText('The goal goes from 120 to 160.').waitFor(LIMIT);
    await takeStep(giulia, 'Propose to the other side');
    await takeStep(giulia, 'Sign for Marketing');
    await marco.goto(`${app.url}/agreement/${await agreementId()}?version=3`);
    await takeStep(marco, 'Sign for Sales');
    await takeStep(marco, 'Put in force');
    const [, second, third] = await versions();
    const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('sv', { timeZone: 'Europe/Rome' });
    expect([second?.status, third?.status, third?.effectiveOn]).toEqual(['active', 'signed', tomorrow]);
    await marco.getByText(/comes into force on/).waitFor(LIMIT);

    const stored = await db.oracle<{ number: number; goal: number }>(
      `select number, (terms->'clauses'->0->>'goal')::int as goal from agreement_version
        where agreement_id = $1 order by number`,
      [await agreementId()],
    );
    expect(stored).toEqual((await versions()).map((each) => ({ number: each.number, goal: goalOf(each) })));
    expect(stored.map(({ goal }) => goal)).toEqual([140, 120, 160]);
    for (const { number, goal } of stored) {
      await marco.goto(`${app.url}/agreement/${await agreementId()}?version=${number}`);
      await marco.getByText(`${goal} leads a month`).waitFor(LIMIT);
    }
    const difference = await ask().get<{ changes: { code: string; facts: object }[] }>(
      `/agreements/${await agreementId()}/versions/2/difference?to=3`,
    );
    expect(difference.body.changes).toMatchObject([{ code: 'quota.goal', facts: { from: 120, to: 160 } }]);
  });

  it('is read and signed on a phone, in Italian, without scrolling sideways', async () => {
    const phone = await visitAs(browser, app.url, workspace.members.Giulia, {
      viewport: { width: 390, height: 844 },
    });
    await phone.context.addInitScript({ content: `localStorage.setItem('staffetta-language', 'it')` });
    await phone.page.goto(`${app.url}/agreement/${await agreementId()}?version=3`);
    await phone.page.getByText(/160 lead ogni mese/).waitFor(LIMIT);
    const isWide = await phone.page.evaluate(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    expect(isWide).toBe(false);
    expect(phone.errors).toEqual([]);
    await phone.context.close();
  });

  it('logs no error', () => expect(errors).toEqual([]));
});
