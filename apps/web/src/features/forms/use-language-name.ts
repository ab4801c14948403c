import { useTranslation } from 'react-i18next';

/** What a language is called by whoever reads; its code where nobody knows. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames([i18n.language], { type: 'language', fallback: 'code' });
  return (code) => {
    const name = /^[a-z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
    return name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1);
  };
}
