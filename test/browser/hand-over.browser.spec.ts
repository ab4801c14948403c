import type { Browser, Page } from 'playwright-core';
import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
/** Long enough to act within, short enough to wait for. */
const ACCEPT_MS = 60_000;
const UNANSWERED_MS = 4_000;

type Name = 'Giulia' | 'Luca' | 'Marco' | 'Elena';

describe('the hand-over, seen by three members at once', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let pages: Record<'marketing' | 'sales' | 'leadership', Page>;
  const errors: string[][] = [];

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
        { name: 'Elena', roles: ['leadership'] },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    await activateAgreement();
    browser = await launchBrowser();
    pages = { marketing: await open('Giulia'), sales: await open('Luca'), leadership: await open('Elena') };
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  async function open(name: Name): Promise<Page> {
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name]);
    errors.push(logged);
    return page;
  }

  async function activateAgreement(): Promise<void> {
    const duty = { owedBy: 'sales', owedTo: 'marketing', objective: 0.9 };
    const terms = {
      period: { unit: 'month', zone: 'Europe/Rome' },
      clauses: [
        {
          kind: 'quota.volume',
          key: 'volume',
          title: 'Leads handed over',
          owedBy: 'marketing',
          owedTo: 'sales',
          goal: 10,
          segment: EVERYONE,
        },
        {
          ...duty,
          kind: 'duty.accept',
          key: 'accept',
          title: 'Answer in time',
          tiers: [
            {
              key: 'urgent',
              label: 'Urgent',
              when: { field: 'leadType', op: 'eq', value: 'urgent' },
              targetMs: UNANSWERED_MS,
            },
            { key: 'all', label: 'Everyone', when: EVERYONE, targetMs: ACCEPT_MS },
          ],
        },
      ],
    };
    const drafted = await ask('Giulia').post<{ id: string; version: number }>('/agreements', {
      name: 'Relay',
      terms,
      calendars: { default: ALWAYS_OPEN('Europe/Rome') },
    });
    const version = `/agreements/${drafted.body.id}/versions/${drafted.body.version}`;
    const steps = [
      await ask('Giulia').post(`${version}/proposal`),
      await ask('Giulia').post(`${version}/signature`, { side: 'marketing' }),
      await ask('Marco').post(`${version}/signature`, { side: 'sales' }),
      await ask('Giulia').post(`${version}/activation`, {}),
    ];
    expect(steps.map(({ status }) => status < 300)).toEqual([true, true, true, true]);
  }

  /** Marketing hands a fresh lead over; returns the name on it. */
  async function handOver(firstName: string, leadType = 'demo'): Promise<string> {
    const captured = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      firstName,
      lastName: 'Rossi',
      email: `${firstName.toLowerCase()}@rossi.example`,
      channel: 'website',
      origin: 'marketing',
      leadType,
    });
    const leadIds = [captured.body.results[0].leadId];
    const offered = await ask('Giulia').post('/handovers', { leadIds, toTeamId: workspace.teams.sales });
    expect(offered.status).toBe(201);
    return `${firstName} Rossi`;
  }

  const offerOf = (name: string) =>
    pages.sales
      .locator('li', { hasText: name })
      .filter({ has: pages.sales.getByRole('button', { name: 'Accept' }) });

  const revisionOn = async (page: Page): Promise<string> =>
    (
      await page
        .getByText(/live · up to entry/)
        .first()
        .innerText()
    ).replace(/\D/g, '');

  interface Tally {
    readonly cells: Readonly<
      Record<
        string,
        {
          readonly counted?: number;
          readonly provisional?: number;
          readonly reversed?: number;
          readonly breached?: number;
          readonly met?: number;
        }
      >
    >;
  }
  const standing = async (): Promise<Tally['cells']> => {
    const { body } = await ask('Elena').get<{ items: [{ id: string }] }>('/agreements');
    return (await ask('Elena').get<Tally>(`/boards/agreement%2F${body.items[0].id}`)).body.cells;
  };

  it('brings an accepted lead to all three pages without a reload, at the same revision', async () => {
    const name = await handOver('Anna');
    await offerOf(name).getByRole('button', { name: 'Accept' }).click(LIMIT);
    await offerOf(name).waitFor({ state: 'detached', ...LIMIT });
    await until('all pages at one revision', async () => {
      const revisions = await Promise.all(Object.values(pages).map(revisionOn));
      return revisions[0] !== '' && new Set(revisions).size === 1;
    });
    expect((await standing())['clause.volume']).toMatchObject({ counted: 1, provisional: 0 });
    await pages.leadership
      .getByText(/Sales accepted/)
      .first()
      .waitFor(LIMIT);
  });

  it('takes a rejected lead back out of the tally', async () => {
    const name = await handOver('Bruno');
    await until('the provisional lead', async () => (await standing())['clause.volume']?.provisional === 1);
    await offerOf(name).getByRole('button', { name: 'Reject' }).click(LIMIT);
    await pages.sales.getByText('Student or job seeker').click(LIMIT);
    await pages.sales
      .getByRole('dialog')
      .getByRole('button', { name: /^Reject/ })
      .click(LIMIT);
    await offerOf(name).waitFor({ state: 'detached', ...LIMIT });
    const volume = await until('the reversal', async () => {
      const clause = (await standing())['clause.volume'];
      return clause?.provisional === 0 && clause;
    });
    expect(volume).toMatchObject({ counted: 1, provisional: 0, reversed: 1 });
  });

  it('breaches an unanswered hand-over at its deadline with nobody touching it', async () => {
    await handOver('Carla', 'urgent');
    await until('the breach', async () => (await standing())['clause.accept']?.breached === 1);
    const [breach] = await db.oracle<{ occurred_at: Date; due: string; started: string }>(
      `select occurred_at, payload->>'dueAt' as due, payload->>'startedAt' as started from journal_entry where type = 'obligation.breached' and payload->>'level' = 'lead'`,
    );
    expect(breach?.occurred_at.toISOString()).toBe(breach?.due);
    expect(Date.parse(breach?.due ?? '') - Date.parse(breach?.started ?? '')).toBe(UNANSWERED_MS);
    await pages.leadership.getByText('Answer in time').first().waitFor(LIMIT);
  });

  it('logs no error in any of the three browsers', () => {
    expect(errors.flat()).toEqual([]);
  });
});
