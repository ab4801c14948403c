import { useTranslation } from 'react-i18next';
import { useFormats, useSpan } from '../../ui/use-formats.js';
import type { Told } from './calendar-types.js';
import { useDates } from './use-dates.js';

/** A sentence of an explanation, in the words of the reader and the times of the calendar. */
export function useTold(zone: string): (told: Told) => string {
  const { t } = useTranslation('calendars');
  const formats = useFormats();
  const span = useSpan();
  const dateText = useDates();
  return ({ code, facts }) => {
    const moment = (name: string): string => {
      const at = facts[name];
      return typeof at === 'string' ? formats.moment(at, zone) : '';
    };
    const values = {
      ...{ at: moment('at'), opensAt: moment('opensAt'), from: moment('from'), to: moment('to') },
      ms: span(Number(facts.ms ?? 0)),
      on: typeof facts.on === 'string' ? dateText(facts.on) : '',
      name: facts.name ?? t('holidays.own'),
    };
    return code === 'counted'
      ? t('told.counted', { ...values, count: Number(facts.days) })
      : t(`told.${code}`, values);
  };
}
