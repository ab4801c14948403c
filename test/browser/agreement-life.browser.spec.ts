import type { Browser, Locator, Page } from 'playwright-core';
import { WriteHistory } from '#agreements';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#kernel';
import { periodAt, previousPeriod } from '#sla';
import type { Period } from '#sla';
import { pastTerms } from '../../libs/agreements/src/test-support/past-agreement.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { LivedPast } from '../support/lived-past.js';
import type { PastLead } from '../support/lived-past.js';
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

interface Version {
  readonly number: number;
  readonly status: string;
  readonly effectiveOn: string | null;
  readonly terms: { readonly clauses: readonly { readonly key: string; readonly goal?: number }[] };
}

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
  }, 120_000);
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

  /** Takes a step that is asked back, and says yes. */
  async function take(page: Page, words: string): Promise<void> {
    await page.getByRole('button', { name: words }).click(LIMIT);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words }).click(LIMIT);
    await dialog.waitFor({ state: 'detached', ...LIMIT });
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
  }, 120_000);
});
