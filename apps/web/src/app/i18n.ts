import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { tellProblemsIn } from '../api/problem.js';
import type { Locale } from '../api/types.js';

const KEPT_AS = 'staffetta-language';
const LOCALES: readonly Locale[] = ['en', 'it'];

const isLocale = (text: string | null | undefined): text is Locale => LOCALES.includes(text as Locale);

interface Spoken {
  readonly words: Readonly<Record<string, object>>;
  readonly problems: Readonly<Record<string, string>>;
}

/** A language is fetched when it is first spoken: nobody waits for the words of the other. */
const SPOKEN: Readonly<Record<Locale, () => Promise<Spoken>>> = {
  en: () => import('./resources.en.js'),
  it: () => import('./resources.it.js'),
};

/** The language that was asked for last: an earlier wish whose words arrive later is not heard any more. */
let wanted: Locale = 'en';

/** What refusals say, by the languages that were spoken so far. */
const refusals = new Map<string, Spoken['problems']>();

/** What the person chose on this machine, else what the browser asks for. */
export function firstLocale(): Locale {
  const chosen = localStorage.getItem(KEPT_AS);
  const asked = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  return isLocale(chosen) ? chosen : (asked ?? 'en');
}

/** Resolves when there are words to show; fails where those of the first language do not arrive. */
export async function startWords(): Promise<void> {
  wanted = firstLocale();
  const { words, problems } = await SPOKEN[wanted]();
  refusals.set(wanted, problems);
  tellProblemsIn((code) => refusals.get(i18next.language)?.[code] ?? null);
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: wanted,
    fallbackLng: false,
    defaultNS: 'ui',
    resources: { [wanted]: words },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

export function chooseLanguage(locale: Locale): void {
  localStorage.setItem(KEPT_AS, locale);
  void speak(locale);
}

/** The member's own language, unless this machine has been told otherwise. */
export function followMember(locale: string): void {
  const isChosenHere = isLocale(localStorage.getItem(KEPT_AS));
  if (!isChosenHere && isLocale(locale) && i18next.language !== locale) void speak(locale);
}

/** Where its words cannot be fetched, what is shown stays as it is. */
async function speak(locale: Locale): Promise<void> {
  wanted = locale;
  if (!i18next.hasResourceBundle(locale, 'ui')) {
    const loaded = await SPOKEN[locale]().catch(() => null);
    if (loaded !== null) refusals.set(locale, loaded.problems);
    for (const [part, words] of Object.entries(loaded?.words ?? {}))
      i18next.addResourceBundle(locale, part, words);
    if (loaded === null || wanted !== locale) return;
  }
  await i18next.changeLanguage(locale);
}
