import type { Browser, Locator, Page } from 'playwright-core';
import { entriesOf, FunnelRoom } from '../../libs/funnel/src/test-support/funnel-room.js';
import type { Way } from '../../libs/funnel/src/test-support/funnel-room.js';
import { DealDesk, DealRoom } from '../../libs/revenue/src/test-support/deal-desk.js';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import type { Visit } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const PHONE = { viewport: { width: 390, height: 844 } };
const YEAR = 'from=2026-01-01&to=2026-12-31';
const CHANNELS = ['website', 'event', 'email'] as const;

interface StageReport {
  readonly stage: string;
  readonly volume: number;
  readonly toNext: {
    readonly inPeriod: { readonly rate: number | null };
    readonly ofCohort: { readonly rate: number | null };
    readonly time: { readonly medianHours: number | null };
  } | null;
  readonly fates: Readonly<Record<string, number>>;
}

interface FunnelReport {
  readonly stages: readonly StageReport[];
}

interface CohortReport {
  readonly cohorts: readonly {
    readonly from: string;
    readonly byAge: readonly { age: number; hits: number; rate: number | null; isRipe: boolean }[];
  }[];
}

/** When a lead qualified and when it was sold on, of those who did. */
function daysOf(each: number): { day: number; mql?: number; sql?: number } {
  const day = each * 3;
  if (each % 4 === 3) return { day };
  const mql = day + 1 + (each % 9);
  return each % 3 === 2 ? { day, mql } : { day, mql, sql: mql + 4 + (each % 30) };
}

/** Some step aside. */
function asideOf(each: number, day: number, sql?: number): Way {
  return {
    ...(each % 8 === 3 && { disqualified: day + 5 }),
    ...(sql !== undefined && each % 10 === 1 && { lost: sql + 15 }),
    ...(each % 12 === 5 && { recycled: day + 30 }),
  };
}

/** Leads of the first half of the year: sixty, of whom fewer and fewer go on, some in days and some in weeks. */
const WAYS: readonly Way[] = Array.from({ length: 60 }, (_, each): Way => {
  const { day, mql, sql } = daysOf(each);
  return {
    inquiry: day,
    ...(mql !== undefined && { mql }),
    ...(mql !== undefined && sql !== undefined && { sal: mql + 1, sql, opportunity: sql + 2 }),
    ...(sql !== undefined && each % 2 === 0 && { won: sql + 20 }),
    ...asideOf(each, day, sql),
    ...(each % 5 !== 4 && { attempt: new Date(Date.UTC(2026, 0, 1 + day, 8, (each % 7) * 11)) }),
    attributes: { channel: CHANNELS[each % 3]!, leadType: 'demo', origin: 'marketing', campaignId: null },
  };
});

