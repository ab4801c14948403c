import type { Browser, Page } from 'playwright-core';
import { ALWAYS_OPEN } from '#calendar';
import { IdentityConfig, openSession } from '#identity';
import { newId } from '#kernel';
import { PostOffice } from '../../libs/notifications/src/test-support/post-office.js';
import { PushReceiver } from '../../libs/notifications/src/test-support/push-receiver.js';
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
const MEMBERS = [
  { name: 'Giulia', roles: ['marketing-manager', 'administrator'], team: 'marketing' },
  { name: 'Marco', roles: ['sales-manager'], team: 'sales' },
] as const;
const GOAL = 40;
const CLAUSES = [
  {
    ...{ kind: 'quota.volume', key: 'mql', title: 'Leads for sales', goal: GOAL },
    ...{ owedBy: 'marketing', owedTo: 'sales' },
  },
  {
    ...{ kind: 'duty.accept', key: 'accept', title: 'Accept', owedBy: 'sales', owedTo: 'marketing' },
    ...{ objective: 0.9, tiers: [{ key: 'all', label: 'All', targetMs: 3_600_000 }] },
  },
];

describe('mails and messages of a member who chooses them in the browser', () => {
  let db: TestDatabase;
  let office: PostOffice;
  let service: PushReceiver;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Marco'>;
  let marco: Page;
  let giulia: ReturnType<typeof askAs>;
  const errors: string[] = [];

  beforeAll(async () => {
    [db, office, service] = await Promise.all([testDatabase(), PostOffice.open(), PushReceiver.start()]);
    workspace = await buildWorkspace(db, { members: MEMBERS });
    // Nothing is sent before the choice is made: the day's mails leave when the second application starts.
    app = await startTestApp(db, { hasWeb: true, env: { WEBHOOK_ALLOW_LOOPBACK: 'true' } });
    giulia = askAs(app.url, workspace.members.Giulia);
    await agree();
    browser = await launchBrowser();
    const visit = await visitAs(browser, app.url, workspace.members.Marco);
    visit.page.on('pageerror', (error) => errors.push(String(error)));
    marco = visit.page;
    await visit.context.grantPermissions(['notifications'], { origin: app.url });
    await pretendToSubscribe(marco);
  }, 150_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await Promise.all([office.close(), service.close()]);
    await db.drop();
  });

  async function agree(): Promise<void> {
    const { body } = await giulia.post<{ id: string }>('/agreements', {
      ...{ name: 'Spring', calendars: { default: ALWAYS_OPEN('Europe/Rome') } },
      terms: { period: { unit: 'month', zone: 'Europe/Rome' }, clauses: CLAUSES },
    });
    const version = `/agreements/${body.id}/versions/1`;
    const sales = askAs(app.url, workspace.members.Marco);
    await giulia.post(`${version}/proposal`);
    await giulia.post(`${version}/signature`, { side: 'marketing' });
    await sales.post(`${version}/signature`, { side: 'sales' });
    expect(await sales.post(`${version}/activation`, {})).toMatchObject({ status: 200 });
  }

  /** A browser of a test has no push service of its maker: it subscribes at ours. All else is the page's own. */
  async function pretendToSubscribe(page: Page): Promise<void> {
    const subscription = service.subscribe();
    await page.addInitScript(`
      const { endpoint, p256dh, auth } = ${JSON.stringify(subscription)};
      const made = {
        endpoint,
        toJSON: () => ({ endpoint, keys: { p256dh, auth } }),
        unsubscribe: () => {
          isOn = false;
          localStorage.removeItem('subscribed');
          return Promise.resolve(true);
        },
      };
      let isOn = localStorage.getItem('subscribed') === 'yes';
      PushManager.prototype.subscribe = () => {
        isOn = true;
        localStorage.setItem('subscribed', 'yes');
        return Promise.resolve(made);
      };
      PushManager.prototype.getSubscription = () => Promise.resolve(isOn ? made : null);
    `);
    browserAddress = subscription.endpoint;
  }
  let browserAddress = '';

  async function signInAgain(): Promise<void> {
    const { accountId } = workspace.members.Marco;
    const token = await db.database.withRole('accounts', (tx) =>
      openSession(tx, accountId, workspace.id, new IdentityConfig()),
    );
    await marco.context().addCookies([{ name: 'staffetta', value: token, url: app.url }]);
  }

  const offered = async (): Promise<string> => {
    const lead = {
      email: `${newId()}@rossi.example`,
      channel: 'website',
      origin: 'marketing',
      leadType: 'demo',
    };
    const { body } = await giulia.post<{ results: [{ leadId: string }] }>('/leads', {
      firstName: 'Ada',
      ...lead,
    });
    const { leadId } = body.results[0];
    const wish = {
      leadIds: [leadId],
      toTeamId: workspace.teams.sales,
      toMemberId: workspace.members.Marco.id,
    };
    expect((await giulia.post('/handovers', wish)).status).toBeLessThan(300);
    return leadId;
  };

  it('chooses the daily digest for a kind, and no quiet, and it is kept', async () => {
    await marco.goto(`${app.url}/settings/notifications`);
    const offers = marco.getByRole('combobox', { name: 'A lead for me: By mail' });
    await offers.click(LIMIT);
    await marco.getByRole('option', { name: 'Once a day' }).click(LIMIT);
    await marco.getByRole('switch', { name: 'Write to me in my working time only' }).click(LIMIT);
    await until('both are kept', async () => {
      const { body } = await askAs(app.url, workspace.members.Marco).get<{
        isQuiet: boolean;
        items: { channel: string; kind: string; mode: string }[];
      }>('/notifications/preferences');
      const cell = body.items.find((each) => each.channel === 'mail' && each.kind === 'offer');
      return !body.isQuiet && cell?.mode === 'daily';
    });
  });

  it('turns this device on, and is told on it', async () => {
    await marco
      .getByText('The browser will ask')
      .or(marco.getByText('may show notifications; nothing'))
      .first()
      .waitFor(LIMIT);
    await marco.getByRole('switch', { name: 'Tell me on this device' }).click(LIMIT);
    await marco.getByText('this device', { exact: true }).waitFor(LIMIT);
    const leadId = await offered();
    const message = await until('the message reaches the push service', () =>
      service.to({ endpoint: browserAddress }).find(({ payload }) => payload.path === `/leads/${leadId}`),
    );
    expect(message.payload).toMatchObject({ kind: 'offer', language: 'en' });
    expect(service.faults).toEqual([]);
  });

  it('is told nothing here after signing out, and again only after saying so', async () => {
    await marco.goto(app.url);
    await marco
      .getByRole('button', { name: /Marco$/ })
      .first()
      .click(LIMIT);
    await marco.getByRole('menuitem', { name: 'Sign out' }).click(LIMIT);
    await marco.getByRole('button', { name: 'Sign in' }).waitFor(LIMIT);
    const subscribed = (): Promise<unknown[]> => db.oracle('select 1 from push_subscription');
    expect(await subscribed()).toEqual([]);
    await signInAgain();
    await marco.goto(app.url);
    await marco.getByText('You were told on this device before you signed out.').waitFor(LIMIT);
    expect(await subscribed()).toEqual([]);
    await marco.getByRole('button', { name: 'Tell me here again' }).click(LIMIT);
    await until('the device is known again', async () => (await subscribed()).length === 1);
    const leadId = await offered();
    await until('the message reaches the push service', () =>
      service.to({ endpoint: browserAddress }).find(({ payload }) => payload.path === `/leads/${leadId}`),
    );
    await marco.reload();
    await marco
      .getByRole('button', { name: /Marco$/ })
      .first()
      .waitFor(LIMIT);
    expect(await marco.getByRole('button', { name: 'Tell me here again' }).count()).toBe(0);
  });

  it('gets the digest, and the day with its chart in the numbers of the page', async () => {
    const env = { SMTP_URL: office.url, BASE_URL: 'https://staffetta.example', MAIL_DIGEST_TIME: '00:00' };
    const sending = await startTestApp(db, { env });
    try {
      const to = office.to.bind(office, workspace.members.Marco.email);
      const digest = await until('the digest arrives', () =>
        to().find(({ mail }) => mail.subject?.includes('to know today')),
      );
      expect(digest.mail.text).toContain('A lead was handed to you');
      const { mail } = await until('the day arrives', () =>
        to().find(({ mail: each }) => each.subject?.startsWith('Where both sides stand today')),
      );
      const said = /aria-label="Leads for sales: (\d+) of (\d+)/.exec(mail.html ?? '');
      await marco.goto(`${app.url}/agreement`);
      await marco
        .getByText(`of ${said?.[2] ?? '–'}`, { exact: true })
        .first()
        .waitFor(LIMIT);
      const figure = async (part: string): Promise<number> => {
        const links = marco.locator(`a[href*="clause.mql.${part}"]`);
        const text = (await links.count()) === 0 ? '0' : await links.first().innerText();
        return Number(/\d+/.exec(text)?.[0] ?? 0);
      };
      await marco.locator('a[href*="clause.mql.provisional"]').first().waitFor(LIMIT);
      expect(Number(said?.[1])).toBe((await figure('counted')) + (await figure('provisional')));
      expect(Number(said?.[1])).toBe(2);
      expect((mail.html ?? '').split('<td valign="bottom"').length - 1).toBeGreaterThanOrEqual(28);
      const leave = /https:\/\/staffetta\.example(\/unsubscribe\/\S+)/.exec(mail.text ?? '')?.[1] ?? '';
      await marco.goto(`${app.url}${leave}`);
      await marco.getByRole('button', { name: 'Stop these mails' }).click(LIMIT);
      await marco.getByRole('button', { name: 'Undo: send them again' }).click(LIMIT);
      await marco.getByRole('heading', { name: 'These mails come again' }).waitFor(LIMIT);
    } finally {
      await sending.close();
    }
    expect(errors).toEqual([]);
  });
});
