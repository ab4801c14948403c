import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { Desk } from '../../libs/correspondence/src/test-support/desk.js';
import { mailLines } from '../../libs/correspondence/src/test-support/mail-lines.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { until } from '../support/until.js';

const LIMIT = { timeout: 45_000 };

describe('correspondence in the browser', () => {
  let desk: Desk;
  let browser: Browser;

  beforeAll(async () => {
    desk = await Desk.open({ hasWeb: true });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('is written from the lead page, and the answer comes in below it', async () => {
    const { leadId, email } = await desk.accepted();
    const { page, errors } = await visitAs(browser, desk.app.url, desk.members.Anna);
    await page.goto(`${desk.app.url}/leads/${leadId}`);
    await page.getByRole('button', { name: 'Write a mail' }).click(LIMIT);
    await page.getByLabel('Subject').fill('Your demo');
    await page.getByLabel('Text', { exact: true }).fill('When suits you?');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const { mail } = await until('it arrives', () => desk.office.to(email)[0]);
    const headers = [`In-Reply-To: ${mail.messageId}`];
    desk.box.put(mailLines({ from: email, to: mail.replyTo?.[0]?.address ?? '', text: 'Monday', headers }));
    await page.getByText('Monday').waitFor(LIMIT);
    await page.getByRole('img', { name: 'Mail received' }).waitFor(LIMIT);
    expect(errors).toEqual([]);
  });

  it('shows in the settings whether the mailbox is read, and gives what waits to a lead', async () => {
    const { leadId } = await desk.accepted({ lastName: 'Bianchi' });
    const to = await desk.address();
    desk.box.put(mailLines({ from: 'other@elsewhere.example', to, subject: 'About the offer' }));
    const { id } = await desk.unmatched({ subject: 'About the offer' });
    const { page, errors } = await visitAs(browser, desk.app.url, desk.members.Marco);
    await page.goto(`${desk.app.url}/settings/mail`);
    await page.getByText('About the offer').waitFor(LIMIT);
    await page.getByText('nobody is known by this address or number').waitFor(LIMIT);
    await page.getByText(to, { exact: true }).waitFor(LIMIT);
    await page.getByRole('combobox', { name: 'Lead' }).fill('Bianchi');
    await page.getByRole('option', { name: /Bianchi/ }).click(LIMIT);
    await page.getByRole('button', { name: 'Give to this lead' }).click();
    expect(await desk.message(leadId, { id })).toMatchObject({ state: 'matched' });
    await page.getByText('Nothing waits').waitFor(LIMIT);
    expect(errors).toEqual([]);
  });

  it('connects a telephone system, whose example works as it is copied', async () => {
    const { page, errors } = await visitAs(browser, desk.app.url, desk.members.Giulia);
    await page.goto(`${desk.app.url}/settings/calls`);
    await page.getByLabel('Name').fill('Switchboard');
    await page.getByRole('button', { name: 'Connect it and show its secret' }).click(LIMIT);
    await page.getByRole('heading', { name: 'Switchboard' }).waitFor(LIMIT);
    const secret = await page.getByText(/^whsec_\S+$/).innerText();
    const example = await page.locator('code', { hasText: 'curl -sS' }).innerText();
    expect(await runs(example, secret)).toMatchObject({ callId: '42', status: 'unmatched' });
    await page.getByText('waits for a lead').waitFor(LIMIT);
    await page.getByText('is heard', { exact: true }).waitFor(LIMIT);
    const wrong = `whsec_${Buffer.alloc(32).toString('base64')}`;
    expect(await runs(example, wrong)).toMatchObject({ code: 'hook/signature' });
    await page.getByText('no signature was made with the secret over these bytes').waitFor(LIMIT);
    await page.getByRole('button', { name: 'Make a new one' }).click(LIMIT);
    await page.getByText('is believed too, until').waitFor(LIMIT);
    const fresh = await page.getByText(/^whsec_\S+$/).innerText();
    for (const each of [secret, fresh])
      expect(await runs(example, each)).toMatchObject({ callId: '42', status: 'repeated' });
    expect(errors).toEqual([]);
  });
});

/** What a shell answers to an example that asks for a secret. */
async function runs(example: string, secret: string): Promise<unknown> {
  const shell = spawn('bash', ['-c', example], { stdio: ['pipe', 'pipe', 'ignore'] });
  shell.stdin.end(`${secret}\n`);
  return JSON.parse(await text(shell.stdout));
}
