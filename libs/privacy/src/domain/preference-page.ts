import { PAGE_WORDS } from './preference-page-words.js';
import type { PageLanguage, PageWords } from './preference-page-words.js';

/** What the page says; its links and forms stay within its own address. */
export interface PreferencePage {
  readonly language: PageLanguage;
  readonly workspace: string;
  readonly purposes: readonly {
    readonly purpose: string;
    readonly state: string;
    readonly occurredAt: Date;
    readonly wording: string | null;
  }[];
  readonly isSilenced: boolean;
  /** Something was just taken back. */
  readonly isDone: boolean;
  /** Address of the form that takes back. */
  readonly action: string;
}

/** The style of the page, named so that the page may carry it and nothing else. */
export const PAGE_STYLE = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1a1b1e;background:#fff}',
  'h1{font-size:1.4rem}li{list-style:none;border-top:1px solid #ced4da;padding:1rem 0}ul{padding:0}',
  'button{font:inherit;min-height:44px;padding:.4rem 1rem;border:1px solid #495057;border-radius:6px;background:#fff;cursor:pointer}',
  'button:focus-visible{outline:3px solid #1864ab}.all{background:#c92a2a;color:#fff;border-color:#c92a2a}.meta{color:#495057}',
  '[role=status]{border-left:4px solid #2b8a3e;padding:.5rem 1rem}',
].join('');

/** The whole page, for any browser: no script, no image, no address of anybody else. */
export function preferencePage(page: PreferencePage): string {
  const words = PAGE_WORDS[page.language];
  return [
    `<!doctype html><html lang="${page.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(words.title)}</title><style>${PAGE_STYLE}</style></head><body><main>`,
    `<h1>${escaped(words.heading(page.workspace))}</h1>`,
    page.isDone ? `<p role="status">${escaped(words.done)}</p>` : '',
    page.purposes.length === 0 ? `<p>${escaped(words.nothing)}</p>` : list(page, words),
    page.isSilenced ? `<p>${escaped(words.silenced)}</p>` : allForm(page, words),
    '</main></body></html>',
  ].join('');
}

/** What a browser is told when its link says nothing. */
export function missingPage(language: PageLanguage): string {
  const { title, missing } = PAGE_WORDS[language];
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
    `<style>${PAGE_STYLE}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(missing)}</p></main></body></html>`
  );
}

const list = (page: PreferencePage, words: PageWords): string =>
  `<ul>${page.purposes.map((purpose) => item(purpose, page, words)).join('')}</ul>`;

function item(
  { purpose, state, occurredAt, wording }: PreferencePage['purposes'][number],
  { action, language }: PreferencePage,
  words: PageWords,
): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(occurredAt);
  const said = state === 'given' ? words.given(day) : words.withdrawn(day);
  const form =
    state === 'given'
      ? `<form method="post" action="${escaped(action)}"><input type="hidden" name="purpose" value="${escaped(purpose)}">` +
        `<button aria-label="${escaped(words.withdrawOne(purpose))}">${escaped(words.withdraw)}</button></form>`
      : '';
  return (
    `<li><strong>${escaped(purpose)}</strong><div class="meta">${escaped(said)}</div>` +
    `${wording === null ? '' : `<blockquote>${escaped(wording)}</blockquote>`}${form}</li>`
  );
}

const allForm = ({ action }: PreferencePage, words: PageWords): string =>
  `<form method="post" action="${escaped(action)}"><button class="all">${escaped(words.withdrawAll)}</button></form>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
