import { useFormats } from '../../ui/use-formats.js';

/** When somebody is back: a day where that is its beginning, else with the time. */
export function useDayOrMoment(): (at: string | number) => string {
  const formats = useFormats();
  return (at) => {
    const when = new Date(at);
    if (when.getHours() + when.getMinutes() > 0) return formats.moment(at);
    return new Intl.DateTimeFormat(formats.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
    }).format(when);
  };
}
