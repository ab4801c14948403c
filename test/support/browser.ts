import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ActingMember } from './workspace-builder.js';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chrome of this machine: `CHROME_PATH`, the system's, or the one shipped inside an npm package. */
async function findChrome(): Promise<{ executablePath: string; args: string[] }> {
  const found = [process.env.CHROME_PATH, ...SYSTEM].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  if (found) return { executablePath: found, args: QUIET };
  // Tells the package to bring the system libraries of its browser too: a bare machine has none of them.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Without its own switches: they run everything in one process and take security checks away that pages rely on.
  return { executablePath: await packaged.executablePath(), args: QUIET };
}

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ ...(await findChrome()), headless: true });

export interface Visit {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: 'en' | 'it';
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens the product as this member; what the page logs as an error is kept in `errors`. */
export async function visitAs(
  browser: Browser,
  url: string,
  member: ActingMember,
  { viewport = { width: 1440, height: 900 }, locale = 'en', colorScheme = 'light' }: Visit = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
  const context = await browser.newContext({
    viewport,
    locale,
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Rome',
  });
  const [name = '', value = ''] = member.cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, context, errors };
}
