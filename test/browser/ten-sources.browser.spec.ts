import type { Browser, Page } from 'playwright-core';
import type { Channel } from '#contracts';

import { en } from '../../apps/web/src/ui/words.en.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { TenSources } from '../support/ten-sources.js';
import { until } from '../support/until.js';

const LIMIT = { timeout: 30_000 };

/** The sources of the business, and what is won of the one who comes from each; all different, so that no two can be confused. */
const SOURCES: readonly { readonly source: Channel; readonly cents: number }[] = [
  { source: 'website', cents: 100_001 },
  { source: 'e-commerce', cents: 200_002 },
  { source: 'digital-catalogue', cents: 300_003 },
  { source: 'social', cents: 400_004 },
  { source: 'event', cents: 500_005 },
  { source: 'content', cents: 600_006 },
  { source: 'partner', cents: 700_007 },
  { source: 'seller', cents: 800_008 },
  { source: 'customer-care', cents: 900_009 },
  { source: 'community', cents: 1_000_010 },
];
const addressOf = (source: string): string => `ada@${source}-source.example`;
const euros = (cents: number): string =>
  `€${(cents / 100).toLocaleString('en', { minimumFractionDigits: 2 })}`;

describe('whoever comes from any source of the business', () => {
  let house: TenSources;
  let browser: Browser;
  let page: Page;
  let errors: readonly string[];
  beforeAll(async () => {
    house = await TenSources.open();
    for (const { source, cents } of SOURCES) {
      await house.ways[source]?.(addressOf(source));
      await house.win(addressOf(source), (cents / 100).toFixed(2));
    }
    await until('every deal is credited', async () => {
      const { body } = await house
        .as('Giulia')
        .get<{ won: { total: { conversions: number } } }>(
          `/credit/report?from=${new Date().getUTCFullYear()}-01-01&to=${new Date().getUTCFullYear()}-12-31`,
        );
      return body.won.total.conversions === SOURCES.length;
    });
    browser = await launchBrowser();
    ({ page, errors } = await visitAs(browser, house.app.url, house.firm.members.Giulia));
    await page.goto(`${house.app.url}/credit?models=first,linear`);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('is a lead of that source', async () => {
    const sql = `select l.channel, l.stage from lead l join person p on p.id = l.person_id where l.workspace_id = $1 and p.email = $2`;
    const found: unknown[] = [];
    for (const { source } of SOURCES)
      found.push((await house.db.oracle(sql, [house.firm.id, addressOf(source)]))[0]);
    expect(found).toEqual(SOURCES.map(({ source }) => ({ channel: source, stage: 'customer' })));
  });

  it.each(SOURCES)(
    'brings revenue that the page traces back to $source',
    async ({ source, cents }) => {
      const label = en.channel[source];
      const cell = page.locator(`tr[data-row="${label}"] td[data-model="first"]`);
      await cell.waitFor(LIMIT);
      expect(await cell.innerText()).toContain(euros(cents));
      await cell.getByRole('button').first().click(LIMIT);
      const sheet = page.getByRole('dialog');
      await sheet.getByText('The deals add up to the figure.').waitFor(LIMIT);
      expect(await sheet.locator('[data-deal]').count()).toBe(1);
      expect(await sheet.locator('[data-deal]').innerText()).toContain(euros(cents));
      await sheet.getByRole('button', { name: /^Touches of/ }).click(LIMIT);
      await sheet.locator('[data-touch]').first().waitFor(LIMIT);
      expect(await sheet.locator('[data-touch]').first().getAttribute('data-touch')).toBe(source);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden', ...LIMIT });
    },
    60_000,
  );

  it('adds up to all that was won, and nothing was wrong on the page', async () => {
    const won = SOURCES.reduce((sum, { cents }) => sum + cents, 0);
    expect(await page.locator('tr[data-row="total"]').innerText()).toContain(euros(won));
    const [booked] = await house.db.oracle<{ sum: string }>(
      'select sum(amount_minor)::text as sum from revenue_event where workspace_id = $1',
      [house.firm.id],
    );
    expect(Number(booked?.sum)).toBe(won);
    expect(errors).toEqual([]);
  });
});
