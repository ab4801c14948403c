import type { Locator, Page } from 'playwright-core';

const LIMIT = { timeout: 60_000 };

/** Somebody who uses the product for the first time, with a pencil that makes a stroke for each click and each field. */
export class Newcomer {
  /** What was clicked and filled in, in order, by everybody together. */
  readonly strokes: string[];

  constructor(
    readonly page: Page,
    shared: string[] = [],
  ) {
    this.strokes = shared;
  }

  /** A colleague: their clicks and fields count too. */
  joinedBy(page: Page): Newcomer {
    return new Newcomer(page, this.strokes);
  }

  async press(name: string | RegExp, role: 'button' | 'link' | 'radio' = 'button'): Promise<void> {
    await this.click(String(name), this.page.getByRole(role, { name, exact: typeof name === 'string' }));
  }

  async click(what: string, place: Locator): Promise<void> {
    this.strokes.push(`click ${what}`);
    await place.click(LIMIT);
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    this.strokes.push(`write ${String(label)}`);
    await this.page.getByLabel(label, { exact: typeof label === 'string' }).fill(text, LIMIT);
  }

  async give(label: string, file: { readonly name: string; readonly text: string }): Promise<void> {
    this.strokes.push(`give ${file.name}`);
    const bytes = { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) };
    await this.page.getByLabel(label).setInputFiles(bytes, LIMIT);
  }

  /** Waits until a text stands there; costs nothing. */
  sees(text: string | RegExp): Promise<void> {
    return this.page.getByText(text).first().waitFor(LIMIT);
  }
}
