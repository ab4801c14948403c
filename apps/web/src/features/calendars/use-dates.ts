import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', it: 'it-IT' };

/** A calendar day with its weekday and year: the same day wherever it is read. */
export function useDates(): (day: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(LOCALES[language] ?? 'en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (day) => format.format(new Date(`${day}T00:00:00Z`));
  }, [language]);
}
