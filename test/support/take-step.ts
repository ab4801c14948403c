import type { Page } from 'playwright-core';

const LIMIT = { timeout: 30_000 };

/** Takes a step that is asked back, and says yes; where the question stays open, what the page says and what it was answered is told. */
export async function takeStep(page: Page, words: string): Promise<void> {
  const answers: string[] = [];
  const keep = (line: string): void => void answers.push(line);
  page.on('response', (response) => keep(`${response.status()} ${response.url()}`));
  page.on('requestfailed', (request) => keep(`${request.failure()?.errorText} ${request.url()}`));
  await page.getByRole('button', { name: words }).click(LIMIT);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words }).click(LIMIT);
  await dialog.waitFor({ state: 'detached', ...LIMIT }).catch(async (cause: unknown) => {
    const said = await page.locator('body').innerText();
    throw new Error(`"${words}" stayed open: ${said}\n${answers.join('\n')}`, { cause });
  });
}
