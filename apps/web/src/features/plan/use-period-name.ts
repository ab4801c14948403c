import { useFormats } from '../../ui/use-formats.js';

/** A period by its first day: the day with its year. */
export function usePeriodName(): (period: string) => string {
  const { locale } = useFormats();
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  return (period) => format.format(new Date(`${period}T12:00:00Z`));
}
