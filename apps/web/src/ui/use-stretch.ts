import { useFormats } from './use-formats.js';

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Calendar days with their year: one, or from one to another in as few words as the language needs. */
export function useStretch(): (from: string, to?: string) => string {
  const { locale } = useFormats();
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  return (from, to = from) => format.formatRange(noonOf(from), noonOf(to));
}
