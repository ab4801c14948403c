import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { en } from '../../apps/web/src/features/begin/words.en.js';
import { en as imports } from '../../apps/web/src/features/import/words.en.js';
import { en as session } from '../../apps/web/src/features/session/words.en.js';
import { launchBrowser } from '../support/browser.js';
import { Newcomer } from '../support/newcomer.js';
import { Cleanup } from '../support/stack/cleanup.js';
import { Program } from '../support/stack/program.js';
import { until } from '../support/until.js';

const START = fileURLToPath(new URL('../../apps/cli/bin/start.mjs', import.meta.url));
const PASSWORD = 'correct horse battery';
const DAY_MS = 86_400_000;
/** Clicks and fields of both people together, from the first page to the first lead. */
const MOST_STROKES = 40;

/** Forty leads of the last half year, every fourth of them a customer by now. */
const past = (now: number): string => {
  const row = (index: number): string => {
    const on = new Date(now - (10 + index * 4) * DAY_MS).toISOString().slice(0, 10);
    const stage = index % 4 === 0 ? 'customer' : index % 2 === 0 ? 'mql' : 'inquiry';
    return `Anna${index},Rossi,anna${index}@rossi${index}.example,Rossi ${index},website,${stage},${on}`;
  };
  const rows = Array.from({ length: 40 }, (_, index) => row(index));
  return ['First name,Last name,Email,Company,Channel,Stage,Date', ...rows].join('\n');
};

describe('a newcomer, from the first page of a fresh installation', () => {
  const cleanup = new Cleanup();
  const errors: string[] = [];
  const foreign: string[] = [];
  let browser: Browser;
  let program: Program;
  let ada: Newcomer;
  let marco: Newcomer;
  let visitor: Newcomer;

  const visit = async (): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({
      ...{ locale: 'en', timezoneId: 'Europe/Rome', reducedMotion: 'reduce' },
    });
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && new URL(request.url()).host !== new URL(program.url).host)
        foreign.push(request.url());
    });
    return page;
  };

  beforeAll(async () => {
    const home = await mkdtemp(join(tmpdir(), 'staffetta-newcomer-'));
    // PostgreSQL runs as somebody else where we are root.
    await chmod(home, 0o755);
    cleanup.add(() => rm(home, { recursive: true, force: true }));
    const env = { STAFFETTA_HOME: home, START_AS_BUILT: '1', LOG_LEVEL: 'error' };
    program = await Program.start(START, { env }, cleanup);
    browser = await launchBrowser();
    ada = new Newcomer(await visit());
    marco = ada.joinedBy(await visit());
    visitor = ada.joinedBy(await visit());
  });
  afterAll(async () => {
    await browser?.close();
    await cleanup.run();
  });

  /** The address that the start command printed. */
  const printed = (): Promise<string> =>
    until('the address that is printed', () => /http:\/\/\S+\/setup\/[\w-]+/.exec(program.output())?.[0]);

  const step = (name: keyof typeof en & ('side' | 'invite' | 'sign' | 'source' | 'lead')) =>
    ada.page.locator(`[data-step="${name}"]`);
  const isDone = (name: Parameters<typeof step>[0]) =>
    until(`step ${name} to be done`, async () => (await step(name).getAttribute('data-state')) === 'done');

  it('sets the product up and stands on the first steps', async () => {
    await ada.page.goto(await printed());
    const { setup, signIn } = session;
    await ada.press(new RegExp(setup.real), 'radio');
    await ada.write(setup.you, 'Ada Neri');
    await ada.write(signIn.email, 'ada@neri.example');
    await ada.write(setup.password, PASSWORD);
    await ada.write(setup.workspace, 'Neri');
    await ada.press(setup.go);
    await ada.sees(en.side.own);
    expect(new URL(ada.page.url()).pathname).toBe('/begin');
  });

  it('takes a side, and brings in the leads of the past', async () => {
    await ada.click('Marketing', step('side').getByText('Marketing', { exact: true }));
    await ada.press(en.side.go);
    await isDone('side');
    await ada.click('history', ada.page.locator('[data-step="history"]').getByRole('button'));
    await ada.press(en.history.go, 'link');
    await ada.give(imports.drop.label, { name: 'past.csv', text: past(Date.now()) });
    await ada.press(imports.run.real);
    await ada.sees(imports.state.done);
  });

  it('drafts an agreement from the revenue wanted, by the rates of that past', async () => {
    await ada.page.goto(`${program.url}/begin`);
    await ada.write(/Revenue each month/, '50000');
    await ada.write(/one customer brings/, '5000');
    await ada.sees(/By the rates of your past year/);
    await ada.press(en.promises.go);
    await ada.sees(en.promises.made);
  });

  it('invites the other side, which signs what it was sent', async () => {
    await ada.write(/Who answers for/, 'Marco Bianchi');
    await ada.write(en.invite.email, 'marco@neri.example');
    await ada.press(en.invite.go);
    const link = await step('invite').locator('code').innerText();
    await ada.click(en.sign.send, step('sign').getByRole('button', { name: en.sign.send }));
    await ada.click('sure', ada.page.getByRole('dialog').getByRole('button', { name: en.sign.send }));
    await ada.sees(/waits for Marco Bianchi/);

    await marco.page.goto(link);
    await marco.write(session.link.password, PASSWORD);
    await marco.press(session.link.go);
    await marco.press(en.hint.read, 'link');
    await marco.press(/Sign for/);
    const sure = marco.page.getByRole('dialog').getByRole('button', { name: /Sign for/ });
    await marco.click('sure', sure);

    await ada.press(en.sign.activate);
    await isDone('sign');
  });

  it('opens a first source and sees the first lead come in by itself', async () => {
    await ada.press(en.source.go);
    const address = await step('source').locator('code').innerText();
    await ada.sees(en.lead.waiting);
    await visitor.page.goto(address);
    await visitor.write(/Your name/, 'Carla Verdi');
    await visitor.write(/E-mail/, 'carla@verdi.example');
    // Whoever writes faster than this is taken for a robot.
    await visitor.page.waitForTimeout(2_500);
    await visitor.press('Send');
    await visitor.sees(/Thank you/);
    await ada.sees(/Carla Verdi came in/);
    await ada.sees(en.arrived);
  });

  it(`did it all in at most ${MOST_STROKES} clicks and fields, with nothing wrong on the way`, () => {
    expect(ada.strokes.length, ada.strokes.join('\n')).toBeLessThanOrEqual(MOST_STROKES);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
});
