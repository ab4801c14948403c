import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { answers, Receiver } from '../../libs/notifications/src/test-support/receiver.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 45_000 };
const ENV = { WEBHOOK_ALLOW_LOOPBACK: 'true', WEBHOOK_RETRY_SECONDS: '1,1' };

describe('webhooks in the browser', () => {
  let db: TestDatabase;
  let app: TestApp;
  let receiver: Receiver;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let requests: string[];
  let secret = '';

  beforeAll(async () => {
    [db, receiver] = await Promise.all([testDatabase(), Receiver.start()]);
    const members = [{ name: 'Ada', roles: ['administrator'] }] as const;
    const workspace = await buildWorkspace(db, { members });
    app = await startTestApp(db, { hasWeb: true, env: ENV });
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, app.url, workspace.members.Ada));
    requests = [];
    page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await receiver?.close();
    await db?.drop();
  });

  const verified = (by: string, which = receiver.received.length - 1): unknown => {
    const { headers, body } = receiver.received[which]!;
    return new Webhook(by).verify(body, headers as Record<string, string>);
  };
  const newestIs = (state: string): Promise<void> =>
    page
      .getByRole('button', { name: new RegExp(`webhook\\.test.*${state}`, 's') })
      .first()
      .waitFor(LIMIT);
  const shownSecret = async (): Promise<string> => {
    const shown = page.getByText(/^whsec_/);
    await shown.waitFor(LIMIT);
    return shown.innerText();
  };

  it('are added with a secret that is shown once, and the test arrives while one looks', async () => {
    await page.goto(`${app.url}/settings/webhooks`);
    await page.getByRole('button', { name: 'Add an endpoint' }).first().click(LIMIT);
    await page.getByLabel('Address').fill(receiver.url);
    await page.getByLabel('What it is for').fill('Warehouse');
    await page.getByRole('button', { name: 'Add it and show its secret' }).click(LIMIT);
    await page.getByRole('heading', { name: 'Warehouse' }).waitFor(LIMIT);
    secret = await shownSecret();
    await page.getByRole('button', { name: 'Send a test' }).click(LIMIT);
    await newestIs('Arrived');
    expect(verified(secret)).toMatchObject({ type: 'webhook.test' });
    await page.reload();
    await newestIs('Arrived');
    expect(await page.getByText(/^whsec_/).count()).toBe(0);
  });

  /** Time as the server sees it. */
  async function pass(seconds: number): Promise<void> {
    const [end] = await db.oracle<{ at: Date }>(`select now() + interval '${seconds} seconds' as at`);
    await until(`${seconds} seconds pass`, async () => {
      const [now] = await db.oracle<{ isOver: boolean }>('select now() > $1 as "isOver"', [end?.at]);
      return now?.isOver;
    });
  }

  it('ask for nothing while nothing happens', async () => {
    await newestIs('Arrived');
    const asked = (): number => requests.filter((each) => each.includes('/webhooks')).length;
    // The word of what has just happened may still be on its way.
    await until('a second passes without a question', async () => {
      const before = asked();
      await pass(1);
      return asked() === before;
    });
    const before = asked();
    await pass(5);
    expect(asked()).toBe(before);
  });

  it('show each attempt of a receiver that fails, and that it was given up', async () => {
    receiver.behaves(answers(500));
    await page.getByRole('button', { name: 'Send a test' }).click(LIMIT);
    await page.getByText('failing since').first().waitFor(LIMIT);
    await newestIs('Given up');
    await page
      .getByRole('button', { name: /webhook\.test.*Given up/s })
      .first()
      .click();
    await until('three attempts stand there', async () => {
      const cells = await page.getByRole('cell', { name: '500', exact: true }).count();
      return cells === 3;
    });
  });

  it('are stopped after days of failure, which the open page shows, and run again', async () => {
    await db.oracle(`update webhook_endpoint set failing_since = now() - interval '121 hours'`);
    await page.getByRole('button', { name: 'Send a test' }).click(LIMIT);
    await page.getByText('It only failed for five days').waitFor(LIMIT);
    await newestIs('Dropped');
    receiver.behaves(answers(200));
    await page.getByRole('button', { name: 'Let it run again' }).click(LIMIT);
    await page.getByText('running', { exact: true }).waitFor(LIMIT);
  });

  it('send again what was missed, under the ids it had', async () => {
    const missed = new Set(receiver.received.slice(1).map(({ headers }) => headers['webhook-id']));
    const before = receiver.received.length;
    await page.getByRole('button', { name: 'Send again since …' }).click(LIMIT);
    await page.getByRole('button', { name: 'Send again', exact: true }).click(LIMIT);
    const again = await until('both come', () => {
      const later = receiver.received.slice(before);
      return later.length === missed.size && later;
    });
    expect(new Set(again.map(({ headers }) => headers['webhook-id']))).toEqual(missed);
    await until('nothing is missed any more', async () => (await page.getByText('Arrived').count()) >= 4);
  });

  it('are signed by both secrets after a new one is made', async () => {
    await page.getByRole('button', { name: 'Make a new one' }).click(LIMIT);
    await page.getByRole('button', { name: 'Make it now' }).click(LIMIT);
    const fresh = await shownSecret();
    expect(fresh).not.toBe(secret);
    const before = receiver.received.length;
    await page.getByRole('button', { name: 'Send a test' }).click(LIMIT);
    await until('it comes', () => receiver.received.length > before);
    expect(verified(secret)).toMatchObject({ type: 'webhook.test' });
    expect(verified(fresh)).toMatchObject({ type: 'webhook.test' });
    expect(errors).toEqual([]);
  });
});
