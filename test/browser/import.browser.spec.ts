import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, visitAs } from '../support/browser.js';
import { askAs } from '../support/http-client.js';
import { ImportPage, numberOf } from '../support/import-page.js';
import { startTestApp } from '../support/test-app.js';
import type { TestApp } from '../support/test-app.js';
import { testDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { until } from '../support/until.js';
import { buildWorkspace } from '../support/workspace-builder.js';
import type { BuiltWorkspace } from '../support/workspace-builder.js';

const LIMIT = { timeout: 30_000 };
const HEADER = 'Codice,Nome,Cognome,E-mail,Società,Provenienza,Esito,Data';
const STAGES = ['', 'Nuovo', 'Valutato', 'Valutato', 'Cliente'];

/** 36 good rows: 9 in no stage of their own, 9 new, 18 found ready, 9 of them customers at last. */
const good = Array.from({ length: 36 }, (_, index) => {
  const [number, day] = [index + 1, String((index % 28) + 1).padStart(2, '0')];
  const source = index % 2 === 0 ? 'Fiera' : 'Sito web';
  const stage = STAGES[(index % 4) + 1];
  return `K${number},Anna${number},Rossi,anna${number}@rossi.example,Rossi ${number},${source},${stage},${day}/03/2024`;
});
/** Rows 38 to 42: one thing wrong with each. */
const bad = [
  'K37,Bruno,Gallo,bruno(at)gallo.example,Gallo,Fiera,Nuovo,01/03/2024',
  'K38,Carla,Serra,carla@serra.example,Serra,Cartellone,Nuovo,01/03/2024',
  'K39,Dario,Longo,dario@longo.example,Longo,Fiera,Nuovo,31/02/2024',
  ',,,,,Fiera,Nuovo,01/03/2024',
  'K41,Elisa,Marini,elisa@marini.example',
];
const FILE = { name: 'fiera.csv', text: [HEADER, ...good, ...bad].join('\n') };
const ROWS = good.length + bad.length;
const COUNTED = { inquiry: 9, mql: 18, customer: 9 };

type Name = 'Giulia' | 'Elena' | 'Piera';

describe('a file brought in on the page', () => {
  let db: TestDatabase;
  let app: TestApp;
  let browser: Browser;
  let workspace: BuiltWorkspace<Name>;
  let leadership: Page;
  let importing: ImportPage;
  const errors: string[][] = [];

  beforeAll(async () => {
    db = await testDatabase();
    workspace = await buildWorkspace(db, {
      members: [
        { name: 'Giulia', roles: ['marketing-manager'], team: 'marketing' },
        { name: 'Elena', roles: ['leadership'] },
        { name: 'Piera', roles: ['marketing-manager'], team: 'marketing' },
      ],
    });
    app = await startTestApp(db, { hasWeb: true });
    browser = await launchBrowser();
    leadership = await open('Elena', 'en');
    importing = new ImportPage(await open('Giulia', 'en'), LIMIT);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await db.drop();
  });

  async function open(name: Name, locale: 'en' | 'it'): Promise<Page> {
    await db.oracle('update account set locale = $2 where id = $1', [
      workspace.members[name].accountId,
      locale,
    ]);
    const { page, errors: logged } = await visitAs(browser, app.url, workspace.members[name], { locale });
    errors.push(logged);
    return page;
  }

  const counted = async (): Promise<Record<string, number>> => {
    const found = await db.oracle<{ stage: string; count: number }>(
      'select stage, count(*)::int from lead where workspace_id = $1 group by stage',
      [workspace.id],
    );
    return Object.fromEntries(found.map(({ stage, count }) => [stage, count]));
  };

  /** Every place that holds what a file may bring. */
  const everything = (): Promise<object[]> =>
    db.oracle(
      `select (select count(*) from lead where workspace_id = $1) as leads,
              (select count(*) from person where workspace_id = $1) as people,
              (select count(*) from company where workspace_id = $1) as companies,
              (select count(*) from touch where workspace_id = $1) as touches,
              (select count(*) from journal_entry where workspace_id = $1) as entries`,
      [workspace.id],
    );

  /** How many stand in a stage, as the open page of leadership says it. */
  const shown = async (stage: string): Promise<number> =>
    numberOf(await leadership.locator(`a[href="/leads?stage=${stage}"]`).first().innerText(LIMIT));

  const errorLines = (page: Page): Promise<string[]> =>
    page
      .locator('section', { has: page.getByRole('heading', { level: 2 }) })
      .locator('ul > li')
      .allInnerTexts();

  async function mapped(): Promise<void> {
    await importing.upload('leads', FILE);
    await importing.say({ source: 'fiera-2024' });
    await importing.become('Esito', 'Stage');
    await importing.means('Esito', 'Nuovo', 'Inquiry');
    await importing.means('Esito', 'Valutato', 'Marketing qualified');
    await importing.means('Esito', 'Cliente', 'Customer');
    await importing.means('Provenienza', 'Fiera', 'Event');
    await importing.means('Provenienza', 'Sito web', 'Website');
  }

  it('has its columns recognised, and every word that needs a meaning named', async () => {
    await mapped();
    const columns = ['Codice', 'Nome', 'Cognome', 'E-mail', 'Società', 'Provenienza', 'Data'];
    expect(await Promise.all(columns.map((column) => importing.becomes(column)))).toEqual([
      ...['Record id', 'First name', 'Last name', 'E-mail', 'Company', 'Channel', 'When it came in'],
    ]);
    await importing.page.getByRole('combobox', { name: 'Provenienza: Cartellone' }).waitFor(LIMIT);
  });

  it('is rehearsed first: the refused rows are named by row and column, and nothing is kept', async () => {
    const before = await everything();
    expect(await importing.rehearse(ROWS)).toEqual({ captured: 36, enriched: 0, duplicate: 0, refused: 5 });
    const lines = await until('the refused rows', async () => {
      const told = await errorLines(importing.page);
      return told.length === bad.length && told;
    });
    expect(lines.map((line) => line.split('\n').map((part) => part.trim()))).toEqual([
      ['Row 38', 'E-mail bruno(at)gallo.example', 'It is no e-mail address.'],
      ['Row 39', 'Provenienza Cartellone', 'This word is not known; say under “Columns” what it stands for.'],
      ['Row 40', 'Data 31/02/2024', 'It is no date written DD/MM/YYYY.'],
      [
        'Row 41',
        'Codice',
        'Nothing tells whose lead it is: add an id, an e-mail address, a phone number, or a name with a company.',
      ],
      ['Row 42', expect.stringContaining('K41 | Elisa'), 'The row has 4 cells, the header has 8.'],
    ]);
    expect(await everything()).toEqual(before);
  });

  it('is imported while another page, never reloaded, counts along up to what the database holds', async () => {
    expect(await shown('inquiry')).toBe(0);
    expect(await importing.run(ROWS)).toEqual({ captured: 36, enriched: 0, duplicate: 0, refused: 5 });
    expect(await counted()).toEqual(COUNTED);
    for (const [stage, count] of Object.entries(COUNTED))
      await until(`${count} in ${stage} on the other page`, async () => (await shown(stage)) === count);
    const { body } = await askAs(app.url, workspace.members.Elena).get<{ cells: Record<string, number> }>(
      '/boards/funnel',
    );
    expect([body.cells['now.inquiry'], body.cells['now.mql'], body.cells['now.customer']]).toEqual([
      9, 18, 9,
    ]);
  });

  it('gives its errors as a file', async () => {
    const link = importing.page.getByRole('link', { name: 'Download all errors' });
    const [download] = await Promise.all([importing.page.waitForEvent('download', LIMIT), link.click(LIMIT)]);
    expect(download.suggestedFilename()).toBe('import-errors.csv');
    const lines = (await readFile(await download.path(), 'utf8')).replace('\uFEFF', '').trim().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      `error_row,error_column,error,what_to_do,${HEADER}`,
      `38,E-mail,It is no e-mail address.,"Correct the address, or leave the cell empty.",${bad[0]}`,
    ]);
    expect(lines).toHaveLength(1 + bad.length);
  });

  it('adds nothing a second time, with the mapping of the first', async () => {
    const before = await everything();
    await importing.upload('leads', FILE);
    await importing.asLast('fiera.csv');
    expect(await importing.becomes('Esito')).toBe('Stage');
    expect(await importing.run(ROWS)).toEqual({ captured: 0, enriched: 0, duplicate: 36, refused: 5 });
    expect(await everything()).toEqual(before);
  });

  it('speaks Italian to those who do: fields, words and every reason', async () => {
    const italian = new ImportPage(await open('Piera', 'it'), LIMIT, 'it');
    await italian.upload('leads', FILE);
    await italian.asLast('fiera.csv');
    expect([await italian.becomes('Esito'), await italian.becomes('Data')]).toEqual([
      'Fase',
      'Data di arrivo',
    ]);
    expect(await italian.rehearse(ROWS)).toEqual({ captured: 0, enriched: 0, duplicate: 36, refused: 5 });
    const lines = await until('the refused rows', async () => {
      const told = await errorLines(italian.page);
      return told.length === bad.length && told;
    });
    expect(lines.map((line) => line.split('\n').at(-1)?.trim())).toEqual([
      'Non è un indirizzo e-mail.',
      'Questa parola non è nota; di’ sotto «Colonne» che cosa significa.',
      'Non è una data scritta DD/MM/YYYY.',
      'Nulla dice di chi sia il lead: aggiungi un id, un indirizzo e-mail, un telefono, o un nome con un’azienda.',
      'La riga ha 4 celle, l’intestazione ne ha 8.',
    ]);
  });

  it('is not begun while its mapping leaves something open, and says what, by column', async () => {
    const italian = new ImportPage(await open('Piera', 'it'), LIMIT, 'it');
    await italian.upload('opportunities', { name: 'deals.csv', text: 'Id,Chiusa\n1,03/04/2024\n' });
    await italian.become('Chiusa', 'Chiusa il');
    await italian.page.getByRole('button', { name: 'Prova senza scrivere' }).click(LIMIT);
    const alert = italian.page.getByRole('alert').filter({ hasText: 'Prima c’è qualcosa' });
    await alert.getByText('Nessuna colonna diventa «Fase», di cui ogni riga ha bisogno.').waitFor(LIMIT);
  });

  it('leaves no error in any browser but the refusal that was asked for', () => {
    const unexpected = errors.flat().filter((text) => !text.includes('422'));
    expect(unexpected).toEqual([]);
  });
});
