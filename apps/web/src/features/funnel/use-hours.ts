import { useTranslation } from 'react-i18next';
import { useSpan } from '../../ui/use-formats.js';

const HOUR_MS = 3_600_000;

/** A time in words; of one that the curve never reaches, that it does not. */
export function useHours(): (hours: number | null) => string {
  const { t } = useTranslation('funnel');
  const span = useSpan();
  return (hours) => (hours === null ? t('time.never') : span(hours * HOUR_MS));
}
