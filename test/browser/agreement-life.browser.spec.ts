import type { Browser, Locator, Page } from 'playwright-core';
import { Timers, WriteHistory } from '#agreements';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { periodAt, previousPeriod } from '#sla';
import type { Period } from '#sla';
import { pastTerms } from '../../libs/agreements/src/test-support/past-agreement.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { LivedPast } from '../support/lived-past.js';
import type { PastLead } from '../support/lived-past.js';
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
  { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
] as const;
type Name = (typeof MEMBERS)[number]['name'];
type Figures = Readonly<Record<string, number | string>>;

interface ShownPeriod {
  readonly status: string;
  readonly asClosed: readonly Figures[] | null;
  readonly asKnownNow: { readonly clauses: readonly Figures[] };
  readonly adjustments: readonly { readonly leadId: string; readonly cause: string }[];
}

interface Clause {
  readonly key: string;
  readonly goal?: number;
}

interface Version {
  readonly status: string;
  readonly effectiveOn: string | null;
  readonly terms: { readonly clauses: readonly Clause[] };
}

type Needs = readonly { readonly stage: string; readonly shown: number }[];

interface Plan {
  readonly dealMinor: number;
  readonly stages: Needs;
  readonly periods: readonly { readonly stages: Needs }[];
}

type Counts = Readonly<Record<string, number>>;

interface Rehearsed {
  readonly result: {
    readonly outcomes: readonly {
      readonly clauseKey: string;
      readonly was: Counts;
      readonly rehearsed: Counts;
    }[];
  };
}

const needOf = (stages: Needs, stage: string): number =>
  stages.find((each) => each.stage === stage)?.shown ?? 0;

const goalOf = ({ terms }: Pick<Version, 'terms'>): number | undefined =>
  terms.clauses.find(({ key }) => key === 'volume')?.goal;

const TERMS = pastTerms();
const NOW = periodAt(TERMS.period, Date.now());
const CLOSED = previousPeriod(TERMS.period, previousPeriod(TERMS.period, NOW));
const BUCKETS = ['counted', 'provisional', 'disputed', 'reversed'] as const;

/** Ten leads of the month that is to close: six answered in time, two late, two let lie; three became customers. */
const LEADS: readonly PastLead[] = [
  { answeredAfterMs: 10 * MINUTE_MS, wonFor: '12000.00' },
  { answeredAfterMs: 30 * MINUTE_MS },
  { answeredAfterMs: HOUR_MS, wonFor: '9000.00' },
  { answeredAfterMs: 2 * HOUR_MS },
  { answeredAfterMs: 3 * HOUR_MS, wonFor: '15000.00' },
  { answeredAfterMs: 200 * MINUTE_MS },
  { answeredAfterMs: 5 * HOUR_MS },
  { answeredAfterMs: 9 * HOUR_MS },
  { answeredAfterMs: null },
  { answeredAfterMs: null },
].map((lead, index) => ({
  ...lead,
  firstName: `Lead${index}`,
  offeredAt: new Date(CLOSED.startAt + (index + 2) * DAY_MS + 9 * HOUR_MS),
}));

