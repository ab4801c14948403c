import type { Page } from 'playwright-core';
import { en } from '../../apps/web/src/features/import/words.en.js';
import { it } from '../../apps/web/src/features/import/words.it.js';
import type { Translated } from '../../apps/web/src/ui/translated.js';

/** A file on this machine, or one that only stands here. */
export type GivenFile = string | { readonly name: string; readonly text: string };

const PARTS = ['captured', 'enriched', 'duplicate', 'refused'] as const;
export type Outcome = Readonly<Record<(typeof PARTS)[number], number>>;

/** The page that takes files, used the way a person uses it: by what it says. */
export class ImportPage {
  private readonly words: Translated<typeof en>;

  constructor(
    readonly page: Page,
    private readonly limit: { readonly timeout: number },
    language: 'en' | 'it' = 'en',
  ) {
    this.words = language === 'it' ? it : en;
  }

  /** Chooses a file and what its rows are; the page then shows its columns. */
  async upload(kind: 'leads' | 'opportunities' | 'companies' | 'products', file: GivenFile): Promise<void> {
    await this.page.goto(`${new URL(this.page.url()).origin}/import`);
    const kinds = this.page.getByRole('radiogroup', { name: this.words.kind.label });
    await kinds.getByText(this.words.kind[kind], { exact: true }).click(this.limit);
    await this.page.getByLabel(this.words.drop.label).setInputFiles(given(file, 'text/csv'), this.limit);
    await this.page.getByRole('heading', { name: this.words.map.title, exact: true }).waitFor(this.limit);
  }

  /** What a column of the file becomes. */
  become(column: string, field: string): Promise<void> {
    return this.choose(`${column}: ${this.words.map.field}`, field);
  }

  /** What becomes of a column as the page says it; empty when it is left out. */
  becomes(column: string): Promise<string> {
    return this.box(`${column}: ${this.words.map.field}`).inputValue(this.limit);
  }

  /** What a word of a column stands for. */
  means(column: string, word: string, option: string): Promise<void> {
    return this.choose(`${column}: ${word}`, option);
  }

  /** What a word stands for as the page says it; empty while nobody said so. */
  meaning(column: string, word: string): Promise<string> {
    return this.box(`${column}: ${word}`).inputValue(this.limit);
  }

  /** Keeps the mapping under a name. */
  async saveMapping(name: string): Promise<void> {
    const { save, name: label, keep, done } = this.words.saved;
    await this.page.getByRole('button', { name: save }).click(this.limit);
    await this.page.getByLabel(label, { exact: true }).fill(name, this.limit);
    await this.page.getByRole('button', { name: keep, exact: true }).click(this.limit);
    await this.page.getByText(done.replace('{{name}}', name)).waitFor(this.limit);
  }

  /** Takes a mapping that was kept. */
  async takeSaved(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.saved.choose }).click(this.limit);
    await this.page.getByRole('menuitem', { name, exact: true }).click(this.limit);
  }

  /** Takes a mapping kept as JSON. */
  takeMapping(file: GivenFile): Promise<void> {
    return this.page
      .getByLabel(this.words.map.mappingFile)
      .setInputFiles(given(file, 'application/json'), this.limit);
  }

  /** Takes the mapping of the last file like this one. */
  asLast(fileName: string): Promise<void> {
    return this.page
      .getByRole('button', { name: this.words.map.asLast.replace('{{name}}', fileName) })
      .click(this.limit);
  }

  async say(facts: { readonly source: string; readonly instant?: string; readonly currency?: string }) {
    const fill = (label: string, text: string) => this.page.getByLabel(label).fill(text, this.limit);
    await fill(this.words.facts.source, facts.source);
    if (facts.instant !== undefined) await fill(this.words.facts.instant, facts.instant);
    if (facts.currency !== undefined) await fill(this.words.facts.currency, facts.currency);
  }

  /** Tries without writing, and gives what would come. */
  async rehearse(rows: number): Promise<Outcome> {
    await this.page.getByRole('button', { name: this.words.run.dry }).click(this.limit);
    return this.outcome(this.words.progress.trial, rows);
  }

  /** Imports, waits until the page says that all rows are done, and gives what came. */
  async run(rows: number): Promise<Outcome> {
    await this.page.getByRole('button', { name: this.words.run.real, exact: true }).click(this.limit);
    return this.outcome(this.words.progress.title, rows);
  }

  private async outcome(title: string, rows: number): Promise<Outcome> {
    const progress = this.section(title);
    await progress.getByText(this.words.state.done, { exact: true }).waitFor(this.limit);
    const all = this.words.progress.rows.replaceAll(/\{\{\w+\}\}/g, '([\\d.,]+)');
    const told = new RegExp(all).exec(await progress.innerText());
    if (numberOf(told?.[1]) !== rows || numberOf(told?.[2]) !== rows)
      throw new Error(`The page tells ${told?.[0]} where ${rows} rows stand in the file.`);
    const counts = PARTS.map(async (part) => [part, await this.figure(title, this.words.progress[part])]);
    return Object.fromEntries(await Promise.all(counts)) as Outcome;
  }

  private async figure(section: string, label: string): Promise<number> {
    const word = this.section(section).getByText(label, { exact: true });
    return numberOf(await word.locator('xpath=following-sibling::*[1]').innerText(this.limit));
  }

  private section(title: string) {
    const heading = this.page.getByRole('heading', { name: title, exact: true });
    return this.page.locator('section').filter({ has: heading });
  }

  private box(label: string) {
    return this.page.getByRole('combobox', { name: label, exact: true });
  }

  private async choose(label: string, option: string): Promise<void> {
    await this.box(label).click(this.limit);
    await this.box(label).fill(option, this.limit);
    await this.page.getByRole('option', { name: option, exact: true }).click(this.limit);
  }
}

const given = (file: GivenFile, mimeType: string) =>
  typeof file === 'string' ? file : { name: file.name, mimeType, buffer: Buffer.from(file.text) };

/** A whole number as either language writes it. */
export const numberOf = (text: string | undefined): number => Number((text ?? '').replace(/\D/g, '') || NaN);
