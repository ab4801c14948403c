import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ImportFile, UndoImport } from '#intake';
import { en } from '../../apps/web/src/features/import/words.en.js';
import { launchBrowser, visitAs } from '../support/browser.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const LINES = ['Id,Mail,When', 'X1,cy@rossi.example,2024-05-01', 'X2,di@neri.example,2024-05-02'];
const COLUMNS = {
  ...{ Id: 'externalId', Mail: 'email' },
  When: { field: 'occurredAt', format: 'YYYY-MM-DD' },
};

describe('an import that stopped while it was taken back', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let folder: string;
  let here: BuiltWorkspace<'Mia'>;

  beforeAll(async () => {
    db = await testDatabase();
    here = await buildWorkspace(db, { members: [{ name: 'Mia', roles: ['marketer'], team: 'marketing' }] });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    folder = mkdtempSync(join(tmpdir(), 'staffetta-undo-page-'));
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const part = <T>(of: { readonly prototype: T }): T => app.app.get(of as never, { strict: false });

  async function stopped(touched: 'keep' | 'take', minutesAgo: number): Promise<string> {
    const path = join(folder, `${touched}.csv`);
    writeFileSync(path, LINES.join('\n'));
    const { id } = await part(ImportFile).run({
      ...{ workspaceId: here.id, memberId: here.members.Mia.id, kind: 'leads', path },
      mapping: { source: 'crm', instant: '2024-05-01T10:00:00Z', columns: COLUMNS },
    });
    await part(UndoImport).begin(here.id, id, touched, here.members.Mia.id);
    await db.oracle(`update import_run set updated_at = now() - make_interval(mins => $2) where id = $1`, [
      id,
      minutesAgo,
    ]);
    return id;
  }

  async function open(id: string): Promise<Page> {
    const { page } = await visitAs(browser, app.url, here.members.Mia, { locale: 'en' });
    await page.goto(`${app.url}/import/${id}`);
    await page.getByRole('heading', { name: en.undo.back }).waitFor(LIMIT);
    return page;
  }

  it.each(['keep', 'take'] as const)(
    'goes on in the way it was begun (%s), and says what went',
    async (touched) => {
      const id = await stopped(touched, 5);
      const page = await open(id);
      await page.getByRole('button', { name: en.undo.goOn }).click(LIMIT);
      await page.getByText(en.state.undone, { exact: true }).waitFor(LIMIT);
      const section = page.locator('section', { has: page.getByRole('heading', { name: en.undo.back }) });
      await section.getByText('2', { exact: true }).waitFor(LIMIT);
      expect(await page.getByRole('button', { name: en.undo.goOn }).count()).toBe(0);
      const runs = await db.oracle('select state, touched, taken_back from import_run where id = $1', [id]);
      expect(runs).toEqual([{ state: 'undone', touched, taken_back: 2 }]);
    },
    120_000,
  );

  it('is left alone while it moves', async () => {
    const page = await open(await stopped('keep', 0));
    expect(await page.getByRole('button', { name: en.undo.goOn }).count()).toBe(0);
  });
});
