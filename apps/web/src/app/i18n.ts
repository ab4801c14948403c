import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '../api/types.js';
import { en, it } from './resources.js';

const KEPT_AS = 'staffetta-language';
const LOCALES: readonly Locale[] = ['en', 'it'];

const isLocale = (text: string | null | undefined): text is Locale => LOCALES.includes(text as Locale);

/** What the person chose on this machine, else what the browser asks for. */
export function startWords(): void {
  const chosen = localStorage.getItem(KEPT_AS);
  const asked = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale);
  const lng = isLocale(chosen) ? chosen : (asked ?? 'en');
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  void i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'en',
    defaultNS: 'ui',
    resources: { en, it },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

export function chooseLanguage(locale: Locale): void {
  localStorage.setItem(KEPT_AS, locale);
  void i18next.changeLanguage(locale);
}

/** The member's own language, unless this machine has been told otherwise. */
export function followMember(locale: string): void {
  const isChosenHere = isLocale(localStorage.getItem(KEPT_AS));
  if (!isChosenHere && isLocale(locale) && i18next.language !== locale) void i18next.changeLanguage(locale);
}
