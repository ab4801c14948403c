import type { Locale } from '../api/types.js';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly retry: string;
}

/** Kept here, for no others can be had. */
const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Staffetta could not be loaded',
    text: 'A part of the page did not arrive. Check the connection, then try again.',
    retry: 'Try again',
  },
  it: {
    title: 'Non è stato possibile caricare Staffetta',
    text: 'Una parte della pagina non è arrivata. Controlla la connessione e riprova.',
    retry: 'Riprova',
  },
};

/**
 * Says that the words of the language did not arrive, and offers to try again. Needs neither them nor the rest of the client; a browser
 * may remember a part that failed, so trying again is loading the page anew.
 */
export function tellNoWords(root: HTMLElement, locale: Locale, retry: () => void): void {
  const { title, text, retry: word } = WORDS[locale];
  const make = <K extends keyof HTMLElementTagNameMap>(name: K, content: string): HTMLElementTagNameMap[K] =>
    Object.assign(root.ownerDocument.createElement(name), { textContent: content });
  const page = Object.assign(make('main', ''), { className: 'no-words', lang: locale });
  const button = Object.assign(make('button', word), { type: 'button', onclick: retry });
  const told = make('div', '');
  told.setAttribute('role', 'alert');
  told.append(make('h1', title), make('p', text));
  page.append(told, button);
  root.ownerDocument.title = title;
  root.replaceChildren(page);
}
