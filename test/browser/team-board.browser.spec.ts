import type { Browser, Locator, Page } from 'playwright-core';
import { ALWAYS_OPEN } from '#calendar';
import { EVERYONE } from '#contracts';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const HOUR_MS = 3_600_000;
/** Where a card is taken hold of. */
const GRIP = { x: 30, y: 60 };

type Name = 'Giulia' | 'Luca' | 'Sara' | 'Marco';

describe('the board of a team, with its reps looking on', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let pages: Record<'manager' | 'luca' | 'sara', Page>;
  const errors: string[][] = [];

  const ask = (name: Name) => askAs(app.url, workspace.members[name]);

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Luca', roles: ['sales-rep'], team: 'sales' },
        { name: 'Sara', roles: ['sales-rep'], team: 'sales' },
        { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    await activateAgreement();
    browser = await launchBrowser();
    pages = { manager: await open('Marco'), luca: await open('Luca'), sara: await open('Sara') };
    await pages.manager.getByRole('link', { name: 'Team' }).first().click(LIMIT);
    await column('Luca').waitFor(LIMIT);
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
    const tiers = [{ key: 'all', label: 'Everyone', when: EVERYONE, targetMs: HOUR_MS }];
    const clauses = [
      { ...duty, kind: 'duty.accept', key: 'accept', title: 'Answer in time', tiers },
      { ...duty, kind: 'duty.contact', key: 'contact', title: 'Contact in time', tiers },
    ];
    const terms = { period: { unit: 'month', zone: 'Europe/Rome' }, clauses };
    const drafted = await ask('Giulia').post<{ id: string; version: number }>('/agreements', {
      ...{ name: 'Relay', terms, calendars: { default: ALWAYS_OPEN('Europe/Rome') } },
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

  interface HandedOver {
    readonly name: string;
    readonly handoverId: string;
  }

  /** Marketing hands a fresh lead over to Luca by name. */
  async function handOver(firstName: string): Promise<HandedOver> {
    const captured = await ask('Giulia').post<{ results: [{ leadId: string }] }>('/leads', {
      ...{ firstName, lastName: 'Rossi', email: `${firstName.toLowerCase()}@rossi.example` },
      ...{ channel: 'website', origin: 'marketing', leadType: 'demo' },
    });
    const offered = await ask('Giulia').post<{ handovers: [{ id: string }] }>('/handovers', {
      leadIds: [captured.body.results[0].leadId],
      toTeamId: workspace.teams.sales,
      toMemberId: workspace.members.Luca.id,
    });
    expect(offered.status).toBe(201);
    const name = `${firstName} Rossi`;
    await cardOf('Luca', name).waitFor(LIMIT);
    return { name, handoverId: offered.body.handovers[0].id };
  }

  const column = (name: string): Locator => pages.manager.getByRole('region', { name, exact: true });
  const cardOf = (owner: string, name: string): Locator =>
    column(owner)
      .getByRole('listitem')
      .filter({ has: pages.manager.getByRole('link', { name }) });
  const onDesk = (page: Page, name: string): Locator => page.getByRole('main').getByRole('link', { name });
  const told = (text: string | RegExp): Locator => pages.manager.getByText(text).first();

  /** As a hand does it: taken up, moved over there, let go. */
  async function drag(card: Locator, to: Locator): Promise<void> {
    const { mouse } = pages.manager;
    // Hovering waits until the card stands still, and brings it into view; all columns are equally tall.
    await card.hover({ position: GRIP, ...LIMIT });
    const [from, there] = [await card.boundingBox(), await to.boundingBox()];
    if (from === null || there === null) throw new Error('It is not on the page.');
    const [x, y] = [from.x + GRIP.x, from.y + GRIP.y];
    await mouse.down();
    await mouse.move(x + 12, y + 4, { steps: 4 });
    await mouse.move(there.x + there.width / 2, y, { steps: 12 });
    await mouse.up();
  }

  it('gives an offer to a colleague by drag: her inbox shows it live, his loses it', async () => {
    const { name } = await handOver('Anna');
    await onDesk(pages.luca, name).waitFor(LIMIT);
    await drag(cardOf('Luca', name), column('Sara'));
    await onDesk(pages.sara, name).waitFor(LIMIT);
    await onDesk(pages.luca, name).waitFor({ state: 'detached', ...LIMIT });
    await cardOf('Sara', name).waitFor(LIMIT);
  });

  it('takes it back by one touch', async () => {
    const { name } = await handOver('Bruno');
    await drag(cardOf('Luca', name), column('Team queue'));
    await cardOf('Team queue', name).waitFor(LIMIT);
    await pages.manager
      .getByRole('alert')
      .filter({ hasText: name })
      .getByRole('button', { name: 'Give back' })
      .click(LIMIT);
    await cardOf('Luca', name).waitFor(LIMIT);
  });

  it('gives a lead that is being worked away by keyboard alone, with a reason', async () => {
    const { name, handoverId } = await handOver('Carla');
    expect((await ask('Luca').post(`/handovers/${handoverId}/acceptance`, {})).status).toBe(200);
    await cardOf('Luca', name).getByText('Sales accepted').waitFor(LIMIT);
    const { keyboard } = pages.manager;
    await cardOf('Luca', name)
      .getByRole('button', { name: `Move ${name}` })
      .focus();
    await keyboard.press('Space');
    await told(`${name} is over Luca.`).waitFor({ state: 'attached', ...LIMIT });
    await keyboard.press('ArrowRight');
    await told(`${name} is over Marco.`).waitFor({ state: 'attached', ...LIMIT });
    await keyboard.press('ArrowRight');
    await told(`${name} is over Sara.`).waitFor({ state: 'attached', ...LIMIT });
    await keyboard.press('Space');
    await pages.manager.getByRole('dialog').getByRole('button', { name: 'Give to Sara' }).waitFor(LIMIT);
    await keyboard.press('Enter');
    await onDesk(pages.sara, name).waitFor(LIMIT);
    await onDesk(pages.luca, name).waitFor({ state: 'detached', ...LIMIT });
  });

  it('moves several at once from the menu', async () => {
    const names = [(await handOver('Dario')).name, (await handOver('Elisa')).name];
    for (const name of names) await pages.manager.getByRole('checkbox', { name: `Choose ${name}` }).check();
    await pages.manager.getByRole('button', { name: '2 chosen: Give to…' }).click(LIMIT);
    await pages.manager.getByRole('menuitem', { name: /Sara/ }).click(LIMIT);
    for (const name of names) await cardOf('Sara', name).waitFor(LIMIT);
    await told('2 leads are with Sara now.').waitFor(LIMIT);
  });

  it('leaves a card where it is when somebody was faster, and says who', async () => {
    const { name, handoverId } = await handOver('Fabio');
    await pages.manager.route('**/assignment', async (route) => {
      await ask('Luca').post(`/handovers/${handoverId}/acceptance`, {});
      await route.continue();
    });
    await drag(cardOf('Luca', name), column('Sara'));
    await told(`${name} stays: Luca accepted it first.`).waitFor(LIMIT);
    await pages.manager.unroute('**/assignment');
    await cardOf('Luca', name)
      .getByRole('button', { name: `Move ${name}` })
      .waitFor(LIMIT);
  });

  it('logs no error but the lost race', () => {
    expect(errors.flat().filter((text) => !text.includes('409'))).toEqual([]);
  });
});
