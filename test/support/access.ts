import type { Page } from 'playwright-core';

/** What keeps people from using a page: wider than the screen, controls without a name, ids that are there twice, headings that leave a level out. */
export const findFaults = (page: Page): Promise<readonly string[]> => page.evaluate<string[]>(FAULTS);

/** Runs in the page. Names as browsers work them out: by label, `aria-label`, `aria-labelledby`, text, title or what a picture says. */
const FAULTS = `(() => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push('wider than the screen by ' + (root.scrollWidth - root.clientWidth));
  const isShown = (element) => element.getClientRects().length > 0 && !element.closest('[inert],[aria-hidden=true]');
  const textOf = (ids) => (ids || '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join('');
  const nameOf = (element) => [
    element.getAttribute('aria-label'), textOf(element.getAttribute('aria-labelledby')),
    ...[...(element.labels ?? [])].map((label) => label.textContent), element.title,
    element.matches('input,select,textarea') ? '' : element.textContent,
    ...[...element.querySelectorAll('img[alt]')].map((image) => image.alt),
  ].find((name) => (name ?? '').trim() !== '');
  const controls = 'a[href],button,input:not([type=hidden]),select,textarea,[role=button],[role=combobox],[role=switch]';
  for (const element of document.querySelectorAll(controls))
    if (isShown(element) && !nameOf(element)) faults.push('without a name: ' + element.outerHTML.slice(0, 160));
  for (const image of document.querySelectorAll('img'))
    if (isShown(image) && image.getAttribute('alt') === null) faults.push('a picture without words: ' + image.src);
  const seen = new Set();
  for (const { id } of document.querySelectorAll('[id]'))
    if (seen.has(id)) faults.push('an id twice: ' + id);
    else seen.add(id);
  let level = 0;
  for (const heading of document.querySelectorAll('h1,h2,h3,h4')) {
    if (!isShown(heading)) continue;
    const next = Number(heading.tagName[1]);
    if (level > 0 && next > level + 1) faults.push('a level of headings left out before: ' + heading.textContent);
    level = next;
  }
  return faults;
})()`;