describe('the life of an agreement in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let past: LivedPast;
  let agreementId: string;
  let giulia: Page;
  let marco: Page;
  /** Until then nothing that fell due in the past is acted on. */
  let letTimeGoOn: () => void;
  let history: Promise<void>;
  /** What the plan says marketing owes in a month. */
  let planned: number;
  const errors: string[][] = [];

  const open = async (name: Name): Promise<Page> => {
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name]);
    errors.push(logged);
    return page;
  };

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, { members: MEMBERS, zone: 'UTC' });
    app = await startTestApp(db, { hasWeb: true });
    const { Giulia, Anna } = workspace.members;
    past = new LivedPast(app, {
      ...{ workspaceId: workspace.id, salesTeamId: workspace.teams.sales },
      ...{ marketerId: Giulia.id, sellerId: Anna.id },
    });
    const goesOn = new Promise<void>((go) => (letTimeGoOn = go));
    await new Promise<void>((ready, failed) => {
      history = app.app.get(WriteHistory).run(workspace.id, async () => {
        agreementId = await past.agree('Relay', TERMS, new Date(CLOSED.startAt));
        await past.live(LEADS);
        ready();
        await goesOn;
      });
      history.catch(failed);
    });
    browser = await launchBrowser();
    giulia = await open('Giulia');
    marco = await open('Marco');
  });
  afterAll(async () => {
    letTimeGoOn?.();
    await history?.catch(() => undefined);
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  const ask = (name: Name = 'Giulia') => askAs(app.url, workspace.members[name]);
  const periodPath = ({ key }: Period): string => `/agreement/${agreementId}/periods/${key}`;
  const askPeriod = async ({ key }: Period): Promise<ShownPeriod> =>
    (await ask().get<ShownPeriod>(`/agreements/${agreementId}/periods/${key}`)).body;
  const versions = async (): Promise<readonly Version[]> =>
    (await ask().get<{ versions: Version[] }>(`/agreements/${agreementId}`)).body.versions;
  const volumeOf = (clauses: readonly Figures[] | null): Figures =>
    clauses?.find(({ clauseKey }) => clauseKey === 'volume') ?? {};
  const cells = (scope: Page | Locator, row: string): Promise<string[]> =>
    scope.locator(`[data-clause="volume"] [data-row="${row}"] td`).allInnerTexts();

  /** What the ledger holds for a period in plain SQL; `posted` leaves out what came after its close. */
  async function ledgerOf({ key }: Period, posted = false): Promise<Record<string, number>> {
    const sums = await db.oracle<{ bucket: string; sum: number }>(
      `select bucket, sum(amount)::int as sum from tally_entry
        where agreement_id = $1 and clause_key = 'volume' and period = $2 and not (is_adjustment and $3) group by bucket`,
      [agreementId, key, posted],
    );
    return Object.fromEntries(
      BUCKETS.map((each) => [each, sums.find(({ bucket }) => bucket === each)?.sum ?? 0]),
    );
  }

  it('closes a period by itself, and freezes what the ledger holds', async () => {
    await marco.goto(app.url + periodPath(CLOSED));
    await marco.getByText('The period is not closed yet').waitFor(LIMIT);
    letTimeGoOn();
    await history;
    await until('the close', async () => (await askPeriod(CLOSED)).status === 'closed');
    await marco.reload();
    await marco.getByText('Nothing came after the close.').waitFor(LIMIT);
    const frozen = volumeOf((await askPeriod(CLOSED)).asClosed);
    const ledger = await ledgerOf(CLOSED);
    expect(ledger).toEqual({ counted: 10, provisional: 0, disputed: 0, reversed: 0 });
    for (const bucket of BUCKETS) {
      expect(frozen[bucket]).toBe(ledger[bucket]);
      expect((await cells(marco, bucket))[0]).toBe(String(ledger[bucket]));
    }
  });

  it('turns a late rejection that marketing concedes into an adjustment of the closed period', async () => {
    const { leadId = '' } = past.leads.get('Lead8') ?? {};
    // Her own answer takes the lead out of her view; the browser itself logs that it may not be read again.
    const { page: anna, context } = await visitAs(browser, app.url, workspace.members.Anna);
    await anna.goto(`${app.url}/leads/${leadId}`);
    await anna.getByRole('button', { name: 'Reject' }).click(LIMIT);
    await anna.getByText('Student or job seeker').click(LIMIT);
    await anna
      .getByRole('dialog')
      .getByRole('button', { name: /^Reject/ })
      .click(LIMIT);
    await anna.getByText('This lead has left your view').waitFor(LIMIT);
    await context.close();
    expect((await askPeriod(CLOSED)).adjustments).toEqual([]);
    await giulia.goto(`${app.url}/leads/${leadId}`);
    await giulia.getByRole('button', { name: 'Concede' }).click(LIMIT);
    await giulia.getByText('Marketing conceded the rejection.').waitFor(LIMIT);

    await marco.reload();
    const adjusted = marco.getByRole('list', { name: 'Adjustments after the close' }).getByRole('listitem');
    await adjusted.filter({ hasText: 'Conceded by marketing' }).waitFor(LIMIT);
    const link = adjusted.getByRole('link', { name: 'Lead8 Rossi' });
    expect(await link.getAttribute('href', LIMIT)).toBe(`/leads/${leadId}`);
    const { asClosed, asKnownNow, adjustments } = await askPeriod(CLOSED);
    expect(adjustments).toEqual([expect.objectContaining({ leadId, cause: 'conceded' })]);
    const [atClose, now] = [await ledgerOf(CLOSED, true), await ledgerOf(CLOSED)];
    expect([atClose.counted, now.counted, now.reversed]).toEqual([10, 9, 1]);
    for (const bucket of BUCKETS) {
      expect([volumeOf(asClosed)[bucket], volumeOf(asKnownNow.clauses)[bucket]]).toEqual([
        atClose[bucket],
        now[bucket],
      ]);
      expect((await cells(marco, bucket)).slice(0, 2)).toEqual([
        String(atClose[bucket]),
        String(now[bucket]),
      ]);
    }
  });

  it('plans from a revenue goal by the rates of its own past, and makes the plan a draft', async () => {
    await giulia.goto(`${app.url}/plan`);
    await giulia.getByLabel('Revenue, EUR').fill('60000');
    const answered = giulia.waitForResponse((response) => response.url().endsWith('/agreements/plan'), LIMIT);
    await giulia.getByRole('main').getByRole('button', { name: 'Plan', exact: true }).click(LIMIT);
    const plan = (await (await answered).json()) as Plan;
    const [sql] = await db.oracle<{ deal: number; captured: number; customers: number }>(
      `select (avg(amount_minor) filter (where stage = 'won'))::int as deal, count(*) filter (where stage = 'won')::int as customers,
              (select count(*)::int from lead) as captured from opportunity`,
    );
    expect([plan.dealMinor, sql?.customers, sql?.captured]).toEqual([sql?.deal, 3, 10]);
    expect(needOf(plan.stages, 'customer')).toBe(5);
    for (const { stage, shown } of plan.stages)
      expect(await giulia.locator(`tr[data-stage="${stage}"] td >> nth=0`).innerText(LIMIT)).toBe(
        String(shown),
      );
    await takeStep(giulia, 'Make it the quota of a new draft');
    await giulia.waitForURL(/edit=2/, LIMIT);
    planned = needOf(plan.periods[0]?.stages ?? [], 'mql');
    expect((await versions()).map(({ status, terms }) => [status, goalOf({ terms })])).toEqual([
      ['active', 20],
      ['draft', planned],
    ]);
  });

  it('rehearses the draft over the closed month, and takes what the slider tried into it', async () => {
    await giulia.getByRole('link', { name: 'Rehearse' }).first().click(LIMIT);
    await giulia.getByText('Own dates').click(LIMIT);
    await giulia.getByLabel('From').fill(CLOSED.key);
    await giulia.getByLabel('Last day').fill(CLOSED.endOn);
    await giulia.getByRole('button', { name: 'Rehearse', exact: true }).click(LIMIT);
    const accept = giulia.locator('[data-clause="accept"]');
    const slider = accept.getByRole('slider', { name: 'Accept: Time', exact: true });
    await slider.focus(LIMIT);
    while (!(await slider.getAttribute('aria-valuetext'))?.startsWith('1 hour of'))
      await giulia.keyboard.press('ArrowLeft');
    const [between] = await db.oracle<{ leads: number }>(
      `select count(*)::int as leads from obligation where clause_key = 'accept' and level = 'lead' and status = 'met' and elapsed_ms > 3600000`,
    );
    expect(between?.leads).toBe(3);
    await accept.locator('[data-differing="3"]').waitFor(LIMIT);
    const run = new URL(giulia.url()).searchParams.get('run') ?? '';
    const { result } = (await ask().get<Rehearsed>(`/agreements/rehearsals/${run}`)).body;
    expect(result.outcomes).toContainEqual(
      expect.objectContaining({
        clauseKey: 'accept',
        was: expect.objectContaining({ met: 6 }) as object,
        rehearsed: expect.objectContaining({ met: 3 }) as object,
      }),
    );
    for (const [side, met] of [
      ['was', 6],
      ['rehearsed', 3],
    ] as const)
      expect(await accept.locator(`[data-outcome="met"] [data-count="${side}"]`).innerText()).toBe(
        String(met),
      );
    await takeStep(giulia, 'Take into the draft');
    await giulia.waitForURL(/edit=2/, LIMIT);
    expect((await versions())[1]?.terms.clauses).toContainEqual(
      expect.objectContaining({ key: 'accept', tiers: [expect.objectContaining({ targetMs: HOUR_MS })] }),
    );
  });

  it('is signed by both sides in mid-month, and the goal of the month is shared out by its days', async () => {
    await giulia.goto(`${app.url}/agreement/${agreementId}?version=2`);
    await takeStep(giulia, 'Propose to the other side');
    await takeStep(giulia, 'Sign for Marketing');
    await marco.goto(`${app.url}/agreement/${agreementId}?version=2`);
    await takeStep(marco, 'Sign for Sales');
    await takeStep(marco, 'Put in force');
    await marco.getByText(/comes into force on/).waitFor(LIMIT);
    const [, second] = await versions();
    const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    expect([second?.status, second?.effectiveOn]).toEqual(['signed', tomorrow]);
    await app.app.get(Timers, { strict: false }).runUntil(workspace.id, new Date(Date.now() + DAY_MS));
    await until('the amendment', async () => (await versions())[1]?.status === 'active');
    // The running month by plain SQL: each day owes its part of the goal that holds on it; then what the month before left over.
    const [sql] = await db.oracle<{ goal: number }>(
      `select (sum((select (terms->'clauses'->0->>'goal')::numeric from agreement_version
                     where effective_on <= day order by number desc limit 1)) / count(*)
               + coalesce((select shortfall - banked from carried_goal where clause_key = 'volume' and period = $1), 0))::float8 as goal
         from generate_series($1::date, $2::date, '1 day') day`,
      [NOW.key, NOW.endOn],
    );
    const told = volumeOf((await askPeriod(NOW)).asKnownNow.clauses).goal;
    expect(told).toBeCloseTo(sql?.goal ?? 0, 9);
    await marco.goto(app.url + periodPath(NOW));
    await marco.locator('[data-clause="volume"]').waitFor(LIMIT);
    expect((await cells(marco, 'goal'))[0]).toBe(Number(told).toFixed(0));
  });

  it('excuses a breach: it stays as it was told, with the correction beside it', async () => {
    await giulia.goto(`${app.url}/obligations?status=breached`);
    const row = giulia
      .getByRole('list', { name: 'Obligations' })
      .getByRole('listitem')
      .filter({ hasText: 'Lead6' });
    await row.getByRole('checkbox').click(LIMIT);
    await giulia.getByRole('button', { name: 'Excuse…' }).click(LIMIT);
    const sheet = giulia.getByRole('dialog');
    await sheet.getByLabel('A system was down').click(LIMIT);
    await sheet.getByRole('button', { name: 'Excuse it' }).click(LIMIT);
    await row.getByText('corrected: Excused').waitFor(LIMIT);
    const states = `select status, coalesce(corrected_status, status) as truly, count(*)::int as n from obligation group by 1, 2 order by 1, 2`;
    const stored = await db.oracle<{ status: string; truly: string; n: number }>(states);
    expect(stored).toEqual([
      { status: 'breached', truly: 'breached', n: 3 },
      { status: 'breached', truly: 'excused', n: 1 },
      { status: 'met', truly: 'met', n: 6 },
    ]);
    const { items } = (await ask().get<{ items: { status: string }[] }>('/obligations?status=breached')).body;
    expect(items).toHaveLength(4);
    await giulia.reload();
    await row.waitFor(LIMIT);
    expect(await giulia.getByRole('list', { name: 'Obligations' }).getByRole('listitem').count()).toBe(4);
  });

  it('is talked through in a review that takes a decision', async () => {
    await marco.goto(`${app.url}/reviews?agreement=${agreementId}`);
    await marco.getByRole('button', { name: 'Open a review' }).click(LIMIT);
    await marco.getByRole('button', { name: 'Open it' }).click(LIMIT);
    await marco.getByRole('heading', { name: 'Both sides when it was opened' }).waitFor(LIMIT);
    const id = new URL(marco.url()).pathname.split('/').at(-1) ?? '';
    await marco.getByRole('button', { name: 'Add a decision' }).click(LIMIT);
    const sheet = marco.getByRole('dialog');
    await sheet.getByLabel('What is to be done').fill('Nobody lets a lead lie.');
    await sheet.getByRole('combobox', { name: 'Who does it' }).fill('Anna');
    await marco.getByRole('option', { name: 'Anna' }).click(LIMIT);
    await sheet.getByLabel('By when').fill('2031-01-31');
    await sheet.getByRole('button', { name: 'Record the decision' }).click(LIMIT);
    await marco.getByText('Anna, by 31 Jan 2031').waitFor(LIMIT);
    const review = (
      await ask().get<{ snapshot: { clauses: Figures[] }; decisions: { text: string }[] }>(`/reviews/${id}`)
    ).body;
    expect(review.decisions.map(({ text }) => text)).toEqual(['Nobody lets a lead lie.']);
    expect((await cells(marco, 'counted'))[0]).toBe(String(volumeOf(review.snapshot.clauses).counted));
    const [stored] = await db.oracle<{ text: string }>('select text from review_decision');
    expect(stored?.text).toBe('Nobody lets a lead lie.');
  });

  it('logs no error in any browser', () => expect(errors.flat()).toEqual([]));
});
