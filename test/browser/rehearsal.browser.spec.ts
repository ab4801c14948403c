import type { Browser, Page } from 'playwright-core';
import { Sequencer } from '#journal';
import { MINUTE_MS } from '#kernel';
import { partsOn } from '../../libs/agreements/src/test-support/parts.js';
import type { Parts } from '../../libs/agreements/src/test-support/parts.js';
import { pastAgreement, pastTerms } from '../../libs/agreements/src/test-support/past-agreement.js';
import type { PastAgreement } from '../../libs/agreements/src/test-support/past-agreement.js';
import { Story } from '../../libs/agreements/src/test-support/story.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
type Name = 'Giulia' | 'Marco';

/** Accepted so many minutes after they were offered; the promise is four hours. */
const TAKEN_AFTER = [10, 50, 70, 100, 200, 300];
const TRIED_MINUTES = 60;

interface Answer {
  readonly result: {
    readonly differing: readonly { readonly clauseKey: string; readonly leads: number }[];
    readonly outcomes: readonly {
      readonly clauseKey: string;
      readonly was: Readonly<Record<string, number>>;
      readonly rehearsed: Readonly<Record<string, number>>;
    }[];
  };
}

describe('a rehearsal, a plan and a finding in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let parts: Parts;
  let past: PastAgreement;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let giulia: Page;
  const errors: string[][] = [];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
      ],
    });
    parts = partsOn(db.database, db.appUrl);
    const story = new Story(parts, workspace.id);
    past = await pastAgreement(story, pastTerms());
    await tell(story);
    await parts.timers.runUntil(workspace.id, new Date());
    await new Sequencer(parts.database, parts.signals).number(workspace.id);
    app = await startTestApp(db, { hasWeb: true, env: { ROLES: 'api,live' } });
    browser = await launchBrowser();
    const visit = await visitAs(browser, app.url, workspace.members.Giulia);
    giulia = visit.page;
    errors.push(visit.errors);
  });
  afterAll(async () => {
    await browser?.close();
    await parts.signals.onApplicationShutdown();
    await app?.close();
    await db.drop();
  });

  /** Leads of the closed month: some taken sooner, some later; and what the plan's rates rest on. */
  async function tell(story: Story): Promise<void> {
    const offered = new Date(past.closed.startAt + 15 * 24 * 60 * MINUTE_MS);
    const after = (minutes: number): Date => new Date(offered.getTime() + minutes * MINUTE_MS);
    const leads = TAKEN_AFTER.map(() => story.lead());
    await story.offer(leads, offered);
    for (const [index, lead] of leads.entries()) await story.accept(lead, after(TAKEN_AFTER[index]!));
    const captured = (stages: readonly string[], count: number) =>
      story.tell(
        'lead.captured',
        Array.from({ length: count }, () => story.lead()),
        () => ({
          ...{ isImplied: false, isUndated: false, touchId: null },
          move: { from: null, to: stages.at(-1), entered: stages },
        }),
        { instant: offered },
      );
    await captured(['inquiry', 'mql', 'sal', 'sql', 'opportunity', 'customer'], 3);
    await captured(['inquiry', 'mql', 'sal'], 6);
    await captured(['inquiry'], 21);
    for (const lead of leads.slice(0, 3))
      await story.tell('lead.moved', lead, () => ({ move: { from: 'sal', to: 'mql', entered: [] } }), {
        instant: after(400),
      });
  }

  const ask = () => askAs(app.url, workspace.members.Giulia);
  const count = async (outcome: string, of: 'was' | 'rehearsed'): Promise<number> =>
    Number(await accept().locator(`[data-outcome="${outcome}"] [data-count="${of}"]`).innerText(LIMIT));
  const accept = () => giulia.locator('[data-clause="accept"]');

  /** Plain SQL of its own: promises of the closed month answered between the two targets. */
  async function answeredBetween(): Promise<number> {
    const [row] = await db.database.withWorkspace(workspace.id, (tx) =>
      tx.query<{ leads: number }[]>(
        `select count(*)::int as leads from obligation
          where workspace_id = $1 and clause_key = 'accept' and level = 'lead' and status = 'met'
            and elapsed_ms > $2`,
        [workspace.id, TRIED_MINUTES * MINUTE_MS],
      ),
    );
    return row!.leads;
  }

  it('rehearses the version over its past, and a shorter time by slider, with the figures of the API and of SQL', async () => {
    const from = new Date(past.closed.startAt).toISOString().slice(0, 10);
    await giulia.goto(`${app.url}/agreement/${past.agreementId}?version=1`);
    await giulia.getByRole('link', { name: 'Rehearse this version' }).click(LIMIT);
    await giulia.getByText('Own dates').click(LIMIT);
    await giulia.getByLabel('From').fill(from);
    await giulia.getByLabel('Last day').fill(past.closed.endOn);
    await giulia.getByRole('button', { name: 'Rehearse' }).click(LIMIT);
    await accept().getByText('no lead ended otherwise').waitFor(LIMIT);
    expect(await count('met', 'rehearsed')).toBe(await count('met', 'was'));

    const slider = accept().getByRole('slider', { name: 'Accept: Time', exact: true });
    await slider.focus();
    while (!(await slider.getAttribute('aria-valuetext'))?.startsWith('1 hour of'))
      await giulia.keyboard.press('ArrowLeft');
    const differing = accept().locator('[data-differing]');
    const between = await answeredBetween();
    expect(between).toBeGreaterThan(2);
    await accept().locator(`[data-differing="${between}"]`).waitFor(LIMIT);
    await giulia.locator('[data-answer="there"]').waitFor(LIMIT);

    const id = new URL(giulia.url()).searchParams.get('run') ?? '';
    const { result } = (await ask().get<Answer>(`/agreements/rehearsals/${id}`)).body;
    const told = result.outcomes.find(({ clauseKey }) => clauseKey === 'accept')!;
    for (const outcome of ['met', 'breached']) {
      expect(await count(outcome, 'was')).toBe(told.was[outcome]);
      expect(await count(outcome, 'rehearsed')).toBe(told.rehearsed[outcome]);
    }
    expect(told.was.met! - told.rehearsed.met!).toBe(between);

    await differing.click();
    const listed = giulia.getByRole('list', { name: 'Leads' }).getByRole('listitem');
    await listed.first().waitFor(LIMIT);
    expect(await listed.count()).toBe(between);
    await giulia.keyboard.press('Escape');
  });

  /** Plain SQL of its own: promises of the closed month by how they ended. */
  async function endedIn(status: string): Promise<number> {
    const [row] = await db.database.withWorkspace(workspace.id, (tx) =>
      tx.query<{ leads: number }[]>(
        `select count(*)::int as leads from obligation
          where workspace_id = $1 and clause_key = 'accept' and level = 'lead' and status = $2
            and started_at >= $3 and started_at < $4`,
        [workspace.id, status, new Date(past.closed.startAt), new Date(past.closed.endAt)],
      ),
    );
    return row!.leads;
  }
  const sheet = () => giulia.getByRole('dialog');
  const listed = (count: number) => sheet().locator(`[data-total="${count}"]`).waitFor(LIMIT);

  it('opens a figure into the promises it is made of, kept and broken', async () => {
    const [met, breached] = [await endedIn('met'), await endedIn('breached')];
    await accept().locator('[data-figure="was"]').first().click(LIMIT);
    await listed(met + breached);
    expect(await sheet().getByRole('list', { name: 'Leads' }).getByRole('listitem').count()).toBe(
      met + breached,
    );
    await sheet().getByText('Breached', { exact: true }).first().click();
    await listed(breached);
    await giulia.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached', ...LIMIT });
  });

  it('keeps what is tried when another stretch is run, opens on what was run, and goes back at once', async () => {
    const end = past.closed.endOn;
    await giulia.getByLabel('Last day').fill(`${end.slice(0, 8)}20`);
    const run = new URL(giulia.url()).searchParams.get('run') ?? '';
    await giulia.getByRole('button', { name: 'Rehearse again' }).click(LIMIT);
    await giulia.waitForURL((url) => url.searchParams.get('run') !== run, LIMIT);
    const turned = accept().locator('[data-turned]');
    await turned.getByText('tried', { exact: true }).waitFor(LIMIT);
    expect(await turned.innerText(LIMIT)).toContain('1 hour of working time');
    await giulia.reload();
    expect(await giulia.getByLabel('Last day').inputValue(LIMIT)).toBe(`${end.slice(0, 8)}20`);
    await turned.waitFor(LIMIT);
    await giulia.getByRole('button', { name: 'Reset to the signed values' }).click(LIMIT);
    await turned.waitFor({ state: 'detached', ...LIMIT });
    await giulia.locator('[data-answer="there"]').waitFor(LIMIT);
    const slider = accept().getByRole('slider', { name: 'Accept: Time', exact: true });
    await slider.focus();
    while (!(await slider.getAttribute('aria-valuetext'))?.startsWith('1 hour of'))
      await giulia.keyboard.press('ArrowLeft');
    await turned.waitFor(LIMIT);
  });

  it('writes a draft with the values that were tried', async () => {
    await giulia.getByRole('button', { name: 'Write it as a draft' }).click(LIMIT);
    await giulia.getByRole('dialog').getByRole('button', { name: 'Write it as a draft' }).click(LIMIT);
    await giulia.waitForURL(/edit=2/, LIMIT);
    const { versions } = (
      await ask().get<{
        versions: { terms: { clauses: { key: string; tiers?: { targetMs: number }[] }[] } }[];
      }>(`/agreements/${past.agreementId}`)
    ).body;
    const drafted = versions.at(-1)!.terms.clauses.find(({ key }) => key === 'accept');
    expect(drafted?.tiers?.[0]?.targetMs).toBe(TRIED_MINUTES * MINUTE_MS);
  });

  it('plans from a revenue goal, and shows what the API says', async () => {
    await giulia.goto(`${app.url}/plan`);
    await giulia.getByLabel('Revenue, EUR').fill('100000');
    await giulia.getByLabel('What a customer brings, EUR').fill('10000');
    const answered = giulia.waitForResponse((response) => response.url().endsWith('/agreements/plan'), LIMIT);
    await giulia.getByRole('main').getByRole('button', { name: 'Plan', exact: true }).click(LIMIT);
    const plan = (await (await answered).json()) as {
      stages: { stage: string; shown: number }[];
      periods: { period: string; stages: { stage: string; shown: number }[] }[];
    };
    for (const { stage, shown } of plan.stages)
      expect(await giulia.locator(`tr[data-stage="${stage}"] td >> nth=0`).innerText(LIMIT)).toBe(
        String(shown),
      );
    // 10 customers by 3 of 30: 100 inquiries, of which 9 of 30 were qualified.
    expect(plan.stages.map(({ shown }) => shown)).toEqual([10, 10, 10, 30, 30, 100]);
    for (const { period, stages } of plan.periods)
      for (const { stage, shown } of stages)
        expect(
          await giulia.locator(`tr[data-period="${period}"] [data-stage="${stage}"]`).innerText(LIMIT),
        ).toBe(String(shown));
    const ranges = giulia
      .locator('tr[data-period]')
      .first()
      .getByText(/\d–\d|from \d/);
    expect(await ranges.count()).toBe(5);
  });

  it('opens a rate of the plan into the leads it was counted from', async () => {
    await giulia.locator('[data-rate="inquiry"]').click(LIMIT);
    await listed(30);
    await sheet().getByText('Marketing qualified: 9').click(LIMIT);
    await listed(9);
    expect(await sheet().getByRole('list', { name: 'Leads' }).getByRole('listitem').count()).toBe(9);
    await giulia.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached', ...LIMIT });
  });

  it('takes another number where one stands, and keeps the old plan in sight while a new one is made', async () => {
    const howMany = giulia.getByLabel('How many');
    await howMany.focus();
    for (const key of ['End', 'Backspace', '6']) await giulia.keyboard.press(key);
    expect(await howMany.inputValue()).toBe('6');
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await giulia.route('**/agreements/plan', async (route) => {
      await held;
      await route.continue();
    });
    const rows = giulia.locator('tr[data-period]');
    await giulia.getByRole('main').getByRole('button', { name: 'Plan', exact: true }).click(LIMIT);
    await giulia.getByText('Making the plan…').waitFor(LIMIT);
    expect(await giulia.locator('[data-stale] tr[data-period]').count()).toBe(3);
    answer();
    await rows.nth(5).waitFor(LIMIT);
    expect(await giulia.locator('[data-stale]').count()).toBe(0);
    await giulia.unroute('**/agreements/plan');
  });

  it('says that a plan could not be made, keeps the one before, and makes it when asked again', async () => {
    await giulia.route('**/agreements/plan', (route) => route.abort());
    const go = giulia.getByRole('main').getByRole('button', { name: 'Plan', exact: true });
    await go.click(LIMIT);
    await giulia.getByText('The plan could not be made').waitFor(LIMIT);
    expect(await giulia.locator('[data-stale] tr[data-period]').count()).toBe(6);
    await giulia.unroute('**/agreements/plan');
    await giulia.getByRole('button', { name: 'Try again' }).click(LIMIT);
    await giulia.locator('[data-stale]').waitFor({ state: 'detached', ...LIMIT });
    expect(await giulia.getByText('The plan could not be made').count()).toBe(0);
  });

  it('asks for the agreement again where it did not come, instead of saying that there is none', async () => {
    const { page } = await visitAs(browser, app.url, workspace.members.Giulia, { locale: 'it' });
    await page.evaluate("localStorage.setItem('staffetta-language', 'it')");
    await page.route('**/api/v1/agreements', (route) => route.abort());
    await page.goto(`${app.url}/plan`);
    const again = page.getByRole('alert').getByRole('button', { name: 'Riprova' });
    await again.waitFor({ timeout: 60_000 });
    expect(await page.getByText('Non c’è un accordo').count()).toBe(0);
    await page.unroute('**/api/v1/agreements');
    await again.click();
    await page.getByLabel('Ricavi, EUR').fill('100000');
    await page.getByRole('switch', { name: 'I mesi pesano diversamente' }).press('Space');
    await page.getByRole('textbox', { name: 'gen', exact: true }).fill('1,2');
    await page.getByRole('textbox', { name: 'gen', exact: true }).blur();
    expect(await page.getByRole('textbox', { name: 'gen', exact: true }).inputValue()).toBe('1,2');
    await page.context().close();
  });

  it('says so and offers to try again where the words of the language do not arrive', async () => {
    const { page } = await visitAs(browser, app.url, workspace.members.Giulia, { locale: 'it' });
    await page.route('**/assets/resources.it-*', (route) => route.abort());
    await page.goto(app.url);
    await page.getByRole('heading', { name: 'Non è stato possibile caricare Staffetta' }).waitFor(LIMIT);
    await page.unroute('**/assets/resources.it-*');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await page.getByRole('navigation').first().waitFor(LIMIT);
    await page.context().close();
  });

  it('reads a finding of the period with the leads that show it', async () => {
    await giulia.goto(`${app.url}/agreement/${past.agreementId}/findings?period=${past.closed.key}`);
    const { items } = (
      await ask().get<{ items: { code: string; leadIds: string[] }[] }>(
        `/agreements/${past.agreementId}/findings?period=${past.closed.key}`,
      )
    ).body;
    await giulia.locator('[data-finding]').first().waitFor(LIMIT);
    expect(await giulia.locator('[data-finding]').count()).toBe(items.length);
    const [first] = items;
    const shown = giulia.locator(`[data-finding="${first!.code}"]`).first();
    await shown.getByRole('button').click();
    const listed = shown.getByRole('list').getByRole('listitem');
    await listed.first().waitFor(LIMIT);
    expect(await listed.count()).toBe(first!.leadIds.length);
  });

  it('logs no error', () => {
    // Requests that were made to fail.
    expect(errors.flat().filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
