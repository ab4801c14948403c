import type { Browser, Locator, Page } from 'playwright-core';
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
type Name = 'Giulia' | 'Marco' | 'Anna';
type Figures = Readonly<Record<string, number | string>>;

interface Shown {
  readonly asClosed: readonly Figures[];
  readonly asKnownNow: { readonly clauses: readonly Figures[] };
  readonly adjustments: readonly object[];
  readonly restatements: readonly { readonly status: string }[];
}

describe('a closed period and its review in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let parts: Parts;
  let past: PastAgreement;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let marco: Page;
  const errors: string[][] = [];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Anna', roles: ['sales-rep'], team: 'sales' },
      ],
    });
    parts = partsOn(db.database, db.appUrl);
    const story = new Story(parts, workspace.id);
    past = await pastAgreement(story, pastTerms());
    await parts.timers.runUntil(workspace.id, new Date());
    const payload = { handoverId: past.disputed.handoverId, outcome: 'rejection_overturned' };
    await story.tell('handover.settled', past.disputed, () => payload);
    app = await startTestApp(db, { hasWeb: true, env: { ROLES: 'api,live' } });
    browser = await launchBrowser();
    marco = await open('Marco');
  });
  afterAll(async () => {
    await browser?.close();
    await parts.signals.onApplicationShutdown();
    await app?.close();
    await db.drop();
  });

  async function open(name: Name): Promise<Page> {
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name]);
    errors.push(logged);
    return page;
  }

  const ask = () => askAs(app.url, workspace.members.Marco);
  const address = (): string => `/agreement/${past.agreementId}/periods/${past.closed.key}`;
  const shown = async (): Promise<Shown> =>
    (await ask().get<Shown>(`/agreements/${past.agreementId}/periods/${past.closed.key}`)).body;
  const volumeOf = (clauses: readonly Figures[]): Figures =>
    clauses.find(({ clauseKey }) => clauseKey === 'volume') ?? {};
  const cells = (scope: Page | Locator, row: string): Promise<string[]> =>
    scope.locator(`[data-clause="volume"] [data-row="${row}"] td`).allInnerTexts();

  it('shows what was frozen beside what is known now, and the late settlement as the adjustment between them', async () => {
    await marco.goto(`${app.url}/agreement/${past.agreementId}/periods`);
    await marco.locator(`a[href="${address()}"]`, { hasText: 'Closed' }).click(LIMIT);
    await marco.getByText('Adjustments after the close').waitFor(LIMIT);
    const { asClosed, asKnownNow, adjustments } = await shown();
    const [closed, now] = [volumeOf(asClosed), volumeOf(asKnownNow.clauses)];
    for (const row of ['goal', 'counted', 'provisional', 'disputed', 'reversed'])
      expect((await cells(marco, row)).slice(0, 2)).toEqual([String(closed[row]), String(now[row])]);
    expect((await cells(marco, 'counted'))[2]).toBe('+1');
    expect((await cells(marco, 'disputed'))[2]).toBe('−1');
    expect((await cells(marco, 'goal'))[2]).toBe('=');
    const adjusted = marco.getByRole('list', { name: 'Adjustments after the close' }).getByRole('listitem');
    const told = await adjusted.filter({ hasText: 'the rejection was overturned' }).innerText();
    expect(adjustments).toEqual([expect.objectContaining({ leadId: past.disputed.id })]);
    expect(told).toContain('−1 Disputed, +1 Counted');
    await marco.getByText('Marketing shows its plan.').waitFor(LIMIT);
  });

  it('is restated when marketing asks with a reason and sales agrees, both values staying', async () => {
    const giulia = await open('Giulia');
    await giulia.goto(app.url + address());
    await giulia.getByRole('button', { name: 'Ask for a restatement' }).click(LIMIT);
    const sheet = giulia.getByRole('dialog');
    await sheet.getByLabel('Why').fill('The dispute was settled late.');
    await sheet.getByRole('button', { name: 'Ask for a restatement' }).click(LIMIT);
    await giulia.getByText('Waits for the other side').waitFor(LIMIT);
    await marco.goto(app.url + address());
    await marco.getByRole('button', { name: 'Agree' }).click(LIMIT);
    await marco.getByRole('dialog').getByRole('button', { name: 'Agree' }).click(LIMIT);
    const restated = marco.getByRole('list', { name: 'Restatement' }).getByRole('listitem').first();
    await restated.locator('[data-clause="volume"]').waitFor(LIMIT);
    const { asClosed, asKnownNow, restatements } = await shown();
    expect(restatements).toEqual([expect.objectContaining({ status: 'confirmed' })]);
    expect((await cells(restated, 'counted')).slice(0, 2)).toEqual(
      [asClosed, asKnownNow.clauses].map((clauses) => String(volumeOf(clauses).counted)),
    );
  });

  it('is talked through in a review: opened, a decision recorded, minutes kept, closed for good', async () => {
    await marco.goto(`${app.url}/reviews?agreement=${past.agreementId}`);
    await marco.getByRole('button', { name: 'Open a review' }).click(LIMIT);
    await marco.getByRole('button', { name: 'Open it' }).click(LIMIT);
    await marco.getByRole('heading', { name: 'Both sides when it was opened' }).waitFor(LIMIT);
    const id = new URL(marco.url()).pathname.split('/').at(-1) ?? '';
    const read = async () =>
      (await ask().get<{ status: string; snapshot: { clauses: Figures[] } }>(`/reviews/${id}`)).body;
    const volume = volumeOf((await read()).snapshot.clauses);
    expect(await cells(marco, 'counted')).toEqual([String(volume.counted)]);
    await marco.getByRole('button', { name: 'Add a decision' }).click(LIMIT);
    const sheet = marco.getByRole('dialog');
    await sheet.getByLabel('What is to be done').fill('Call within the hour.');
    await sheet.getByRole('combobox', { name: 'Who does it' }).fill('Anna');
    await marco.getByRole('option', { name: 'Anna' }).click(LIMIT);
    await sheet.getByLabel('By when').fill('2031-01-31');
    await sheet.getByRole('button', { name: 'Record the decision' }).click(LIMIT);
    await marco.getByText('Anna, by 31 Jan 2031').waitFor(LIMIT);
    await marco.getByLabel('What was said').fill('All agreed.');
    await marco.getByRole('button', { name: 'Save the minutes' }).click(LIMIT);
    await marco.getByText('The minutes are saved').waitFor(LIMIT);
    await marco.getByRole('button', { name: 'Close the review' }).click(LIMIT);
    await marco.getByRole('button', { name: 'Close it' }).click(LIMIT);
    await marco.getByText(/closed .* by Marco/).waitFor(LIMIT);
    expect(await read()).toMatchObject({
      ...{ status: 'closed', minutes: 'All agreed.' },
      decisions: [{ text: 'Call within the hour.', ownerName: 'Anna', dueOn: '2031-01-31', status: 'open' }],
    });
  });

  it('logs no error in either browser', () => {
    expect(errors.flat()).toEqual([]);
  });
});
