import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { findFaults } from '../support/access.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { ImportPage } from '../support/import-page.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const PHONE = { width: 390, height: 844 };
const SHOTS = process.env.SHOTS;
const FILE = {
  name: 'crm.csv',
  text: [
    'Id;Mail;Data creazione;Stato lead;Motivo;Lead owner',
    'L1;ada@rossi.example;2024-03-01T09:00:00Z;inquiry;;Snelling, Anna',
    'L2;bo@verdi.example;2024-03-01T10:00:00Z;disqualified;non risponde;Moses Fraser',
    'L3;cy@neri.example;2024-03-01T11:00:00Z;inquiry;;Darcel Schlecht',
    'L4;not-an-address;2024-03-01T11:00:00Z;inquiry;;',
  ].join('\n'),
};

describe('a file with words for people and reasons', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<'Giulia' | 'Anna Snelling' | 'Moses Frase' | 'Elena'>;
  let page: Page;
  let importing: ImportPage;
  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Anna Snelling', roles: ['sales-rep'], team: 'sales' },
        { name: 'Moses Frase', roles: ['sales-rep'], team: 'sales' },
        { name: 'Elena', roles: ['leadership'] },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    await db.oracle(`update account set locale = 'it'`);
    ({ page } = await visitAs(browser, app.url, workspace.members.Giulia, {
      ...{ locale: 'it', viewport: PHONE, colorScheme: 'dark' },
    }));
    importing = new ImportPage(page, LIMIT, 'it');
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  const shoot = async (name: string): Promise<void> =>
    SHOTS === undefined
      ? undefined
      : void (await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true }));

  it('proposes an answer for each word and takes none by itself', async () => {
    await importing.upload('leads', FILE);
    expect(await importing.becomes('Lead owner')).toBe('Responsabile');
    expect(await importing.becomes('Motivo')).toBe('Motivo (scartati, riciclati)');
    for (const word of ['Snelling, Anna', 'Moses Fraser', 'Darcel Schlecht'])
      expect(await importing.meaning('Lead owner', word)).toBe('');
    await page.getByRole('button', { name: /^Usa «Irraggiungibile»/ }).waitFor(LIMIT);
    await shoot('words');
    expect(await findFaults(page)).toEqual([]);
  });

  it('takes proposals by a click, and “nobody” where nobody is', async () => {
    await page.getByRole('button', { name: 'Usa tutte le 2 proposte' }).click(LIMIT);
    await page.getByRole('button', { name: /^Usa «Irraggiungibile»/ }).click(LIMIT);
    expect(await importing.meaning('Lead owner', 'Snelling, Anna')).toBe('Anna Snelling');
    expect(await importing.meaning('Lead owner', 'Moses Fraser')).toBe('Moses Frase');
    await importing.means('Lead owner', 'Darcel Schlecht', 'Nessuno: lascia vuoto');
    await importing.say({ source: 'crm' });
    await importing.saveMapping('Dal CRM');
    expect(await importing.run(4)).toEqual({ captured: 3, enriched: 0, duplicate: 0, refused: 1 });
    const leads = await db.oracle(
      `select l.external_id as id, l.reason, m.name as owner from lead l left join member m on m.id = l.owner_id order by 1`,
    );
    expect(leads).toEqual([
      { id: 'L1', reason: null, owner: 'Anna Snelling' },
      { id: 'L2', reason: 'UNREACHABLE', owner: 'Moses Frase' },
      { id: 'L3', reason: null, owner: null },
    ]);
  });

  it('gives the refused row back as it came, with what is wrong', async () => {
    const link = page.getByRole('link', { name: 'Scarica tutti gli errori' });
    const [download] = await Promise.all([page.waitForEvent('download', LIMIT), link.click(LIMIT)]);
    const text = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '');
    expect(text.trim().split('\n')).toEqual([
      `error_row;error_column;error;what_to_do;${FILE.text.split('\n')[0]}`,
      `5;Mail;It is no e-mail address.;Correct the address, or leave the cell empty.;${FILE.text.split('\n')[4]}`,
    ]);
  });

  it('is mapped at once the next time, by the mapping that was saved', async () => {
    await importing.upload('leads', FILE);
    await importing.takeSaved('Dal CRM');
    expect(await importing.meaning('Lead owner', 'Moses Fraser')).toBe('Moses Frase');
    expect(await importing.run(4)).toEqual({ captured: 0, enriched: 0, duplicate: 3, refused: 1 });
  });

  it('leaves again as a file of everything, by whoever may take data along', async () => {
    await page.goto(`${app.url}/import`);
    await page.getByRole('link', { name: 'Esporta' }).click(LIMIT);
    await page.getByText('3 righe').first().waitFor(LIMIT);
    await shoot('export');
    expect(await findFaults(page)).toEqual([]);
    const button = page.getByRole('button', { name: 'Esporta: Lead' });
    const [download] = await Promise.all([page.waitForEvent('download', LIMIT), button.click(LIMIT)]);
    expect(download.suggestedFilename()).toBe('leads.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.join('\n')).toContain('ada@rossi.example');
    await page.getByText('leads.csv è salvato.').waitFor(LIMIT);
  });

  it('shows those who may not see people that theirs will be masked', async () => {
    const { page: hers } = await visitAs(browser, app.url, workspace.members.Elena, { locale: 'it' });
    await hers.goto(`${app.url}/export`);
    await hers.getByText('sono mascherati').waitFor(LIMIT);
  });
});