describe('the funnel in the browser', () => {
  let room: FunnelRoom;
  let desk: DealDesk;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Pia' | 'Sara' | 'Otto'>;
  const told = async <T>(path: string): Promise<T> =>
    (await askAs(app.url, workspace.members.Giulia).get<T>(`/funnel/${path}`)).body;
  const report = (query = ''): Promise<FunnelReport> => told(`report?${YEAR}${query}`);

  beforeAll(async () => {
    room = await FunnelRoom.open();
    workspace = await buildWorkspace(room.db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Pia', roles: ['partner'], team: 'partner' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Otto', roles: ['sales-rep'] },
      ],
    });
    app = await startTestApp(room.db, { hasWeb: true });
    const sent = await askAs(app.url, workspace.members.Giulia).post('/leads', {
      ...{ email: 'ada@rossi.example', firstName: 'Ada', lastName: 'Rossi', channel: 'referral' },
    });
    expect(sent.status).toBe(201);
    await room.append(
      workspace.id,
      WAYS.flatMap((way) => entriesOf(way)),
    );
    desk = new DealDesk(room.db);
    const { members, teams } = workspace;
    const house = new DealRoom(desk, workspace.id, { sara: members.Sara, otto: members.Otto }, teams.sales);
    await house.deal({ amount: '300.01' });
    await until(
      'the funnel has read them',
      async () => (await report()).stages[0]?.volume === WAYS.length + 2,
    );
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await desk?.close();
    await room?.close();
  });

  async function visit(path: string, wish: Visit = {}, name: 'Giulia' | 'Pia' = 'Giulia') {
    const { page, errors } = await visitAs(browser, app.url, workspace.members[name], wish);
    await page.evaluate(`localStorage.setItem('staffetta-language', '${wish.locale ?? 'en'}')`);
    await page.goto(`${app.url}${path}`);
    return { page, errors };
  }
  const picture = async (page: Page, name: string): Promise<void> => {
    const folder = process.env.PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const stage = (page: Page, name: string) => page.locator(`li[data-stage="${name}"]`);
  const sheetTotal = (page: Page) =>
    page.getByRole('dialog').locator('[data-total]').getAttribute('data-total', LIMIT);

  /** The card of a stage says what was answered. */
  async function compare(card: Locator, { volume, toNext, fates }: StageReport): Promise<void> {
    const said = (name: string): Promise<string | null> =>
      card.locator(`[data-${name}]`).getAttribute(`data-${name}`, LIMIT);
    expect(await said('volume')).toBe(String(volume));
    for (const [fate, count] of Object.entries(fates).filter(([, each]) => each > 0))
      expect(await card.locator(`[data-fate="${fate}"] button`).innerText()).toBe(String(count));
    if (toNext === null) return;
    expect(await said('cohort-rate')).toBe(String(toNext.ofCohort.rate));
    expect(await said('period-rate')).toBe(String(toNext.inPeriod.rate));
    expect(await said('median')).toBe(String(toNext.time.medianHours ?? ''));
  }

  it('shows each stage as it is answered, and opens every count into as many leads', async () => {
    const { stages } = await report();
    const { page, errors } = await visit(`/funnel?${YEAR}`);
    await stage(page, 'inquiry').waitFor(LIMIT);
    for (const answered of stages) await compare(stage(page, answered.stage), answered);
    expect(await findFaults(page)).toEqual([]);
    await stage(page, 'inquiry').locator('[data-fate="disqualified"] button').click(LIMIT);
    expect(await sheetTotal(page)).toBe(String(stages[0]?.fates.disqualified));
    await page.keyboard.press('Escape');
    await stage(page, 'mql').locator('[data-volume] button').click(LIMIT);
    expect(await sheetTotal(page)).toBe(String(stages[1]?.volume));
    expect(await page.getByRole('dialog').getByRole('alert').count()).toBe(0);
    await picture(page, 'funnel-leads-en');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show as table' }).first().click(LIMIT);
    const row = page.locator('tr[data-row="mql"]');
    expect(await row.getByRole('button').first().innerText()).toBe(String(stages[1]?.volume));
    const [file] = await Promise.all([
      page.waitForEvent('download', LIMIT),
      page.getByRole('button', { name: 'CSV' }).first().click(LIMIT),
    ]);
    expect(file.suggestedFilename()).toBe('funnel-2026-01-01-2026-12-31.csv');
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'funnel-table-en');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('opens what a stage is worth, the win rate and the velocity of leads before', async () => {
    const { page, errors } = await visit(`/funnel?${YEAR}`);
    const opensAs = async (figure: Locator, count: number): Promise<void> => {
      await figure.click(LIMIT);
      expect(await sheetTotal(page)).toBe(String(count));
      expect(await page.getByRole('dialog').getByRole('alert').count()).toBe(0);
    };
    const open = stage(page, 'opportunity').locator('[data-value="open"] button');
    await opensAs(open, 1);
    expect(await page.getByRole('dialog').locator('[data-total]').innerText()).toContain('300.01');
    await page.getByRole('dialog').getByRole('link', { name: 'to the deal' }).waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const { winRate } = await told<{ winRate: { hits: number; total: number } }>(`report?${YEAR}`);
    const figures = page.locator('[data-figure="winRate"] button');
    await opensAs(figures.nth(0), winRate.hits);
    await page.keyboard.press('Escape');
    await opensAs(figures.nth(1), winRate.total);
    const april = 'from=2026-04-01&to=2026-04-30';
    const { leadVelocity } = await told<{ leadVelocity: { before: number } }>(`report?${april}`);
    await page.goto(`${app.url}/funnel?${april}`);
    await opensAs(page.locator('[data-figure="leadVelocity"] button').nth(1), leadVelocity.before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('names the leads somebody may see, and keeps a narrowed view in the address', async () => {
    const { page, errors } = await visit(`/funnel?${YEAR}&dimension=channel&value=referral`);
    await stage(page, 'inquiry').locator('[data-volume="1"] button').click(LIMIT);
    await page.getByRole('dialog').getByRole('link', { name: 'Rossi' }).waitFor(LIMIT);
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Which one' }).click(LIMIT);
    await page.getByRole('option', { name: 'Event', exact: true }).click(LIMIT);
    await page.waitForURL(/value=event/);
    const [inquiry] = (await report('&dimension=channel&value=event')).stages;
    await stage(page, 'inquiry').locator(`[data-volume="${inquiry?.volume}"]`).waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('tells speed, time, a plan and what goes ahead, each with its caution', async () => {
    const { page, errors } = await visit(`/funnel?${YEAR}`, { viewport: { width: 1280, height: 4200 } });
    const speed = page.locator('[data-speed]');
    await speed.waitFor(LIMIT);
    await page.getByText('is not a cause').waitFor(LIMIT);
    await speed.locator('tr[data-response="none"]').getByRole('button').first().click(LIMIT);
    const { buckets } = await told<{ buckets: { response: string; leads: number }[] }>(
      `speed-to-lead?${YEAR}`,
    );
    expect(await sheetTotal(page)).toBe(String(buckets.find(({ response }) => response === 'none')?.leads));
    await page.keyboard.press('Escape');
    const plan = page.locator('[data-plan]');
    await plan.waitFor(LIMIT);
    await page.getByLabel('Deals to be won').fill('20');
    const { stages } = await told<{ stages: { count: number }[] }>(`plan?${YEAR}&won=20`);
    await plan.locator(`tr[data-planned="inquiry"][data-needed="${stages[0]?.count}"]`).waitFor(LIMIT);
    await plan.locator('tr[data-planned="opportunity"]').getByRole('button').first().click(LIMIT);
    expect(Number(await sheetTotal(page))).toBe((await report()).stages[5]?.volume);
    await page.keyboard.press('Escape');
    await page.locator('[data-weeks]').waitFor(LIMIT);
    await page.locator('[data-curve] svg').first().waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'funnel-en');
    await page.locator('[data-curve]').getByRole('button', { name: 'Show as table' }).click(LIMIT);
    const point = page.locator('[data-curve] tbody tr').nth(2);
    const at = (when: string) => point.locator(`[data-${when}]`);
    for (const when of ['then', 'by']) {
      await at(when).getByRole('button').click(LIMIT);
      expect(await sheetTotal(page)).toBe(await at(when).getAttribute(`data-${when}`));
      expect(await page.getByRole('dialog').getByRole('alert').count()).toBe(0);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('radiogroup', { name: 'What is wished for' }).getByText('Revenue').click(LIMIT);
    await page.getByText('Nobody knows yet what a won deal brings').waitFor(LIMIT);
    expect(await page.locator('main').getByText('Try again').count()).toBe(0);
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Plan by deals' }).click(LIMIT);
    await plan.waitFor(LIMIT);
    // The browser notes the refusal that the page has just put into words.
    expect(errors.filter((error) => !error.includes('status of 409'))).toEqual([]);
    await page.close();
  });

  it('opens a cell of the cohorts into the leads that had gone on by then', async () => {
    const { cohorts } = await told<CohortReport>(`cohorts?${YEAR}&fromStage=inquiry&toStage=sql&unit=month`);
    const { page, errors } = await visit(`/cohorts?${YEAR}`);
    const line = page.locator('tr[data-cohort="2026-02-01"]');
    await line.waitFor(LIMIT);
    const february = cohorts.find(({ from }) => from === '2026-02-01')!;
    for (const { age, rate, isRipe } of february.byAge) {
      const cell = line.locator(`td[data-age="${age}"]`);
      expect(await cell.getAttribute('data-rate')).toBe(String(rate));
      expect((await cell.innerText()).includes('not yet')).toBe(!isRipe);
    }
    await line.locator('td[data-age="1"]').getByRole('button').click(LIMIT);
    expect(await sheetTotal(page)).toBe(String(february.byAge[1]?.hits));
    expect(await page.getByRole('dialog').getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('[data-chart] svg').first().waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'cohorts-en');
    await page.getByText('Quarter', { exact: true }).click(LIMIT);
    await page.waitForURL(/unit=quarter/);
    await page.locator('[data-cohorts="quarter"] tr[data-cohort="2026-01-01"]').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('fits a phone, in Italian and in the dark', async () => {
    const wish: Visit = { viewport: { width: 390, height: 7000 }, locale: 'it', colorScheme: 'dark' };
    const { page, errors } = await visit(`/funnel?${YEAR}`, wish);
    await stage(page, 'mql').getByText('proseguiti').waitFor(LIMIT);
    await page.locator('[data-weeks]').waitFor(LIMIT);
    await page.locator('[data-curve] svg').first().waitFor(LIMIT);
    expect(await findFaults(page)).toEqual([]);
    await picture(page, 'funnel-it-phone');
    await page.setViewportSize(PHONE.viewport);
    await page.goto(`${app.url}/cohorts?${YEAR}&fromStage=inquiry&toStage=mql`);
    await page.locator('tr[data-cohort="2026-02-01"] td[data-age="0"]').getByRole('button').click(LIMIT);
    await sheetTotal(page);
    await page.keyboard.press('Escape');
    await page.locator('[data-chart] svg').first().waitFor(LIMIT);
    await picture(page, 'cohorts-it-phone');
    expect(await findFaults(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('counts a lead that comes while somebody looks', async () => {
    const { page, errors } = await visit('/funnel?dimension=channel&value=community');
    await page.getByText('No lead entered any stage in these days').waitFor(LIMIT);
    const sent = await askAs(app.url, workspace.members.Giulia).post('/leads', {
      ...{ email: 'bea@verdi.example', lastName: 'Verdi', channel: 'community' },
    });
    expect(sent.status).toBe(201);
    await stage(page, 'inquiry').locator('[data-volume="1"]').waitFor(LIMIT);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says so where nobody came, and is no room of partners', async () => {
    const { page } = await visit('/funnel?from=2020-01-01&to=2020-12-31');
    await page.getByText('No lead entered any stage in these days').waitFor(LIMIT);
    await page.goto(`${app.url}/cohorts?from=2020-01-01&to=2020-12-31`);
    await page.getByText('Nobody entered this stage in these days').waitFor(LIMIT);
    await page.close();
    const other = await visit('/funnel', {}, 'Pia');
    await other.page.getByText('The funnel is shown to those who watch the figures').waitFor(LIMIT);
    await other.page.goto(`${app.url}/cohorts`);
    await other.page.getByText('Cohorts are shown to those who watch the figures').waitFor(LIMIT);
    await other.page.close();
  });
});
